import type { Facts } from './facts';
import { DAY, dayOf } from './wall-time';
import type { Moment } from './zone';

/** A day by which they said that they would answer; of several days, the last. */
export interface Promised {
  day: number;
  said: Moment;
}

/** What the case says of a promise, unless it cannot be. At most one. */
export function promiseSaid({ situation: { promise }, talks, now, zone, notes, read }: Facts): Promised[] {
  if (!promise || promise.kind === 'none') return [];
  const date = read(promise.date);
  if (!date) {
    if (promise.date) notes.push({ code: 'unreadable_time' });
    return [];
  }
  const day = dayOf(date.wall);
  const said = read(promise.said, undefined, DAY - 1);
  if (said && (said.utc <= now.utc || dayOf(said.wall) === dayOf(now.wall))) return [{ day, said: said.utc <= now.utc ? said : now }];
  if (said) {
    notes.push({ code: 'in_the_future' });
    return [];
  }
  // They say such things at the end of an interview: the last one that the date does not precede.
  const held = talks.filter((talk) => talk.held);
  const when = held.findLast(({ end }) => dayOf(end.wall) <= day);
  if (when) return [{ day, said: when.end }];
  if (held.length > 0) notes.push({ code: 'promise_before_interview' });
  return held.length > 0 ? [] : [{ day, said: zone.atWall(Math.min(now.wall, day * DAY)) }];
}
