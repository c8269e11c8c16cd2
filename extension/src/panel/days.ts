/** Days, as the first ten letters of a time write them. */
import { DAY } from '../case/days';

/** Its wall time, to the minute: "2026-03-16T09:00". */
export function wallOf(time: string): string {
  return time.length > 10 ? time.slice(0, 16) : time;
}

export function dayOf(time: string): string {
  return time.slice(0, 10);
}

/** Days from one day to another; negative for one before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${dayOf(to)}T00:00Z`) - Date.parse(`${dayOf(from)}T00:00Z`)) / DAY);
}

/** A day as text such as "2026-03-16", so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${dayOf(day)}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** An hour before a wall time, or the beginning of its day. */
export function hourBefore(time: string): string {
  const before = new Date(Date.parse(`${wallOf(time)}Z`) - 3_600_000).toISOString().slice(0, 16);
  return dayOf(before) === dayOf(time) ? before : `${dayOf(time)}T00:00`;
}
