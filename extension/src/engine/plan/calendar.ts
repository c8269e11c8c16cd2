import type { Country, HoursRule, OffsetParts } from '../playbook';
import { remembered } from '../remembered';
import { addMonths, clockOf, DAY, dayOf, HOUR, MINUTE, readClock, writeWall } from './wall-time';
import type { Moment, Zone } from './zone';

/** Clock and calendar of those who receive the mail. */
export interface Calendar {
  /** The days of the working week, the first of it first. */
  works: readonly string[];
  isWorkday(day: number): boolean;
  /** The working day that lies so many of them after a day (before it, for a negative number). The day itself never counts. */
  workdayAfter(day: number, count: number): number;
  dayOf(moment: Moment): number;
  startOf(day: number): Moment;
  /** "03-06" */
  dateOf(moment: Moment): string;
  /** What lies at some distance from a moment. */
  after(moment: Moment, offset: OffsetParts): Moment;
  /** When a message should go out: at the moment itself inside the hours, else the morning after. */
  sendingTime(moment: Moment): Moment;
  /** On a working day: the afternoon before the weekend, or the day before a holiday. */
  beforeDayOff(moment: Moment): boolean;
}

/** The first of January 1970 was a Thursday. */
const WEEKDAYS = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'];
const MONDAY_TO_FRIDAY = [...WEEKDAYS.slice(4), ...WEEKDAYS.slice(0, 2)];
/** From that hour on the last day of the working week counts as the eve of a day off. */
const AFTERNOON = 15 * HOUR;

const holidaysOf = remembered(
  ({ holidays }: Country) =>
    remembered((code: string) => {
      const kept = holidays.filter(({ only, not_in }) => (only.length > 0 ? only.includes(code) : !not_in.includes(code)));
      return new Set(kept.map(({ day }) => Date.parse(day) / MINUTE / DAY));
    }, 100),
  100,
);

/** @param hours the hours to write in; undefined where the user wants none */
export function calendarOf(zone: Zone, country?: Country, subdivision = '', hours?: HoursRule): Calendar {
  const works: string[] = country?.works ?? MONDAY_TO_FRIDAY;
  const holidays = country && holidaysOf(country)(subdivision);
  const weekday = (day: number) => WEEKDAYS.at(day % 7) as string;
  const isHoliday = (day: number) => holidays?.has(day) === true;
  const isWorkday = (day: number) => works.includes(weekday(day)) && !isHoliday(day);

  function workdayAfter(day: number, count: number): number {
    // Every week has a working day, and the holidays that a country lists come to an end.
    for (let left = Math.abs(count); left > 0; ) {
      day += Math.sign(count);
      if (isWorkday(day)) left--;
    }
    return day;
  }

  function afterDayOff(wall: number): number {
    return workdayAfter(dayOf(wall), 1) * DAY + readClock(hours?.after_day_off ?? '09:00');
  }

  function moved(wall: number, { amount, unit }: OffsetParts): number {
    if (unit === 'month') return addMonths(wall, amount);
    if (unit === 'business_day') return workdayAfter(dayOf(wall), amount) * DAY + clockOf(wall);
    return wall + amount * { minute: 1, hour: HOUR, day: DAY }[unit];
  }

  function offsetBy(wall: number, offset: OffsetParts): number {
    const far = moved(wall, offset);
    const timed = offset.at ? dayOf(far) * DAY + readClock(offset.at) : far;
    return offset.roll && !isWorkday(dayOf(timed)) ? afterDayOff(timed) : timed;
  }

  function inHours(wall: number, { opens, closes }: HoursRule): number {
    const [today, clock] = [dayOf(wall), clockOf(wall)];
    if (isWorkday(today) && clock <= readClock(closes)) return Math.max(wall, today * DAY + readClock(opens));
    return isWorkday(today) && isWorkday(today + 1) ? (today + 1) * DAY + readClock(opens) : afterDayOff(wall);
  }

  return {
    ...{ works, isWorkday, workdayAfter },
    dayOf: (moment) => dayOf(zone.wallAt(moment)),
    startOf: (day) => zone.momentOf(day * DAY),
    dateOf: (moment) => writeWall(zone.wallAt(moment)).slice(5, 10),
    after: (moment, offset) => zone.momentOf(offsetBy(zone.wallAt(moment), offset)),
    sendingTime(moment) {
      const wall = zone.wallAt(moment);
      const better = hours ? inHours(wall, hours) : wall;
      return better === wall ? moment : zone.momentOf(better);
    },
    beforeDayOff(moment) {
      const wall = zone.wallAt(moment);
      const day = dayOf(wall);
      return isWorkday(day) && (isHoliday(day + 1) || (weekday(day) === works.at(-1) && clockOf(wall) >= AFTERNOON));
    },
  };
}
