import { readableDate } from '../case-facts';
import { plan } from '../plan';
import type { Plan } from '../plan/types';
import { readTime } from '../plan/wall-time';
import type { TimingMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';

/** The plan is asked once for a message, though several checks want to know. */
const asked = new WeakMap<Reading, { now: string; plan: Plan }>();

/** Compare the time with the plan. Without a date to name, or without the zone that the time is to be read in, nothing is said. */
export function timingHits({ what }: TimingMatcher, reading: Reading, now: string): Hit[] {
  const time = readTime(now);
  if (!time || !reading.playbook.rules) return [];
  const { answer, notes } = planFor(reading, now);
  const zoned = time.offset !== undefined || time.zone !== undefined;
  if (notes.some(({ code }) => code === 'no_employer_zone') && (zoned || what === 'outside_hours')) return [];
  const objection = answer?.objections.find((each) => each.what === what);
  if (!objection || (what === 'too_early' && !objection.from)) return [];
  const day = readableDate(objection.from ?? objection.due, reading.playbook.locale);
  const start = reading.bodyParts.own[0]?.start ?? 0;
  return [{ found: objection.title, where: { part: 'body', start, end: start }, ...(day ? { expected: day } : {}) }];
}

function planFor(reading: Reading, now: string): Plan {
  const known = asked.get(reading);
  if (known?.now === now) return known.plan;
  const { message, situation, playbook } = reading;
  const to = message.to?.flatMap(({ name, email }) => [name ?? '', email ?? '']).filter((written) => written !== '');
  const ask = { kind: message.kind, ...(message.channel ? { channel: message.channel } : {}), ...(to ? { to } : {}) };
  const made = plan(situation, playbook, now, { ask });
  asked.set(reading, { now, plan: made });
  return made;
}
