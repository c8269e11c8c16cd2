import { describe, expect, test } from 'vitest';
import { foremost, isStillSettled, type LastLook } from '../../../extension/src/case/settled';

const LAST: LastLook = { planned: 'these rules', looked: { at: 1000, tz: 'America/Chicago' } };

describe('what was found to be settled', () => {
  test('is settled from then on', () => {
    expect(isStillSettled(LAST, 'these rules', 1000)).toBe(true);
    expect(isStillSettled(LAST, 'these rules', 2000)).toBe(true);
  });

  test('may not be before that moment, under other terms, or when nobody knows', () => {
    expect(isStillSettled(LAST, 'these rules', 999)).toBe(false);
    expect(isStillSettled(LAST, 'other rules', 2000)).toBe(false);
    expect(isStillSettled({}, 'these rules', 2000)).toBe(false);
    expect(isStillSettled({ planned: 'these rules' }, 'these rules', 2000)).toBe(false);
  });
});

describe('what Today begins with', () => {
  const all = ['d', 'c', 'b', 'a'].map((id) => ({ id }));

  test('stands in front, in its order, and the others stay as they stand', () => {
    expect(foremost(all, ['a', 'gone', 'c']).map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b']);
  });

  test('is as it stands where nobody knows', () => {
    expect(foremost(all)).toEqual(all);
  });
});
