import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, type Plan, type Playbook, plan } from '../../../../extension/src/engine';
import { playbook } from '../compiled';
import { anyCase, MUTANTS, times, wallTime, ZONES } from './cases';

const WEEK = 7 * 86_400_000;
const withoutHolidays: Playbook = { ...playbook, countries: playbook.countries.map((country) => ({ ...country, holidays: [] })) };

/** The same with every day a week later. What is no day stays as it is. */
function aWeekLater<T>(value: T): T {
  const later = (day: string) => {
    const time = Date.parse(day);
    const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day < '2100';
    return real ? new Date(time + WEEK).toISOString().slice(0, 10) : day;
  };
  return JSON.parse(JSON.stringify(value).replaceAll(/\d{4}-\d\d-\d\d/g, later));
}

/** A case without what is not a whole number of weeks long: months, and clocks that change. */
const steady = fc.tuple(anyCase, fc.constantFrom('Asia/Kolkata', 'Asia/Tokyo', 'America/Phoenix')).map(([made, tz]): Case => {
  const interviews = made.interviews.map(({ tz: _, ...interview }) => interview);
  const events = (made.events ?? []).filter(({ type }) => type !== 'on_hold' && type !== 'delayed');
  const { stay_in_touch_after_rejection: _, ...permission } = made.permission ?? {};
  const settings = { ...made.settings, season: 'off' as const };
  return { ...made, application: { ...made.application, tz }, interviews, events, permission, settings };
});

describe('a week later', () => {
  test('the plan is the same, a week later', () => {
    fc.assert(
      fc.property(steady, wallTime, (situation, now) => {
        const made = plan(situation, withoutHolidays, now);
        expect(plan(aWeekLater(situation), withoutHolidays, aWeekLater(now))).toEqual(aWeekLater(made));
      }),
      times(200),
    );
  });

  test('a holiday in between is the only thing that changes it', () => {
    const ended = (end: string): Case => ({
      application: { company: 'N', role: 'R', tz: 'America/Phoenix', country: 'US' },
      interviews: [{ start: end, end, interviewers: [] }],
    });
    const opens = ({ steps }: Plan) => steps.find(({ rule }) => rule === 'SR-05')?.due.slice(0, 10);
    const before = plan(ended('2026-11-06T15:00'), playbook, '2026-11-06T16:00');
    const thanksgiving = plan(ended('2026-11-13T15:00'), playbook, '2026-11-13T16:00');
    expect(opens(before)).toBe('2026-11-23');
    expect(opens(thanksgiving)).toBe('2026-11-30');
  });
});

describe('in every zone of the world, on any day of ten years', () => {
  const zones = MUTANTS ? ZONES : Intl.supportedValuesOf('timeZone');
  const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });

  test('a thank-you is due a day later by the same clock, and a check-in comes on a working day', () => {
    fc.assert(
      fc.property(minute, (time) => {
        const end = new Date(time * 60_000).toISOString().slice(0, 16);
        for (const tz of zones) {
          const situation: Case = { application: { company: 'N', role: 'R', tz }, interviews: [{ end, interviewers: [] }] };
          const { steps, now } = plan(situation, playbook, end);
          const [thanks, checkIn] = ['SR-03', 'SR-05'].map((rule) => steps.find((step) => step.rule === rule));
          // An hour that the clocks skip comes later, a day that a whole country skips does not come at all.
          expect(now.endsWith(`[${tz}]`)).toBe(true);
          expect(thanks?.opens).toBe(now);
          const wall = (zoned = '') => Date.parse(`${zoned.slice(0, 16)}Z`);
          const hours = (wall(thanks?.due) - wall(thanks?.opens)) / 3_600_000;
          expect(Math.abs(hours - 24)).toBeLessThanOrEqual(1);
          const weekday = new Date(wall(checkIn?.opens)).getUTCDay();
          expect([1, 2, 3, 4, 5]).toContain(weekday);
          expect(wall(checkIn?.opens) - wall(thanks?.opens)).toBeGreaterThanOrEqual(7 * 86_400_000 - 3_600_000);
          const offset = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' });
          for (const zoned of [thanks?.due, checkIn?.opens]) {
            const { 0: moment = '' } = /^[^[]+/.exec(zoned ?? '') ?? [];
            const said = offset.formatToParts(new Date(moment)).find(({ type }) => type === 'timeZoneName')?.value;
            expect(`GMT${moment.slice(16)}`).toBe(said === 'GMT' ? 'GMT+00:00' : said);
          }
        }
      }),
      times(4),
    );
  });
});
