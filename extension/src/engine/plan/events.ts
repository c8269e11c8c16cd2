import type { CaseEvent } from '../case';
import { EVENING, type Facts, type Happening, listOf } from './facts';
import { dayOf, readTime } from './wall-time';
import type { Moment } from './zone';

/** What has happened, the earliest first. The same event told twice is one, and one that is still to come is none. */
export function eventsOf({ situation, now, read, notes }: Facts): Happening[] {
  const told = new Map<string, Happening>();
  const all = listOf(situation.events);
  for (const [index, event] of all.entries()) {
    let at = read(event.at, event.tz, EVENING);
    if (!at) {
      notes.push({ code: 'unreadable_time', event: index });
      continue;
    }
    // "Today" has happened, whatever the hour.
    if (at.utc > now.utc && readTime(event.at)?.dayOnly && dayOf(at.wall) === dayOf(now.wall)) at = now;
    if (at.utc > now.utc) {
      notes.push({ code: 'in_the_future', event: index });
      continue;
    }
    const same = all.length > 1 ? sameness(event, at) : '';
    if (told.has(same)) notes.push({ code: 'duplicate', event: index });
    else told.set(same, { ...event, at });
  }
  return [...told]
    .sort(([one, a], [other, b]) => a.at.utc - b.at.utc || rankOf(a) - rankOf(b) || (one < other ? -1 : 1))
    .map(([, event]) => event);
}

/** Of two things at the same minute, often only a day, the user's own came first: an answer answers it. */
function rankOf({ type }: Happening): number {
  return ['sent', 'called', 'voicemail'].indexOf(type) < 0 ? 1 : 0;
}

function sameness({ id: _, at: __, tz: ___, ...rest }: CaseEvent, at: Moment): string {
  return JSON.stringify([at.utc, ...Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1))]);
}
