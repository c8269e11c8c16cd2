import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skipped, withEvent, withStepSnoozed } from '../../../extension/src/case/events';
import { begun, changed } from '../../../extension/src/case/merge';
import { type ReminderContext, reminders, type Shown, snoozeUntil } from '../../../extension/src/case/reminders';
import type { KeptCase, Saved } from '../../../extension/src/case/saved';
import type { Case } from '../../../extension/src/engine';
import { playbook } from '../engine/content';
import { anyCase } from '../engine/plan/cases';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const IN_CHICAGO = { tz: 'America/Chicago' };

function context(more: Partial<ReminderContext['settings']> = {}, tz = 'America/Chicago'): ReminderContext {
  return { playbook, preferences: {}, settings: { notify: true, hour: 9, ...more }, tz };
}

function at(time: string): number {
  return Date.parse(time);
}

function kept({ application, interviews, events = [], promise, permission, settings }: Case): KeptCase {
  return {
    application,
    interviews: interviews.map((talk, index) => ({
      ...talk,
      id: `i${index}`,
      interviewers: talk.interviewers.map((person, place) => ({ ...person, id: `p${place}` })),
    })),
    events: events.map((event, index) => ({ ...event, id: `e${index}` })),
    ...(promise ? { promise } : {}),
    ...(permission ? { permission } : {}),
    ...(settings ? { settings } : {}),
  };
}

function saved(id: string, situation: Case): Saved {
  return begun(id, { case: kept(situation), notes: [], snoozes: [] }, 0);
}

/** An interview on a Tuesday from 14:00 to 15:00 in Chicago, which is UTC-6. */
function interviewed(id = 'one', people = ['Dana Reyes']): Saved {
  const interviewers = people.map((name) => ({ name }));
  return saved(id, {
    application: { company: 'Northwind', role: 'Analyst', ...IN_CHICAGO },
    interviews: [{ start: '2026-03-03T14:00', end: '2026-03-03T15:00', interviewers }],
  });
}

/** The reminders over a stretch of time, looked at when the alarm says so, and at other times as well. */
function lived(
  all: Saved[],
  from: number,
  to: number,
  setting: ReminderContext | ((now: number) => ReminderContext),
  besides: number[] = [],
) {
  const settingAt = typeof setting === 'function' ? setting : () => setting;
  const told: { id: string; opens: string; begins: string; at: number }[] = [];
  let shown: Shown = {};
  let next: number | undefined = from;
  const others = [...besides].sort((one, other) => one - other);
  for (let looks = 0; looks < 3000; looks++) {
    while (others[0] !== undefined && others[0] < from) others.shift();
    const now = Math.min(next ?? Number.POSITIVE_INFINITY, others[0] ?? Number.POSITIVE_INFINITY);
    if (now > to) return told;
    if (now === others[0]) others.shift();
    const found = reminders(all, settingAt(now), shown, now);
    told.push(...found.show.map(({ id, steps: [{ opens, best_from: begins = opens }] }) => ({ id, opens, begins, at: now })));
    shown = found.shown;
    next = found.next;
  }
  throw new Error('The alarm goes off without an end.');
}

