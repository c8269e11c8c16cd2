import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { promiseFrom } from '../../../extension/src/case/promise';
import { calendarOf } from '../../../extension/src/engine/plan/calendar';
import { NO_ZONE } from '../../../extension/src/engine/plan/zone';
import { playbook } from '../engine/content';

interface Vector {
  text: string;
  said: string;
  country?: string;
  from?: string;
  date?: string;
}

const file = new URL('./vectors/promises.toml', import.meta.url);
const { promise: vectors } = parse(readFileSync(file, 'utf8')) as unknown as { promise: Vector[] };

function calendarIn(code: string | undefined) {
  return calendarOf(
    NO_ZONE,
    playbook.countries.find((country) => country.code === code),
  );
}

const PIECES = [
  'in',
  'by',
  'two',
  'a',
  'few',
  'weeks',
  'days',
  'business',
  'next',
  'friday',
  'end of',
  'early',
  '5',
  '31st',
  'march',
  '-',
  'or',
  'week',
];
const anything = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((words) => words.join(' ')),
);
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const country = fc.constantFrom(undefined, 'US', 'IL', 'GB', 'IN');

describe('a promise', () => {
  test.each(vectors)('“$text” on $said means $from to $date', ({ text, said, country, from, date }) => {
    const found = promiseFrom(text, said, calendarIn(country));
    if (date === undefined) expect(found).toBeUndefined();
    else expect(found).toEqual({ kind: from ? 'window' : 'date', ...(from ? { from } : {}), date, said: said.slice(0, 10) });
  });

  test('is never before it was made, and a window has a first and a last day', () => {
    fc.assert(
      fc.property(anything, day, country, (text, said, code) => {
        const found = promiseFrom(text, said, calendarIn(code));
        if (!found) return;
        const days = [found.said ?? '', found.from ?? found.said ?? '', found.date ?? ''];
        expect([...days].sort()).toEqual(days);
        expect(found.kind === 'window').toBe(found.from !== undefined && found.from < (found.date ?? ''));
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same in capitals, with other dashes, and in the middle of a sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...vectors.filter(({ date }) => date)), ({ text, said, country }) => {
        const plainly = promiseFrom(text, said, calendarIn(country));
        expect(promiseFrom(text.toUpperCase(), said, calendarIn(country))).toEqual(plainly);
        expect(promiseFrom(`They said: “${text}.” Then we shook hands.`, said, calendarIn(country))).toEqual(plainly);
      }),
    );
  });

  test('of business days falls on one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), day, country, (count, said, code) => {
        const found = promiseFrom(`within ${count} business days`, said, calendarIn(code));
        expect(calendarIn(code).isWorkday(Date.parse(`${found?.date}T00:00Z`) / 86_400_000)).toBe(true);
      }),
    );
  });
});
