import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, type CaseEvent, type Plan, plan } from '../../../../extension/src/engine';
import { playbook } from '../compiled';
import { anyCase, crowdedCase, events, instant, kind, times, wallTime } from './cases';

const RUNS = times(250);

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
      fc.property(crowdedCase.chain(shuffled), wallTime, ([situation, turned], now) => {
        expect(withoutPlaces(plan(turned, playbook, now))).toEqual(withoutPlaces(plan(situation, playbook, now)));
      }),
      RUNS,
    );
  });

  test('two histories of it give the same plan, whichever is told first, and what both tell counts once', () => {
    fc.assert(
      fc.property(anyCase, events, events, events, wallTime, (situation, here, there, both, now) => {
        const told = (list: CaseEvent[]) => plan({ ...situation, events: list }, playbook, now);
        const merged = told([...here, ...both, ...both, ...there]);
        expect(withoutPlaces(told([...both, ...there, ...here, ...both]))).toEqual(withoutPlaces(merged));
        const { notes: _, ...once } = told([...here, ...both, ...there]);
        expect(merged).toMatchObject(once);
      }),
      RUNS,
    );
  });

  test('the state of a step agrees with its times, to the minute', () => {
    fc.assert(
      fc.property(anyCase, wallTime, fc.nat(), (situation, now, which) => {
        const made = plan(situation, playbook, now);
        agrees(made);
        const { opens, due, grace = due, closes = due } = made.steps[which % made.steps.length] ?? { opens: now, due: now };
        for (const time of [opens, grace, closes])
          for (const minute of [-1, 0, 1]) agrees(plan(situation, playbook, new Date(instant(time) + minute * 60_000).toISOString()));
      }),
      RUNS,
    );
  });

  test('what may go out now is not still to come', () => {
    fc.assert(
      fc.property(anyCase, wallTime, kind, (situation, now, kind) => {
        const { answer, steps } = plan(situation, playbook, now, { ask: { kind } });
        const step = steps.find(({ id }) => id === answer?.step);
        if (answer?.fine) expect(['upcoming', 'blocked']).not.toContain(step?.state);
        else expect(answer?.objections.some(({ refuses }) => refuses)).toBe(true);
        for (const { from } of answer?.objections ?? [])
          if (from) expect(instant(from)).toBeGreaterThan(instant(plan(situation, playbook, now).now));
      }),
      RUNS,
    );
  });

  test('next is a message that can be taken, or the first to open', () => {
    fc.assert(
      fc.property(anyCase, wallTime, (situation, now) => {
        const { next, steps } = plan(situation, playbook, now);
        const messages = steps.filter(({ beside }) => !beside);
        const open = messages.filter(({ state }) => state === 'open' || state === 'late');
        const upcoming = messages.filter(({ state }) => state === 'upcoming').map(({ opens }) => instant(opens));
        if (open.length > 0) expect(open).toContainEqual(next);
        else if (upcoming.length > 0) expect(instant(next?.opens ?? '')).toBe(Math.min(...upcoming));
        else expect(next).toBeNull();
      }),
      RUNS,
    );
  });
});

function withoutPlaces({ notes, ...rest }: Plan) {
  return { ...rest, notes: notes.map(({ code }) => code).sort() };
}

function shuffled(situation: Case): fc.Arbitrary<[Case, Case]> {
  const all = situation.events ?? [];
  return fc.shuffledSubarray(all, { minLength: all.length }).map((turned) => [situation, { ...situation, events: turned }]);
}

function agrees({ now, steps }: Plan): void {
  const present = instant(now);
  for (const { state, opens, due, grace, closes } of steps) {
    expect(instant(due)).toBeGreaterThanOrEqual(instant(opens));
    if (state === 'upcoming') expect(present).toBeLessThan(instant(opens));
    if (state === 'open' || state === 'late') expect(present).toBeGreaterThanOrEqual(instant(opens));
    if (state === 'late') expect(present).toBeGreaterThan(instant(grace ?? due));
    if (closes && (state === 'open' || state === 'late')) expect(present).toBeLessThanOrEqual(instant(closes));
  }
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
}
