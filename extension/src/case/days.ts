/** Days as numbers, counted from 1970-01-01, and what a calendar on the wall says of them. */

/** In milliseconds. */
export const DAY = 86_400_000;

export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

export function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
