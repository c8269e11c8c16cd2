import { readableDate } from '../case-facts';
import { onceFor } from '../once-for';
import { plan } from '../plan';
import type { Ask } from '../plan/types';
import { readTime } from '../plan/wall-time';
import type { TimingMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';

/** Compare the time with the plan. Without a date to name, or without the zone that the time is to be read in, nothing is said. */
export function timingHits({ what }: TimingMatcher, reading: Reading): Hit[] {
  const time = readTime(reading.now);
  if (!time || !reading.playbook.rules) return [];
  const { answer, notes } = planFor(reading);
  const isZoned = time.offset !== undefined || time.zone !== undefined;
  if (notes.some((note) => note.code === 'no_employer_zone') && (isZoned || what === 'outside_hours')) return [];
  const objection = answer?.objections.find((each) => each.what === what);
  if (!objection || (what === 'too_early' && !objection.from)) return [];
  const { title, from, due } = objection;
  const start = reading.bodyParts.own[0]?.start ?? 0;
  return [{ found: title, foundAt: { part: 'body', start, end: start }, expected: readableDate(from ?? due, reading.playbook.locale) }];
}

/** The plan is asked once for a message, though several checks want to know. */
const planFor = onceFor(({ reviewed: { kind, channel, to }, situation, playbook, now }: Reading) => {
  const names = to?.flatMap(({ name, email }) => [name, email]).filter((written) => written);
  return plan(situation, playbook, now, { ask: { kind, channel, to: names } as Ask });
});
