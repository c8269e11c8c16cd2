import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leavesOf, savedFrom } from '../../../extension/src/case/leaves';
import { begun, changed, laidOver, merged } from '../../../extension/src/case/merge';
import type { Editable, Saved } from '../../../extension/src/case/saved';
import { copies, editable, saved } from './records';

function content({ case: kept, notes, snoozes, remarks, trashed }: Editable): unknown {
  return JSON.parse(JSON.stringify({ kept, notes, snoozes, remarks, trashed }));
}

function inOrder(one: Editable): unknown {
  return content(begun('x', one, 0));
}

const NOBODY: Editable = {
  case: {
    application: { company: 'Northwind', role: 'Analyst' },
    interviews: [{ id: 'i1', interviewers: [{ id: 'p1', name: 'Dana Reyes' }] }],
    events: [],
  },
  notes: [],
  snoozes: [],
};

function withTopic(one: Saved, topic: string): Editable {
  const [talk] = one.case.interviews;
  return {
    ...one,
    case: { ...one.case, interviews: [{ ...talk, id: 'i1', interviewers: [{ id: 'p1', name: 'Dana Reyes', topic }] }] },
  };
}

describe('an application', () => {
  test('is the same after it was taken to pieces and put together', () => {
    fc.assert(
      fc.property(saved, (one) => {
        expect(savedFrom(leavesOf(one))).toEqual(one);
      }),
    );
  });

  test('is after a change what the change made of it', () => {
    fc.assert(
      fc.property(saved, editable, fc.nat(50), (one, to, now) => {
        expect(content(changed(one, to, now))).toEqual(inOrder(to));
      }),
    );
  });

  test('that is changed into itself is not changed', () => {
    fc.assert(
      fc.property(saved, fc.nat(50), (one, now) => {
        expect(changed(one, one, now)).toBe(one);
      }),
    );
  });

  test('that is changed changes later than ever before, whatever the clock says', () => {
    fc.assert(
      fc.property(saved, editable, fc.nat(50), (one, to, now) => {
        const next = changed(one, to, now);
        if (next !== one) expect(next.updated).toBeGreaterThan(one.updated);
      }),
    );
  });
});

describe('merging', () => {
  test('gives the same in either order', () => {
    fc.assert(
      fc.property(copies(2), ([a, b]) => {
        expect(merged(a as Saved, b as Saved)).toEqual(merged(b as Saved, a as Saved));
      }),
    );
  });

  test('gives the same however copies are grouped', () => {
    fc.assert(
      fc.property(copies(3), (three) => {
        const [a, b, c] = three as [Saved, Saved, Saved];
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
      }),
    );
  });

  test('twice is merging once', () => {
    fc.assert(
      fc.property(copies(2), (two) => {
        const [a, b] = two as [Saved, Saved];
        expect(merged(a, a)).toEqual(a);
        expect(merged(merged(a, b), b)).toEqual(merged(a, b));
      }),
    );
  });

  test('with an earlier state of itself changes nothing', () => {
    fc.assert(
      fc.property(saved, editable, fc.nat(50), (one, to, now) => {
        const next = changed(one, to, now);
        expect(merged(next, one)).toEqual(next);
      }),
    );
  });

  test('keeps what either side changed', () => {
    const start = begun('x', NOBODY, 1);
    const here = changed(start, withTopic(start, 'the returns dashboard'), 5);
    const there = changed(start, { ...start, remarks: 'Bus 12' }, 3);
    expect(content(merged(here, there))).toEqual(content({ ...withTopic(start, 'the returns dashboard'), remarks: 'Bus 12' }));
  });

  test('lets the later change of the same field win', () => {
    const start = begun('x', NOBODY, 1);
    const [here, there] = [changed(start, withTopic(start, 'one'), 5), changed(start, withTopic(start, 'two'), 6)];
    expect(content(merged(here, there))).toEqual(content(there));
  });

  test('keeps a person removed that was changed elsewhere, and brings the change back with the person', () => {
    const start = begun('x', NOBODY, 1);
    const without = changed(start, { ...start, case: { ...start.case, interviews: [{ id: 'i1', interviewers: [] }] } }, 5);
    const both = merged(without, changed(start, withTopic(start, 'elsewhere'), 6));
    expect(both.case.interviews[0]?.interviewers).toEqual([]);
    const back = changed(both, { ...both, case: { ...both.case, interviews: start.case.interviews } }, 7);
    expect(back.case.interviews[0]?.interviewers[0]?.name).toBe('Dana Reyes');
  });
});

describe('a form', () => {
  test('changes what its user changed and nothing else', () => {
    const start = begun('x', NOBODY, 1);
    const elsewhere = changed(start, { ...start, remarks: 'Bus 12' }, 3);
    const kept = laidOver(elsewhere, start, withTopic(start, 'the returns dashboard'), 'x');
    expect(content(kept)).toEqual(content({ ...withTopic(start, 'the returns dashboard'), remarks: 'Bus 12' }));
  });

  test('in one window alone gives what stands in it', () => {
    fc.assert(
      fc.property(saved, editable, (one, edited) => {
        expect(content(laidOver(one, one, edited, 'x'))).toEqual(inOrder(edited));
      }),
    );
  });
});
