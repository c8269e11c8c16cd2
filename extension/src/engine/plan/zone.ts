/**
 * Time zones, asked of Intl: not every browser that Afterword runs in has Temporal yet. What a wall time means is decided as Temporal
 * does by default: an hour that the clocks skip moves later by as much, an hour that comes twice is its first coming.
 */

/** A time at the employer's: what their clock shows, and the minute of UTC that this is. */
export interface Moment {
  wall: number;
  utc: number;
}

export interface Zone {
  /** Empty for an employer whose zone nobody knows: their clock then stands for itself. */
  name: string;
  atUtc(utc: number): Moment;
  atWall(wall: number): Moment;
  /** Minutes ahead of UTC. */
  offset(utc: number): number;
}

const DAY = 1440;
const MOST_REMEMBERED = 5000;
const zones = new Map<string, Zone | undefined>();

export const NO_ZONE: Zone = { name: '', atUtc: (utc) => ({ wall: utc, utc }), atWall: (wall) => ({ wall, utc: wall }), offset: () => 0 };

/** The zone of that name, or undefined where there is none. */
export function zoneNamed(name: unknown): Zone | undefined {
  if (typeof name !== 'string' || !name || name.length > 60) return undefined;
  if (!zones.has(name)) {
    if (zones.size >= 600) zones.clear();
    zones.set(name, makeZone(name));
  }
  return zones.get(name);
}

function makeZone(name: string): Zone | undefined {
  let clock: Intl.DateTimeFormat;
  try {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined;
  }
  const steady = new Map<number, number>();

  function measure(utc: number): number {
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0] = (clock.format(utc * 60_000).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - utc;
  }

  /** Clocks change on few days of a year, and asking Intl is slow: on all the others one answer serves the whole day. */
  function offset(utc: number): number {
    const day = Math.floor(utc / DAY);
    let all = steady.get(day);
    if (all === undefined) {
      const [start, end] = [measure(day * DAY), measure((day + 1) * DAY)];
      all = start === end ? start : Number.NaN;
      if (steady.size >= MOST_REMEMBERED) steady.clear();
      steady.set(day, all);
    }
    return Number.isNaN(all) ? measure(utc) : all;
  }

  function atUtc(utc: number): Moment {
    return { wall: utc + offset(utc), utc };
  }

  function atWall(wall: number): Moment {
    const before = offset(wall - DAY);
    const after = offset(wall + DAY);
    if (before === after) return { wall, utc: wall - before };
    const possible = [before, after].find((ahead) => offset(wall - ahead) === ahead);
    return atUtc(wall - (possible ?? before));
  }

  return { name, atUtc, atWall, offset };
}