describe('reminders', () => {
  test('are silent while nothing is due, and set no alarm when nothing will be', () => {
    expect(reminders([], context(), {}, at('2026-03-03T12:00Z'))).toEqual({
      badge: 0,
      due: [],
      show: [],
      settled: [],
      first: [],
      shown: {},
    });
    const closed = changed(interviewed(), { ...interviewed(), trashed: 1 }, 1);
    expect(reminders([closed], context(), {}, at('2026-03-03T22:00Z')).badge).toBe(0);
    const before = reminders([interviewed()], context(), {}, at('2026-03-02T12:00Z'));
    expect([before.badge, before.show]).toEqual([0, []]);
  });

  test('count an application once the interview is over, and tell of it the next morning', () => {
    const evening = reminders([interviewed()], context(), {}, at('2026-03-03T21:30Z'));
    expect([evening.badge, evening.show.length]).toEqual([1, 0]);
    const told = lived([interviewed()], at('2026-03-03T12:00Z'), at('2026-03-04T20:00Z'), context());
    expect(told.map(({ at }) => new Date(at).toISOString())).toEqual(['2026-03-04T15:00:00.000Z']);
  });

  test('come earlier where the chosen hour would be too late', () => {
    const today = saved('one', {
      application: { company: 'Northwind', role: 'Analyst', ...IN_CHICAGO },
      interviews: [{ start: '2026-03-03T14:00', end: '2026-03-03T15:00', decision_same_day: true, interviewers: [{ name: 'Dana Reyes' }] }],
    });
    const told = lived([today], at('2026-03-03T12:00Z'), at('2026-03-03T23:30Z'), context());
    expect(told.map(({ at }) => new Date(at).toISOString())).toEqual(['2026-03-03T21:00:00.000Z']);
  });

  test('are on the user’s clock, wherever the employer is', () => {
    const told = lived([interviewed()], at('2026-03-03T12:00Z'), at('2026-03-04T20:00Z'), context({ hour: 8 }, 'Europe/Berlin'));
    expect(told.map(({ at }) => new Date(at).toISOString())).toEqual(['2026-03-04T07:00:00.000Z']);
  });

  test('are told once to whoever travels, and at the new place’s hour if that was still to come', () => {
    const [noon, evening] = [at('2026-03-04T12:00Z'), at('2026-03-05T20:00Z')];
    const told = (move: number, from: string, to: string) =>
      lived([interviewed()], at('2026-03-03T12:00Z'), evening, (now) => context({}, now < move ? from : to), [move]).map(({ at }) =>
        new Date(at).toISOString(),
      );
    // Told in Berlin at nine; nine o'clock comes again in Chicago.
    expect(told(noon, 'Europe/Berlin', 'America/Chicago')).toEqual(['2026-03-04T08:00:00.000Z']);
    // Nine o'clock in Tokyo has passed on arrival, in the evening there: the next morning is early enough, and nothing is lost.
    expect(told(noon, 'America/Chicago', 'Asia/Tokyo')).toEqual(['2026-03-04T12:00:00.000Z']);
    expect(told(at('2026-03-04T07:00Z'), 'Europe/Berlin', 'America/Chicago')).toEqual(['2026-03-04T15:00:00.000Z']);
  });

  test('are told again where the step begins at another time than it was told for', () => {
    const [first] = reminders([interviewed()], context(), {}, at('2026-03-04T16:00Z')).due;
    const shown = reminders([interviewed()], context(), {}, at('2026-03-04T16:00Z')).shown;
    const moved = saved('one', {
      application: { company: 'Northwind', role: 'Analyst', ...IN_CHICAGO },
      interviews: [{ start: '2026-03-10T14:00', end: '2026-03-10T15:00', interviewers: [{ name: 'Dana Reyes' }] }],
    });
    const told = reminders([moved], context(), shown, at('2026-03-11T16:00Z'));
    expect(told.show.map(({ id }) => id)).toEqual([first?.id]);
  });

  test('remember what the first version showed', () => {
    const shown = { 'one/SR-03:i0': at('2026-03-04T15:00Z') };
    expect(reminders([interviewed()], context(), shown, at('2026-03-04T16:00Z')).show).toEqual([]);
  });

  test('that were slept through come on waking, but not at night', () => {
    const afternoon = reminders([interviewed()], context(), {}, at('2026-03-04T19:00Z'));
    expect(afternoon.show).toHaveLength(1);
    const night = reminders([interviewed()], context(), {}, at('2026-03-05T08:00Z'));
    expect(night.show).toHaveLength(0);
    expect(night.next).toBeLessThanOrEqual(at('2026-03-05T15:00Z'));
  });

  test('say what Today begins with: what is late, then what is due, then what comes the soonest', () => {
    const talked = (id: string, day: string, events: Case['events'] = []): Saved =>
      saved(id, {
        application: { company: 'Northwind', role: 'Analyst', ...IN_CHICAGO },
        interviews: [{ start: `${day}T14:00`, end: `${day}T15:00`, interviewers: [{ name: 'Dana Reyes' }] }],
        events,
      });
    const over = talked('over', '2025-01-07', [{ type: 'rejected', at: '2025-01-09T12:00' }]);
    const all = [talked('coming', '2026-03-09'), talked('open', '2026-03-03'), talked('late', '2026-02-26'), over];
    const { first, settled } = reminders(all, context(), {}, at('2026-03-04T01:00Z'));
    expect(first).toEqual(['late', 'open', 'coming']);
    expect(settled).toEqual([over]);
  });

  test('are one for all the people of an interview', () => {
    const panel = interviewed('one', ['Dana Reyes', 'Bo Lund', 'Kit Fox']);
    const [due] = reminders([panel], context(), {}, at('2026-03-04T16:00Z')).due;
    expect(due?.steps).toHaveLength(3);
    const thanked = {
      id: 'e',
      type: 'sent' as const,
      kind: 'thank_you' as const,
      at: '2026-03-04T10:00',
      to: ['Dana Reyes'],
      interview: 'i0',
    };
    const after = changed(panel, { ...panel, case: { ...panel.case, events: [thanked] } }, 1);
    const shown = reminders([panel], context(), {}, at('2026-03-04T16:00Z')).shown;
    const again = reminders([after], context(), shown, at('2026-03-04T16:30Z'));
    expect([again.badge, again.show.length]).toEqual([1, 0]);
  });

  test('that were put off are silent until then, and come back once', () => {
    const now = at('2026-03-04T16:00Z');
    const [due] = reminders([interviewed()], context(), {}, now).due;
    const until = snoozeUntil(context(), now);
    expect(new Date(until).toISOString()).toBe('2026-03-05T15:00:00.000Z');
    const asleep = changed(interviewed(), withStepSnoozed(interviewed(), due?.steps[0] ?? { id: '' }, until), 1);
    const shown = { [due?.id ?? '']: now };
    const later = reminders([asleep], context(), shown, now + HOUR);
    expect([later.badge, later.show.length, later.next !== undefined && later.next <= until]).toEqual([0, 0, true]);
    const back = reminders([asleep], context(), shown, until);
    expect([back.badge, back.show.length]).toEqual([1, 1]);
    expect(reminders([asleep], context(), back.shown, until + HOUR).show).toHaveLength(0);
  });

  test('that were put off stay so when an earlier interview is added, and those of the first version are known still', () => {
    const now = at('2026-03-04T16:00Z');
    const [due] = reminders([interviewed()], context(), {}, now).due;
    const asleep = withStepSnoozed(interviewed(), due?.steps[0] ?? { id: '' }, now + DAY);
    const earlier = { id: 'i-earlier', start: '2026-02-24T14:00', end: '2026-02-24T15:00', interviewers: [] };
    const thanked = [{ id: 'e', type: 'skipped' as const, at: '2026-02-25T10:00', rule: 'SR-03', interview: 'i-earlier' }];
    const both = { ...asleep, case: { ...asleep.case, interviews: [earlier, ...asleep.case.interviews], events: thanked } };
    expect(reminders([changed(interviewed(), both, 1)], context(), {}, now).badge).toBe(0);
    expect(reminders([changed(interviewed(), { ...both, snoozes: [] }, 1)], context(), {}, now).badge).toBe(1);

    const old = { ...interviewed(), snoozes: [{ id: 'SR-03:0-0', until: now + DAY }] };
    expect(reminders([old], context(), {}, now).badge).toBe(0);
    const back = withStepSnoozed(old, due?.steps[0] ?? { id: '' }, undefined);
    expect(back.snoozes).toEqual([]);
  });

  test('never speak of a step that the user does not want', () => {
    const now = at('2026-03-04T16:00Z');
    const [due] = reminders([interviewed()], context(), {}, now).due;
    if (!due) throw new Error('nothing is due');
    const event = { id: 'e', at: '2026-03-04T10:00', ...skipped(due.steps, interviewed().case) };
    const without = changed(interviewed(), withEvent(interviewed(), event), 1);
    expect(reminders([without], context(), {}, now).badge).toBe(0);
  });

  test('come for what is recorded for a day to come, once that comes', () => {
    const leaving = saved('one', {
      application: { company: 'Northwind', role: 'Analyst', ...IN_CHICAGO },
      interviews: [],
      events: [{ type: 'decided_to_withdraw', at: '2026-03-05T10:00' }],
    });
    const before = reminders([leaving], context(), {}, at('2026-03-05T06:00Z'));
    expect([before.badge, before.next]).toEqual([0, at('2026-03-05T16:00Z')]);
    expect(reminders([leaving], context(), {}, at('2026-03-05T16:00Z')).badge).toBe(1);
  });

  test('without notifications still count', () => {
    const found = reminders([interviewed()], context({ notify: false }), {}, at('2026-03-04T16:00Z'));
    expect([found.badge, found.show]).toEqual([1, []]);
  });

  test('forget in time what was shown of applications that are settled or gone', () => {
    const shown = { 'one/SR-03:i0': at('2026-03-04T15:00Z') };
    expect(reminders([], context(), shown, at('2026-03-05T16:00Z')).shown).toEqual(shown);
    expect(reminders([], context(), shown, at('2026-06-05T16:00Z')).shown).toEqual({});
  });

  const start = Date.UTC(2026, 1, 1);
  const cases = fc.array(anyCase, { minLength: 1, maxLength: 2 }).map((all) => all.map((one, index) => saved(`c${index}`, one)));
  const moments = fc.array(fc.integer({ min: start, max: start + 30 * DAY }), { maxLength: 8 });
  const hour = fc.integer({ min: 0, max: 23 });

  test('are never given twice for the same, however often one looks', () => {
    fc.assert(
      fc.property(cases, moments, hour, (all, besides, chosen) => {
        const told = lived(all, start, start + 30 * DAY, context({ hour: chosen }), besides);
        const names = told.map(({ id, opens }) => `${id} ${opens}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 15 },
    );
  }, 30_000);

  test('are never given twice to whoever moves from zone to zone', () => {
    const zones = fc.array(fc.constantFrom('America/Chicago', 'Asia/Tokyo', 'Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Niue'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(cases, moments, hour, zones, (all, besides, chosen, journey) => {
        const moves = [...besides].sort((one, other) => one - other);
        const tzAt = (now: number) => journey[moves.filter((move) => move <= now).length % journey.length];
        const told = lived(all, start, start + 30 * DAY, (now) => context({ hour: chosen }, tzAt(now)), besides);
        const names = told.map(({ id, begins }) => `${id} ${begins}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 15 },
    );
  }, 30_000);

  test('are never lost by looking at other times as well', () => {
    fc.assert(
      fc.property(cases, moments, hour, (all, besides, chosen) => {
        const told = (more: number[]) =>
          lived(all, start, start + 30 * DAY, context({ hour: chosen }), more).map(({ id, opens }) => `${id} ${opens}`);
        expect(new Set(told(besides))).toEqual(new Set(told([])));
      }),
      { numRuns: 15 },
    );
  }, 30_000);

  test('never speak again of an application that is settled', () => {
    fc.assert(
      fc.property(cases, fc.nat(30 * 24 * 60), fc.nat(900), (all, minutes, days) => {
        const now = start + minutes * 60_000;
        for (const one of reminders(all, context(), {}, now).settled) {
          expect(reminders([one], context(), {}, now + days * DAY)).toMatchObject({ badge: 0, show: [], settled: [one] });
        }
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('do not change before the time at which they said that one should look again', () => {
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: 0, max: 30 * 24 * 60 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (all, minutes, share) => {
          const now = start + minutes * 60_000;
          const { badge, next = now + 40 * DAY } = reminders(all, context(), {}, now);
          expect(reminders(all, context(), {}, now + (next - now) * share).badge).toBe(badge);
        },
      ),
      { numRuns: 200 },
    );
  }, 30_000);
});
