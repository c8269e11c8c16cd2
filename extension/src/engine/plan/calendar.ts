import type { Country, HoursRule, OffsetParts } from '../playbook';
import { addMonths, clockOf, DAY, dayNumber, dayOf, HOUR, readClock, weekdayOf } from './wall-time';

/** The working days of those who receive the mail. */
export interface Calendar {
  isWorkday(day: number): boolean;
  isHoliday(day: number): boolean;
  /** The last day of the working week, 0 for Sunday. */
  lastWeekday: number;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];
/** However a calendar is made, looking for a working day comes to an end. */
const LONGEST_SEARCH = 4000;
const DEFAULT_AFTER_DAY_OFF = 9 * HOUR;

const known = new WeakMap<Country, Map<string, Calendar>>();

export function calendarOf(country: Country | undefined, subdivision: string | undefined): Calendar {
  if (!country) return calendar(MONDAY_TO_FRIDAY, new Set());
  const ofCountry = known.get(country) ?? new Map<string, Calendar>();
  known.set(country, ofCountry);
  const code = country.subdivisions.find(({ code }) => code === subdivision)?.code ?? '';
  const same = ofCountry.get(code);
  if (same) return same;
  const holidays = country.holidays.filter(({ only, not_in }) => (only.length > 0 ? only.includes(code) : !not_in.includes(code)));
  const made = calendar(
    country.works.map((name) => WEEKDAYS.indexOf(name)),
    new Set(holidays.map(({ day }) => numberOf(day))),
  );
  ofCountry.set(code, made);
  return made;
}

function numberOf(date: string): number {
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

function calendar(works: number[], holidays: Set<number>): Calendar {
  return {
    isWorkday: (day) => works.includes(weekdayOf(day)) && !holidays.has(day),
    isHoliday: (day) => holidays.has(day),
    lastWeekday: works.at(-1) ?? 5,
  };
}

/** The working day that lies so many of them after a day (before it, for a negative number). The day itself never counts. */
export function workdayAfter({ isWorkday }: Calendar, day: number, count: number): number {
  const direction = Math.sign(count);
  let left = Math.abs(count);
  for (let tries = 0; left > 0 && tries < LONGEST_SEARCH; tries++) {
    day += direction;
    if (isWorkday(day)) left--;
  }
  return day;
}

/** The wall time at some distance from another. */
export function addOffset(wall: number, { amount, unit, at, roll }: OffsetParts, calendar: Calendar, hours: HoursRule | undefined): number {
  const moved = distance(wall, amount, unit, calendar);
  const timed = at ? dayOf(moved) * DAY + readClock(at) : moved;
  return roll && !calendar.isWorkday(dayOf(timed)) ? afterDayOff(timed, calendar, hours) : timed;
}

function distance(wall: number, amount: number, unit: OffsetParts['unit'], calendar: Calendar): number {
  switch (unit) {
    case 'minute':
      return wall + amount;
    case 'hour':
      return wall + amount * HOUR;
    case 'day':
      return wall + amount * DAY;
    case 'month':
      return addMonths(wall, amount);
    case 'business_day':
      return workdayAfter(calendar, dayOf(wall), amount) * DAY + clockOf(wall);
  }
}

function afterDayOff(wall: number, calendar: Calendar, hours: HoursRule | undefined): number {
  return workdayAfter(calendar, dayOf(wall), 1) * DAY + (hours ? readClock(hours.after_day_off) : DEFAULT_AFTER_DAY_OFF);
}

/** The next time at which a message should go out: the time itself inside the hours, else the morning after. */
export function sendingTime(wall: number, calendar: Calendar, hours: HoursRule | undefined): number {
  if (!hours) return wall;
  const today = dayOf(wall);
  if (!calendar.isWorkday(today)) return afterDayOff(wall, calendar, hours);
  if (clockOf(wall) < readClock(hours.opens)) return today * DAY + readClock(hours.opens);
  if (clockOf(wall) <= readClock(hours.closes)) return wall;
  return calendar.isWorkday(today + 1) ? (today + 1) * DAY + readClock(hours.opens) : afterDayOff(wall, calendar, hours);
}
