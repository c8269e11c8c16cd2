/**
 * Wall times as numbers: the minutes that a clock and calendar show, counted from 1970-01-01 00:00 on that same clock. No zone and no
 * clock change comes into them, so days and hours can be added as people add them.
 */
import { remembered } from '../remembered';

export const HOUR = 60;
export const DAY = 24 * HOUR;
export const MINUTE = 60_000;

/** A time as it was written down, and what it says of its zone. */
export interface Written {
  wall: number;
  /** True when only a day was named. */
  dayOnly: boolean;
  /** Minutes ahead of UTC, where the time names an offset. */
  offset?: number;
  /** The IANA zone in brackets, where the time names one. */
  zone?: string;
}

const TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?(?:\[([\w/+-]{1,60})\])?$/;
const EARLIEST = '1900';
const LATEST = '2201';

/** Reads "2026-03-06", "2026-03-06T15:00" or "2026-03-06T15:00+01:00[Europe/Berlin]"; undefined for what is no time. */
export function readTime(text: unknown): Written | undefined {
  const [, date, clock, offset, zone] = (typeof text === 'string' && TIME.exec(text.trim())) || [];
  if (!date || date < EARLIEST || date > LATEST) return undefined;
  const written = `${date}T${clock ?? '00:00'}`;
  const wall = Date.parse(`${written}Z`) / MINUTE;
  // The 30th of February reads as a day of March, or as none.
  if (!Number.isFinite(wall) || writeWall(wall) !== written) return undefined;
  return { wall, dayOnly: !clock, ...(offset ? { offset: readOffset(offset) } : {}), ...(zone ? { zone } : {}) };
}

function readOffset(text: string): number {
  const [hours = 0, minutes = 0] = (text.match(/\d\d/g) ?? []).map(Number);
  return (text.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes);
}

/** "08:00" as minutes since midnight. */
export function readClock(clock: string): number {
  return Number(clock.slice(0, 2)) * HOUR + Number(clock.slice(3, 5));
}

export function dayOf(wall: number): number {
  return Math.floor(wall / DAY);
}

export function clockOf(wall: number): number {
  return wall - dayOf(wall) * DAY;
}

/** The same day and hour some months later; the 31st becomes the last day of a shorter month. */
export function addMonths(wall: number, months: number): number {
  const date = new Date(wall * MINUTE);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  return Math.min(Date.UTC(year, month, date.getUTCDate()), Date.UTC(year, month + 1, 0)) / MINUTE + clockOf(wall);
}

/** Plans name the same few days and hours many times. */
const dateOf = remembered((day: number) => new Date(day * DAY * MINUTE).toISOString().slice(0, 10), 2000);
const timeOf = remembered((clock: number) => new Date(clock * MINUTE).toISOString().slice(11, 16), DAY);

/** "2026-03-06T15:00" */
export function writeWall(wall: number): string {
  return `${dateOf(dayOf(wall))}T${timeOf(clockOf(wall))}`;
}
