import type { Facts } from './facts';
import { DAY } from './wall-time';
import type { Moment } from './zone';

/** A day by which they said that they would answer; of several days, the last. */
export interface Promised {
  day: number;
  said: Moment;
}

/** What the case says of a promise, unless it cannot be. */
export function promiseSaid({ situation: { promise }, talks, now, calendar, note, read, write }: Facts): Promised | undefined {
  if (!promise || promise.kind === 'none') return undefined;
  const date = read(promise.date);
  if (date === undefined) {
    if (promise.date) note('unreadable_time');
    return undefined;
  }
  const day = calendar.dayOf(date);
  const said = read(promise.said, undefined, DAY - 1);
  if (said !== undefined) {
    const from = calendar.startOf(calendar.dayOf(said));
    if (from <= now) return { day, said: Math.min(said, now) };
    note('in_the_future', { from: write(from) });
    return undefined;
  }
  // They say such things at the end of an interview: the last one that the date does not precede.
  const held = talks.filter((talk) => talk.held);
  const when = held.findLast(({ end }) => calendar.dayOf(end) <= day);
  if (when) return { day, said: when.end };
  if (held.length === 0) return { day, said: Math.min(now, calendar.startOf(day)) };
  note('promise_before_interview');
  return undefined;
}
