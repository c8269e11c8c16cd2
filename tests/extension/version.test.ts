import { describe, expect, it } from 'vitest';
import { newerVersion } from '../../extension/src/background/version';

describe('versions', () => {
  it.each([
    ['0.2.0', '0.1.9', true],
    ['0.10.0', '0.9.0', true],
    ['1.0.0', '1.0.0', false],
    ['0.1.0', '0.1.1', false],
    ['1.0', '1.0.0', false],
  ])('%s is newer than %s: %s', (a, b, newer) => {
    expect(newerVersion(a, b)).toBe(newer);
  });
});
