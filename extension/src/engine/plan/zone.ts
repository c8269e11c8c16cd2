/**
 * Time zones, asked of Intl: not every browser that Afterword runs in has Temporal yet. What a wall time means is decided as Temporal
 * does by default: an hour that the clocks skip moves later by as much, an hour that comes twice is its first coming.
 */
import { remembered } from '../remembered';
import { DAY, dayOf, MINUTE } from './wall-time';

/** A point in time: a minute of UTC, counted from 1970. */
export type Moment = number;

export interface Zone {
  /** Empty for an employer whose zone nobody knows: their clock then stands for itself. */
  name: string;
  /** What the clocks there show. */
  wallAt(moment: Moment): number;
  momentOf(wall: number): Moment;
}

export const NO_ZONE: Zone = { name: '', wallAt: (moment) => moment, momentOf: (wall) => wall };

const made = remembered(makeZone, 600);

/** The zone of that name, or undefined where there is none. */
export function zoneNamed(name: unknown): Zone | undefined {
  return (typeof name === 'string' && name && name.length <= 60 && made(name)) || undefined;
}

function makeZone(timeZone: string): Zone | null {
  const numeric = 'numeric';
  let clock: Intl.DateTimeFormat;
  try {
    clock = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone, hourCycle: 'h23' },
      ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric },
    });
  } catch {
    return null;
  }

  function measure(utc: number): number {
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0] = clock
      .format(utc * MINUTE)
      .split(/\D+/)
      .map(Number);
    return Date.UTC(year, month - 1, day, hour, minute) / MINUTE - utc;
  }

  /** Clocks change on few days of a year, and asking Intl is slow: on all the others one answer serves the whole day. */
  const allDay = remembered((day: number) => {
    const [start, end] = [measure(day * DAY), measure((day + 1) * DAY)];
    return start === end ? start : null;
  }, 5000);

  /** Minutes ahead of UTC. */
  const offset = (utc: number) => allDay(dayOf(utc)) ?? measure(utc);

  return {
    name: timeZone,
    wallAt: (moment) => moment + offset(moment),
    momentOf(wall) {
      const before = offset(wall - DAY);
      return wall - ([before, offset(wall + DAY)].find((ahead) => offset(wall - ahead) === ahead) ?? before);
    },
  };
}
