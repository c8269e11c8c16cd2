/** Times of a plan in words. They are wall times at the employer's; where the user's clock shows another hour, that is said. */
import { t } from '../browser';
import { readTime } from '../engine/plan/wall-time';
import { zoneNamed } from '../engine/plan/zone';
import { daysBetween, wallOf } from './days';

function format(time: string, options: Intl.DateTimeFormatOptions): string {
  const instant = Date.parse(`${wallOf(time)}${time.length > 10 ? '' : 'T00:00'}Z`);
  // A wall time is shown as it stands, whatever zone this machine is in.
  return new Intl.DateTimeFormat(t('language'), { ...options, timeZone: 'UTC' }).format(instant);
}

/** "Monday, March 16"; with the year where it is not that of `now`. */
export function dayInWords(time: string, now: string): string {
  const year = time.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' as const };
  return format(time, { weekday: 'long', month: 'long', day: 'numeric', ...year });
}

/** "Mar 16" */
export function shortDay(time: string): string {
  return format(time, { month: 'short', day: 'numeric' });
}

export function hourInWords(time: string): string {
  return format(time, { hour: 'numeric', minute: '2-digit' });
}

/** "today", "tomorrow", "yesterday", or the day by its name. */
export function nearDay(time: string, now: string): string {
  const days = daysBetween(now, time);
  if (Math.abs(days) > 1) return dayInWords(time, now);
  return new Intl.RelativeTimeFormat(t('language'), { numeric: 'auto' }).format(days, 'day');
}

/** "today, 3:00 PM" */
export function momentInWords(time: string, now: string): string {
  return time.length > 10 ? t('day_and_hour', nearDay(time, now), hourInWords(time)) : nearDay(time, now);
}

/** True when the clock at the employer's shows another hour at that moment than the user's own, whose zone `now` names. */
export function elsewhere(time: string, now: string): boolean {
  const [there, own] = [readTime(time), zoneNamed(readTime(now)?.zone)];
  if (there?.offset === undefined || !own) return false;
  return own.wallAt(there.wall - there.offset) !== there.wall;
}

/** The moment, with a word where it is the employer's clock that shows it. */
export function theirMoment(time: string, now: string): string {
  const words = momentInWords(time, now);
  return elsewhere(time, now) ? t('their_time', words) : words;
}
