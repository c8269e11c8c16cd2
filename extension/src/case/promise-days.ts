/** The days that words for dates, weeks, months and distances stand for. Days are counted from 1970-01-01. */
import type { Calendar } from '../engine/plan/calendar';
import { addMonths, DAY, dayOf } from '../engine/plan/wall-time';
import { dateOf, dayNumber, weekdayOf } from './days';

/** From the first day to the last, both included. */
export type Span = [first: number, last: number];

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEK = 7;

export type Part = 'early' | 'mid' | 'late' | 'end';

export function one(day: number): Span {
  return [day, day];
}

/** A day of a month; undefined for one that the month does not have. */
function dayIn(year: number, month: number, day: number): number | undefined {
  const number = dayNumber(year, month, day);
  const found = dateOf(number);
  return found.year === year && found.month === month && found.day === day ? number : undefined;
}

/** A date as it is named; without a year, the next one from a day on. */
export function dateNamed(from: number, month: number, day: number, year?: number): number | undefined {
  if (year !== undefined) return dayIn(year, month, day);
  const first = dateOf(from).year;
  // A 29 February may be eight years away.
  for (let next = first; next <= first + 8; next++) {
    const found = dayIn(next, month, day);
    if (found !== undefined && found >= from) return found;
  }
  return undefined;
}

/** "The 15th": the next one from a day on. */
export function dayOfMonth(from: number, day: number): number | undefined {
  for (let months = 0; months <= 2; months++) {
    const { year, month } = dateOf(dayOf(addMonths(firstOfMonth(from) * DAY, months)));
    const found = dayIn(year, month, day);
    if (found !== undefined && found >= from) return found;
  }
  return undefined;
}

function firstOfMonth(day: number): number {
  return day - dateOf(day).day + 1;
}

/** The next such weekday after a day. */
export function weekdayAfter(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + WEEK - 1) % WEEK) + 1;
}

/** The first day of the working week that a day lies in, or of one some weeks later. A weekend belongs to the week before it. */
export function weekOf(day: number, later: number, calendar: Calendar): number {
  return day - ((weekdayOf(day) - firstWeekday(calendar) + WEEK) % WEEK) + later * WEEK;
}

function firstWeekday({ works: [first = 'monday'] }: Calendar): number {
  return WEEKDAYS.findIndex((weekday) => first.startsWith(weekday));
}

/** The working days of a week, or a part of them: its first two, the middle one, its last two, the last. */
export function partOfWeek(start: number, part: Part | undefined, calendar: Calendar): Span | undefined {
  const days = Array.from({ length: WEEK }, (_, index) => start + index).filter((day) => calendar.isWorkday(day));
  const middle = Math.floor((days.length - 1) / 2);
  const parts = { early: days.slice(0, 2), mid: days.slice(middle, middle + 1), late: days.slice(-2), end: days.slice(-1) };
  const chosen = part ? parts[part] : days;
  const [first, last] = [chosen[0], chosen.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** A month that a day lies in, or a part of it: to the 10th, to the 20th, from the 21st, its last working day. */
export function partOfMonth(day: number, part: Part | undefined, calendar: Calendar): Span {
  const first = firstOfMonth(day);
  const last = dayOf(addMonths(first * DAY, 1)) - 1;
  switch (part) {
    case 'early':
      return [first, first + 9];
    case 'mid':
      return [first + 10, first + 19];
    case 'late':
      return [first + 20, last];
    case 'end':
      return one(calendar.workdayAfter(last + 1, -1));
    default:
      return [first, last];
  }
}

/** The part of a month named without a year that is not over yet. */
export function partOfMonthNamed(from: number, month: number, year: number | undefined, part: Part | undefined, calendar: Calendar): Span {
  const first = year ?? dateOf(from).year;
  const here = partOfMonth(dayNumber(first, month, 1), part, calendar);
  return year !== undefined || here[1] >= from ? here : partOfMonth(dayNumber(first + 1, month, 1), part, calendar);
}

export function distance(from: number, count: number, unit: string, calendar: Calendar): number {
  switch (unit) {
    case 'business':
      return calendar.workdayAfter(from, count);
    case 'hour':
      return from + Math.ceil(count / 24);
    case 'week':
      return from + count * WEEK;
    case 'month':
      return dayOf(addMonths(from * DAY, count));
    default:
      return from + count;
  }
}
