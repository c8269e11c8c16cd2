import type { CaseEvent } from '../case';
import { SPOKEN } from '../channels';
import { EVENING, type Facts, type Happening, listOf } from './facts';
import { kindNoted } from './kinds';
import { readTime } from './wall-time';
import type { Moment } from './zone';

/** The user's own. Of two things at the same minute, often only a day, it came first: an answer answers it. */
const OWN = ['sent', 'called', 'voicemail'];

/** What has happened, the earliest first. The same event told twice is one, and one that is still to come is none. */
export function eventsOf({ situation, playbook, now, calendar, read, write, note }: Facts): Happening[] {
  const told = new Map<string, Happening>();
  for (const [index, event] of listOf(situation.events).entries()) {
    const stated = read(event.at, event.tz, EVENING);
    const at = Math.min(stated ?? now, now);
    const key = sameness(event, at);
    // "Today" has happened, whatever the hour.
    const from = stated && readTime(event.at)?.dayOnly ? calendar.startOf(calendar.dayOf(stated)) : stated;
    if (from === undefined) note('unreadable_time', { event: index });
    else if (from > now) note('in_the_future', { event: index, from: write(from) });
    else if (told.has(key)) note('duplicate', { event: index });
    else told.set(key, { ...event, ...meant(event, playbook), at });
  }
  return [...told].sort(([one, a], [other, b]) => a.at - b.at || rankOf(a) - rankOf(b) || (one < other ? -1 : 1)).map(([, event]) => event);
}

function rankOf({ type }: Happening): number {
  return OWN.includes(type) ? 0 : 1;
}

/** One name for what comes to the same. */
function meant(event: CaseEvent, playbook: Facts['playbook']): Partial<CaseEvent> {
  const { type } = event;
  if (type === 'hired_other') return { type: 'rejected' };
  const kind = kindNoted(event, playbook);
  return { ...(kind ? { kind } : {}), ...(type === 'sent' && kind && SPOKEN.includes(kind) ? { type: 'voicemail' } : {}) };
}

function sameness({ id: _, at: __, tz: ___, ...rest }: CaseEvent, at: Moment): string {
  return JSON.stringify([at, ...Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1))]);
}
