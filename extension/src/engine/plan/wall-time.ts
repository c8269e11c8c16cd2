/**
 * Wall times as numbers: the minutes that a clock and calendar show, counted from 1970-01-01 00:00 on that same clock. No zone and no
 * clock change comes into them, so days and hours can be added as people add them.
 */

export const HOUR = 60;
export const DAY = 24 * HOUR;

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

const TIME = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?(?:\[([\w/+-]{1,60})\])?$/;

/** Reads "2026-03-06", "2026-03-06T15:00" or "2026-03-06T15:00+01:00[Europe/Berlin]"; undefined for what is no time. */
export function readTime(text: unknown): Written | undefined {
  const found = typeof text === 'string' && text.length < 120 ? TIME.exec(text.trim()) : null;
  if (!found) return undefined;
  const [, years, months, days, hours, minutes] = found;
  const [year, month, day, hour, minute] = [Number(years), Number(months), Number(days), Number(hours ?? 0), Number(minutes ?? 0)];
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59)
    return undefined;
  const [offset, zone] = found.slice(6);
  return {
    wall: dayNumber(year, month, day) * DAY + hour * HOUR + minute,
    dayOnly: hours === undefined,
    ...(offset ? { offset: readOffset(offset) } : {}),
    ...(zone ? { zone } : {}),
  };
}

function readOffset(text: string): number {
  if (text === 'Z') return 0;
  const digits = text.slice(1).replace(':', '');
  return (text.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2) || 0));
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

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

export function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function daysIn(year: number, month: number): number {
  return dateOf(dayNumber(year, month + 1, 0)).day;
}

/** The same day and hour some months later; the 31st becomes the last day of a shorter month. */
export function addMonths(wall: number, months: number): number {
  const { year, month, day } = dateOf(dayOf(wall));
  const first = dateOf(dayNumber(year, month + months, 1));
  return dayNumber(first.year, first.month, Math.min(day, daysIn(first.year, first.month))) * DAY + clockOf(wall);
}

/** The dates written last, since a plan names the same few days many times. */
const dates = new Map<number, string>();

/** "2026-03-06T15:00" */
export function writeWall(wall: number): string {
  const day = dayOf(wall);
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    if (dates.size >= 2000) dates.clear();
    dates.set(day, date);
  }
  const minutes = wall - day * DAY;
  return `${date}T${twoDigits(Math.floor(minutes / HOUR))}:${twoDigits(minutes % HOUR)}`;
}

export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
