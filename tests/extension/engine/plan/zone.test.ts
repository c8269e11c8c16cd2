import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTime, writeWall } from '../../../../extension/src/engine/plan/wall-time';
import { zoneNamed } from '../../../../extension/src/engine/plan/zone';
import { remembered } from '../../../../extension/src/engine/remembered';
import { times } from './cases';

const MANY = Intl.supportedValuesOf('timeZone');
const zone = fc.constantFrom(...MANY);
const minute = fc.integer({ min: Date.UTC(1995, 0) / 60_000, max: Date.UTC(2045, 0) / 60_000 });

function shown(name: string, utc: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'short' }).format(utc * 60_000);
  return parts.replace(' ', 'T');
}

describe('what is remembered', () => {
  test('is asked for once, until there is too much of it', () => {
    const asked: number[] = [];
    const doubled = remembered((number: number) => asked.push(number) && 2 * number, 2);
    expect([1, 2, 1, 2].map(doubled)).toEqual([2, 4, 2, 4]);
    expect(asked).toEqual([1, 2]);
    expect([3, 3, 1].map(doubled)).toEqual([6, 6, 2]);
    expect(asked).toEqual([1, 2, 3, 1]);
  });
});

describe('a zone', () => {
  test('shows what the clocks there show', () => {
    fc.assert(
      fc.property(zone, minute, (name, utc) => {
        expect(writeWall(zoneNamed(name)?.wallAt(utc) ?? 0)).toBe(shown(name, utc));
      }),
      times(500),
    );
  });

  test('finds the first minute at which the clocks there show a time', () => {
    fc.assert(
      fc.property(zone, minute, (name, utc) => {
        const there = zoneNamed(name);
        const wall = there?.wallAt(utc) ?? 0;
        const first = there?.momentOf(wall) ?? 0;
        expect(there?.wallAt(first)).toBe(wall);
        expect(first).toBeLessThanOrEqual(utc);
      }),
      times(500),
    );
  });

  test.each([
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T03:30', '2026-03-08T07:30'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T01:30', '2026-11-01T05:30'],
    ['Europe/Berlin', '2026-03-29T02:15', '2026-03-29T03:15', '2026-03-29T01:15'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-04T02:45', '2026-10-03T15:45'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-31T12:00', '2011-12-30T22:00'],
    ['Africa/Casablanca', '2026-02-15T02:30', '2026-02-15T02:30', '2026-02-15T01:30'],
    ['Asia/Kathmandu', '2026-06-01T00:10', '2026-06-01T00:10', '2026-05-31T18:25'],
  ])('%s reads %s as %s, which is %s UTC', (name, written, wall, utc) => {
    const there = zoneNamed(name);
    const moment = there?.momentOf(readTime(written)?.wall ?? 0) ?? 0;
    expect(writeWall(there?.wallAt(moment) ?? 0)).toBe(wall);
    expect(writeWall(moment)).toBe(utc);
  });

  test('that nobody knows is none', () => {
    for (const name of ['', 'Mars/Olympus', undefined, 7, 'x'.repeat(100)]) expect(zoneNamed(name)).toBeUndefined();
  });
});

describe('a time as people and programs write it', () => {
  const noon = '2026-03-06T12:00';

  test.each([
    ['to the second', '2026-03-06T12:00:59', {}],
    ['to a part of one', '2026-03-06T12:00:59.125', {}],
    ['with a comma', '2026-03-06T12:00:59,5', {}],
    ['with a space between', '2026-03-06 12:00', {}],
    ['with spaces around', ' 2026-03-06T12:00 ', {}],
    ['in UTC', '2026-03-06T12:00Z', { offset: 0 }],
    ['ahead of it', '2026-03-06T12:00+05:30', { offset: 330 }],
    ['with no colon', '2026-03-06T12:00-0330', { offset: -210 }],
    ['by hours alone', '2026-03-06T12:00+05', { offset: 300 }],
    ['in a zone', '2026-03-06T12:00[America/Port-au-Prince]', { zone: 'America/Port-au-Prince' }],
    ['with both', '2026-03-06T12:00:00+01:00[Etc/GMT+1]', { offset: 60, zone: 'Etc/GMT+1' }],
  ])('is read %s', (_, text, more) => {
    const { wall, ...rest } = readTime(text) ?? { wall: 0 };
    expect([writeWall(wall), rest]).toEqual([noon, { dayOnly: false, ...more }]);
  });

  test('is a day alone', () => {
    expect(readTime('2026-03-06')).toEqual({ wall: readTime('2026-03-06T00:00')?.wall, dayOnly: true });
  });

  test.each([
    'x2026-03-06',
    '2026-03-06x',
    '2026-03-06T12',
    '2026-03-06T12:00:a9',
    '2026-03-06T12:00:5b',
    '2026-03-06T12:00:59.c',
    '2026-03-06T12:00:59;5',
    '2026-03-06T12:00+5',
    '2026-03-06T12:00[]',
    '2026-02-30',
    '1899-12-31',
    '2201-01-01',
    '9999-12-31',
    '',
    ' ',
    undefined,
    20260306,
  ])('is none in %j', (text) => expect(readTime(text)).toBeUndefined());

  test.each(['1900-01-01', '2200-12-31'])('may be as far away as %s', (day) =>
    expect(writeWall(readTime(day)?.wall ?? 0)).toBe(`${day}T00:00`),
  );
});
