import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, type CaseEvent, type Plan, plan } from '../../../../extension/src/engine';
import { playbook } from '../content';
import { anyCase, times, wallTime, ZONES } from './cases';

const RUNS = times(400);
const instant = (zoned: string) => Date.parse(/[+-]\d\d:\d\d\[/.test(zoned) ? zoned.replace(/\[.*/, '') : `${zoned}Z`);

describe('whatever the case', () => {
  test('there is a plan, in plain JSON, and the same one every time', () => {
    fc.assert(
      fc.property(anyCase, wallTime, (situation, now) => {
        const before = JSON.stringify(situation);
        const made = plan(situation, playbook, now, { ask: { kind: 'check_in' } });
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
        expect(plan(situation, playbook, now, { ask: { kind: 'check_in' } })).toEqual(made);
        expect(JSON.stringify(situation)).toBe(before);
      }),
      RUNS,
    );
  });

  test('rubbish is no exception', () => {
    const rubbish = [
      {},
      { interviews: [null] },
      { application: {}, interviews: [{}], events: [null, {}, 3] },
      { interviews: 'x', events: {} },
    ];
    for (const situation of rubbish) expect(plan(situation as unknown as Case, playbook, '2026-03-04').next).toBeNull();
  });

  test('the order of the events does not matter', () => {
    fc.assert(
      fc.property(anyCase, wallTime, (situation, now) => {
        const turned = { ...situation, events: [...(situation.events ?? [])].reverse() };
        const withoutPlaces = ({ notes, ...rest }: Plan) => ({ ...rest, notes: notes.map(({ code }) => code).sort() });
        expect(withoutPlaces(plan(turned, playbook, now))).toEqual(withoutPlaces(plan(situation, playbook, now)));
      }),
      RUNS,
    );
  });

  test('the state of a step agrees with its times', () => {
    fc.assert(
      fc.property(anyCase, wallTime, (situation, now) => {
        const made = plan(situation, playbook, now);
        const present = instant(made.now);
        for (const { state, opens, due, grace, closes } of made.steps) {
          expect(instant(due)).toBeGreaterThanOrEqual(instant(opens));
          if (state === 'upcoming') expect(present).toBeLessThan(instant(opens));
          if (state === 'open' || state === 'late') expect(present).toBeGreaterThanOrEqual(instant(opens));
          if (state === 'late') expect(present).toBeGreaterThan(instant(grace ?? due));
          if (closes && (state === 'open' || state === 'late')) expect(present).toBeLessThanOrEqual(instant(closes));
        }
        expect(new Set(made.steps.map(({ id }) => id)).size).toBe(made.steps.length);
      }),
      RUNS,
    );
  });

  test('next is a message that can be taken, or the first to open', () => {
    fc.assert(
      fc.property(anyCase, wallTime, (situation, now) => {
        const { next, steps } = plan(situation, playbook, now);
        const open = steps.some(({ state, beside }) => !beside && (state === 'open' || state === 'late'));
        if (open) expect(['open', 'late']).toContain(next?.state);
        if (next) expect(next.beside).toBe(false);
      }),
      RUNS,
    );
  });
});

/** Somebody who does what is next the minute it opens, and never hears back. */
function follow(situation: Case, from: string): { events: CaseEvent[]; last: Plan } {
  const events: CaseEvent[] = [];
  let now = from;
  let last = plan(situation, playbook, now);
  for (let turn = 0; turn < 30 && last.next?.channel; turn++) {
    const { next } = last;
    if (next.state === 'upcoming') now = next.opens;
    const kind = playbook.templates.find(({ id }) => id === next.templates[0])?.kind;
    const type = next.channel === 'call' ? 'voicemail' : 'sent';
    events.push({
      type,
      at: now,
      rule: next.rule,
      ...(kind ? { kind } : {}),
      to: next.to,
      ...(next.interview === undefined ? {} : { interview: `${next.interview}` }),
    });
    last = plan({ ...situation, events }, playbook, now);
  }
  return { events, last };
}

describe('whoever follows the plan into silence', () => {
  const silent = fc.record({
    tz: fc.constantFrom(...ZONES),
    country: fc.constantFrom('US', 'DE', 'IN', 'IL', 'AE', 'GB'),
    cap: fc.constantFrom(2, 3, 4),
    phone_ok: fc.boolean(),
    end: wallTime,
    promised: fc.boolean(),
    people: fc.integer({ min: 0, max: 9 }),
  });

  test('never writes more often than the cap, nor twice within five business days, nor before it opens', () => {
    fc.assert(
      fc.property(silent, ({ tz, country, cap, phone_ok, end, promised, people }) => {
        const situation: Case = {
          application: { company: 'N', role: 'R', tz, country },
          interviews: [
            {
              start: end,
              end,
              interviewers: Array.from({ length: people }, (_, index) => ({ name: `Person ${index}`, email: 'p@n.example' })),
            },
          ],
          settings: { cap },
          permission: { phone_ok },
          ...(promised ? { promise: { kind: 'date' as const, date: `${end.slice(0, 8)}28` } } : {}),
        };
        const { events, last } = follow(situation, end);
        const asked = events.filter(({ rule }) => rule !== 'SR-03').map(({ at }) => instant(at));
        expect(asked.length).toBe(cap - 1);
        for (const [index, at] of asked.entries())
          if (index > 0) expect(at - (asked[index - 1] ?? at)).toBeGreaterThanOrEqual(6.9 * 86_400_000 - 3_600_000);
        expect(last.over?.why).toBe('cap');
        expect(last.next?.rule).toBe('SR-11');
      }),
      times(200),
    );
  });

  test('writes monthly twice while the job is on hold', () => {
    fc.assert(
      fc.property(silent, ({ tz, country, end }) => {
        const base = { application: { company: 'N', role: 'R', tz, country }, interviews: [{ start: end, end, interviewers: [] }] };
        const hold: CaseEvent = { type: 'on_hold', at: end };
        let now = end;
        const sent: CaseEvent[] = [{ type: 'sent', kind: 'thank_you', at: end }];
        for (let turn = 0; turn < 5; turn++) {
          const { next } = plan({ ...base, events: [hold, ...sent] }, playbook, now);
          if (next?.rule !== 'SR-09') break;
          now = next.opens;
          sent.push({ type: 'sent', kind: 'value', at: now });
        }
        expect(sent.length - 1).toBe(2);
      }),
      times(100),
    );
  });
});
