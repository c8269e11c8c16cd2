/** Times of a plan in words. They are wall times at the employer's; where the user's clock shows another hour, that is said. */
import { t } from '../browser';
import { readTime } from '../engine/plan/wall-time';
import { zoneNamed } from '../engine/plan/zone';
import { remembered } from '../engine/remembered';
import { daysBetween, wallOf } from './days';

const STYLES = {
  day: { weekday: 'long', month: 'long', day: 'numeric' },
  dayOfAYear: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  shortDay: { month: 'short', day: 'numeric' },
  hour: { hour: 'numeric', minute: '2-digit' },
} as const;

/** To make one takes longer than to write a hundred times with it. A wall time is shown as it stands, whatever zone this machine is in. */
const written = remembered(
  (style: keyof typeof STYLES) => new Intl.DateTimeFormat(t('language'), { ...STYLES[style], timeZone: 'UTC' }),
  Object.keys(STYLES).length,
);
const near = remembered((language: string) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }), 1);

function format(time: string, style: keyof typeof STYLES): string {
  return written(style).format(Date.parse(`${wallOf(time)}${time.length > 10 ? '' : 'T00:00'}Z`));
}

/** "Monday, March 16"; with the year where it is not that of `now`. */
export function dayInWords(time: string, now: string): string {
  return format(time, time.slice(0, 4) === now.slice(0, 4) ? 'day' : 'dayOfAYear');
}

/** "Mar 16" */
export function shortDay(time: string): string {
  return format(time, 'shortDay');
}

export function hourInWords(time: string): string {
  return format(time, 'hour');
}

/** "today", "tomorrow", "yesterday", or the day by its name. */
export function nearDay(time: string, now: string): string {
  const days = daysBetween(now, time);
  if (Math.abs(days) > 1) return dayInWords(time, now);
  return near(t('language')).format(days, 'day');
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
