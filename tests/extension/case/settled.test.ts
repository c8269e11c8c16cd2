import { describe, expect, test } from 'vitest';
import { isStillSettled, type LastLook } from '../../../extension/src/case/settled';

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
