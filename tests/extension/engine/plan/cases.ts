import fc from 'fast-check';
import type { Case, CaseEvent, EventType, Interview, MessageKind } from '../../../../extension/src/engine';
import { playbook } from '../compiled';

/** Cases as they may come: in any order, contradictory, early, late, and half filled in. */

const TYPES: EventType[] = [
  ...([
    'sent',
    'called',
    'voicemail',
    'replied',
    'out_of_office',
    'on_hold',
    'delayed',
    'promised',
    'rejected',
    'hired_other',
    'offer',
  ] as const),
  ...(['accepted', 'declined', 'other_offer', 'withdrawn', 'decided_to_withdraw', 'no_show', 'skipped', 'moved_on', 'debriefed'] as const),
];
const KINDS: MessageKind[] = [
  'thank_you',
  'brief',
  'check_in',
  'last',
  'value',
  'rejection_reply',
  'offer',
  'withdraw',
  'networking',
  'letter',
  'call',
];
const RULES = ['SR-03', 'SR-04', 'SR-05', 'SR-06', 'SR-07', 'SR-09', 'SR-12'];
export const ZONES = [
  'America/Chicago',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Jerusalem',
  'America/St_Johns',
];
const COUNTRIES = ['US', 'DE', 'IN', 'AU', 'IL', 'AE', 'GB', 'XX'];

/** Set while the plan is broken in two thousand places, one after the other: then everything is tried fewer times. */
export const MUTANTS = process.env.MUTANTS !== undefined;

/** How often a property is tried. */
export function times(many: number): { numRuns: number } {
  return { numRuns: MUTANTS ? Math.ceil(many / 50) : many };
}

/** A time of a plan as milliseconds. */
export function instant(zoned: string): number {
  return Date.parse(/[+-]\d\d:\d\d\[/.test(zoned) ? zoned.replace(/\[.*/, '') : `${zoned}Z`);
}

/** The working days after one day up to another, as a calendar on the wall would count them. */
export function businessDays(code: string | undefined, from: string, to: string): number {
  const country = playbook.countries.find((known) => known.code === code);
  const works: string[] = country?.works ?? ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  const off = new Set(country?.holidays.flatMap(({ day, only }) => (only.length > 0 ? [] : day)));
  let days = 0;
  for (let time = Date.parse(from.slice(0, 10)) + 86_400_000; time <= Date.parse(to.slice(0, 10)); time += 86_400_000) {
    const weekday = new Date(time).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }).toLowerCase();
    if (works.includes(weekday) && !off.has(new Date(time).toISOString().slice(0, 10))) days++;
  }
  return days;
}

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);

export const wallTime = fc
  .record({ day: fc.integer({ min: 0, max: 220 }), minute: fc.integer({ min: 0, max: 1439 }) })
  .map(({ day, minute }) => new Date(Date.UTC(2026, 1, 1) + (day * 1440 + minute) * 60_000).toISOString().slice(0, 16));

export const anyTime = fc.oneof(
  { arbitrary: wallTime, weight: 12 },
  { arbitrary: wallTime.map((time) => time.slice(0, 10)), weight: 3 },
  { arbitrary: wallTime.map((time) => `${time}+02:00`), weight: 2 },
  { arbitrary: some(['', 'soon', '2026-02-30', '2026-13-01T10:00', '9999-01-01']), weight: 1 },
);

const event = fc.record<CaseEvent, 'type' | 'at'>(
  {
    type: some(TYPES),
    at: anyTime,
    kind: some(KINDS),
    rule: some(RULES),
    date: anyTime,
    answered: fc.boolean(),
    call_again: fc.boolean(),
    interview: some(['0', '1', 'nowhere']),
    to: fc.array(some(['Dana Reyes', 'Bo', 'nobody']), { maxLength: 2 }),
  },
  { requiredKeys: ['type', 'at'] },
);

export const events = fc.array(event, { maxLength: 5 });
export const kind = some<MessageKind>([...KINDS, 'rejection_reply', 'competing_offer', 'no_show']);

const interview = fc.record<Interview, 'interviewers'>(
  {
    start: anyTime,
    end: anyTime,
    tz: some(ZONES),
    kind: some(['video', 'panel', 'informational'] as const),
    decision_same_day: fc.boolean(),
    interviewers: fc.array(fc.record({ name: some(['Dana Reyes', 'Bo Lund', 'Kit']), email: some(['', 'dana@northwind.example']) }), {
      maxLength: 9,
    }),
  },
  { requiredKeys: ['interviewers'] },
);

export const anyCase: fc.Arbitrary<Case> = fc
  .record(
    {
      application: fc.record({
        company: fc.constant('N'),
        role: fc.constant('R'),
        tz: some([...ZONES, 'Mars/Olympus', '']),
        country: some(COUNTRIES),
      }),
      interviews: fc.array(interview, { maxLength: 4 }),
      events: fc.array(event, { maxLength: 10 }),
      promise: fc.record({ kind: some(['date', 'window', 'none'] as const), date: anyTime }),
      permission: fc.record({ phone_ok: fc.boolean(), keep_in_touch: fc.boolean(), stay_in_touch_after_rejection: fc.boolean() }),
      settings: fc.record({
        cap: fc.integer({ min: 0, max: 6 }),
        friday: some(['send', 'hold'] as const),
        season: some(['on', 'off'] as const),
      }),
    },
    { requiredKeys: ['application', 'interviews'] },
  )
  .map((made) => made as Case);

/** The same with everything happening on three days, so that much comes in the same minute. */
export const crowdedCase = anyCase.chain((situation) => {
  const { events = [] } = situation;
  const days = fc.array(some(['2026-02-10', '2026-02-20T10:00', '2026-03-05T10:00']), {
    minLength: events.length,
    maxLength: events.length,
  });
  return days.map((all): Case => ({ ...situation, events: events.map((one, index) => ({ ...one, at: all[index] ?? '' })) }));
});
