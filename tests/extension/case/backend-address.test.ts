import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backendAddress } from '../../../extension/src/case/backend-address';

describe('the address of a backend', () => {
  it.each([
    ['https://afterword.example.edu', 'https://afterword.example.edu'],
    ['afterword.example.edu', 'https://afterword.example.edu'],
    [' https://example.edu/afterword/ ', 'https://example.edu/afterword'],
    ['http://127.0.0.1:8765/', 'http://127.0.0.1:8765'],
    ['http://localhost:8765', 'http://localhost:8765'],
    ['', ''],
  ])('%j is understood as %j', (typed, address) => {
    expect(backendAddress(typed)).toBe(address);
  });

  it.each([
    'http://example.edu',
    'ftp://example.edu',
    'javascript:alert(1)',
    'https://user:secret@example.edu',
    'not an address',
    'https://',
  ])('%j is refused', (typed) => {
    expect(backendAddress(typed)).toBeUndefined();
  });

  it('is https, or on this machine, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => {
        expect(backendAddress(typed) ?? '').toMatch(/^$|^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/);
      }),
    );
  });
});
