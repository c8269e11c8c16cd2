/** The clock changes of a zone, as a calendar file has to name them (RFC 5545, 3.6.5): those of the years it needs, one by one. */
import { DAY, writeWall } from '../engine/plan/wall-time';
import type { Zone } from '../engine/plan/zone';
import { dayNumber, twoDigits } from './days';

/** No zone changes its clocks twice in so short a time. */
const STRIDE = 7 * DAY;

/** The lines that describe a zone from the first year to the last, and the half year around them. */
export function vtimezone(zone: Zone, first: number, last: number): string[] {
  const [start, end] = [dayNumber(first - 1, 7, 1) * DAY, dayNumber(last + 1, 7, 1) * DAY];
  const changes = changesBetween(zone, start, end);
  const lowest = Math.min(aheadAt(zone, start), ...changes.map(({ to }) => to));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone.name}`,
    ...observance(lowest, { utc: start, from: aheadAt(zone, start), to: aheadAt(zone, start) }),
    ...changes.flatMap((change) => observance(lowest, change)),
    'END:VTIMEZONE',
  ];
}

/** How many minutes a zone is ahead of UTC. */
function aheadAt(zone: Zone, utc: number): number {
  return zone.wallAt(utc) - utc;
}

interface Change {
  /** The first minute of UTC at which the new offset holds. */
  utc: number;
  /** Minutes ahead of UTC, before and after. */
  from: number;
  to: number;
}

function changesBetween(zone: Zone, start: number, end: number): Change[] {
  const changes: Change[] = [];
  for (let at = start; at < end; at += STRIDE) {
    const [from, to] = [aheadAt(zone, at), aheadAt(zone, at + STRIDE)];
    if (from === to) continue;
    let [before, after] = [at, at + STRIDE];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (aheadAt(zone, middle) === from) before = middle;
      else after = middle;
    }
    changes.push({ utc: after, from, to });
  }
  return changes;
}

function observance(lowest: number, { utc, from, to }: Change): string[] {
  const kind = to > lowest ? 'DAYLIGHT' : 'STANDARD';
  // Its beginning is told by the clock that was about to change.
  const begins = `${writeWall(utc + from).replace(/[-:]/g, '')}00`;
  return [`BEGIN:${kind}`, `DTSTART:${begins}`, `TZOFFSETFROM:${offset(from)}`, `TZOFFSETTO:${offset(to)}`, `END:${kind}`];
}

function offset(minutes: number): string {
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(ahead / 60))}${twoDigits(ahead % 60)}`;
}
