/** Steps as entries of a calendar: a file that any calendar program reads (RFC 5545), and links to two that are web pages. Pure. */
import type { Step } from '../engine/plan/types';
import { dayOf, readTime, writeWall } from '../engine/plan/wall-time';
import { type Zone, zoneNamed } from '../engine/plan/zone';
import { dateOf } from './days';
import { stepKey } from './for-engine';
import type { KeptCase, Saved, Stamp } from './saved';
import { vtimezone } from './vtimezone';

/** An entry as a file had it last: what the next file needs to take it back, should the plan no longer ask for it. */
export interface Written {
  name: string;
  title: string;
  /** "2026-03-06T15:00" */
  begins: string;
  /** Absent where it is on the user's own clock. */
  tz?: string;
  /** The last file took it back. */
  cancelled?: true;
}

/** What the files of an application put into the user's calendar. */
export interface Exported {
  /** A calendar takes an entry for newer only if its number is higher, whatever the clock says. */
  sequence: number;
  entries: Written[];
}

/** A step of an application. */
export interface Entry {
  saved: Pick<Saved, 'id' | 'case'>;
  step: Step;
}

/** When to sit down to it: minutes on the clock of that zone, or on the user's own where the zone is not known. */
interface Moment {
  wall: number;
  zone: Zone | undefined;
}

/** Writing a note takes about that many minutes. */
const MINUTES = 15;
const LIVE = ['upcoming', 'open', 'late', 'blocked'];
/** Sequence numbers count from here, so that they stay small. */
const EPOCH = Date.UTC(2026, 0, 1);

/**
 * A file of all these steps of one application. Importing a later one into the same calendar moves what has moved, and cancels what is no
 * longer to be done: also what has vanished from the plan since an earlier file.
 *
 * @param before what the files until now put into the calendar
 * @param now when the file is made
 */
export function calendarFile(entries: readonly Entry[], now: Stamp, before?: Exported): { file: string; exported: Exported } {
  const sequence = sequenceAfter(before, now);
  const events = entries.flatMap((entry) => eventOf(entry, now, sequence));
  const vanished = (before?.entries ?? []).filter(({ name }) => !events.some(({ written }) => written.name === name));
  const cancelled = vanished.flatMap((written) => cancellationOf(written, now, sequence));
  const all = [...events, ...cancelled];
  return { file: fileOf(all), exported: { sequence, entries: all.map(({ written }) => written) } };
}

/**
 * A file that takes out what the files until now put into the calendar, of applications that nobody goes on with. One may be taken up again:
 * a later file of it puts its steps back.
 */
export function takeOutFile(before: readonly Exported[], now: Stamp): { file: string; exported: Exported[] } {
  const taken = before.map((each) => {
    const sequence = sequenceAfter(each, now);
    return { sequence, events: each.entries.flatMap((written) => cancellationOf(written, now, sequence)) };
  });
  return {
    file: fileOf(taken.flatMap(({ events }) => events)),
    exported: taken.map(({ sequence, events }) => ({ sequence, entries: events.map(({ written }) => written) })),
  };
}

function sequenceAfter(before: Exported | undefined, now: Stamp): number {
  return Math.max((before?.sequence ?? -1) + 1, Math.floor((now - EPOCH) / 1000));
}

function fileOf(events: readonly Event[]): string {
  const zones = new Map<string, { zone: Zone; walls: number[] }>();
  for (const { at } of events) {
    if (!at.zone) continue;
    const known = zones.get(at.zone.name) ?? { zone: at.zone, walls: [] };
    known.walls.push(at.wall);
    zones.set(at.zone.name, known);
  }
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Afterword//Afterword//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...[...zones.values()].flatMap(({ zone, walls }) => vtimezone(zone, yearOf(Math.min(...walls)), yearOf(Math.max(...walls)))),
    ...events.flatMap(({ lines }) => lines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

interface Event {
  at: Moment;
  lines: string[];
  written: Written;
}

/** What was in an earlier file and is to come still, taken back. It is so in every later file, for who knows which of them is imported. */
function cancellationOf(written: Written, now: Stamp, sequence: number): Event[] {
  const at = beginningOf(written);
  if (!at || isPast(at, now)) return [];
  return [{ at, written: { ...written, cancelled: true }, lines: vevent(written, at, now, sequence, 'CANCELLED', []) }];
}

function beginningOf({ begins, tz }: Written): Moment | undefined {
  const wall = readTime(begins)?.wall;
  return wall === undefined ? undefined : { wall, zone: zoneNamed(tz) };
}

/** Whether something that a file put into the calendar still stands there and is to come. */
export function standsInCalendar({ entries }: Exported, now: Stamp): boolean {
  return entries.some((written) => {
    const at = beginningOf(written);
    return !written.cancelled && at !== undefined && !isPast(at, now);
  });
}

function eventOf({ saved, step }: Entry, now: Stamp, sequence: number): Event[] {
  const at = momentOf(step, now);
  if (!at) return [];
  const live = LIVE.includes(step.state);
  // What is over and was to be done earlier stands in nobody's way.
  if (!live && isPast(at, now)) return [];
  const written: Written = {
    name: `${saved.id}.${nameOf(saved.case, step)}`,
    title: titleOf({ saved, step }),
    begins: writeWall(at.wall),
    ...(at.zone ? { tz: at.zone.name } : {}),
    ...(live ? {} : { cancelled: true }),
  };
  const more = [
    `DESCRIPTION:${text(detailsOf({ saved, step }))}`,
    ...(live ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(written.title)}`, 'TRIGGER:PT0S', 'END:VALARM'] : []),
  ];
  return [{ at, written, lines: vevent(written, at, now, sequence, live ? 'CONFIRMED' : 'CANCELLED', more) }];
}

function vevent({ name, title }: Written, at: Moment, now: Stamp, sequence: number, status: string, more: readonly string[]): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(`${name}@afterword`)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART${local(at, 0)}`,
    `DTEND${local(at, MINUTES)}`,
    `SUMMARY:${text(title)}`,
    `STATUS:${status}`,
    'TRANSP:TRANSPARENT',
    ...more,
    'END:VEVENT',
  ];
}

/**
 * What the entry is called in the calendar. Which rule asks for a check-in changes with what they promise, and it is the same check-in: the entry
 * moves.
 */
function nameOf(kept: KeptCase, step: Step): string {
  const [, key = ''] = step.id.split(':');
  return /^(?:first|after-\d+)$/.test(key) ? `check-in:${step.channel ?? ''}:${key}` : stepKey(kept, step);
}

/** The best time to begin; where that has passed, the time by which it should be done. */
function momentOf({ opens, best_from, due }: Step, now: Stamp): Moment | undefined {
  const [begin, end] = [read(best_from ?? opens), read(due)];
  return begin && isPast(begin, now) && end && !isPast(end, now) ? end : begin;
}

function read(time: string): Moment | undefined {
  const written = readTime(time);
  return written && { wall: written.wall, zone: zoneNamed(written.zone) };
}

function utcOf({ wall, zone }: Moment): number {
  return zone ? zone.momentOf(wall) : wall;
}

function isPast(at: Moment, now: Stamp): boolean {
  return utcOf(at) * 60_000 < now;
}

function yearOf(wall: number): number {
  return dateOf(dayOf(wall)).year;
}

function titleOf({ saved: { case: kept }, step }: Entry): string {
  return kept.application.company ? `${step.title} (${kept.application.company})` : step.title;
}

function detailsOf({ saved: { case: kept }, step }: Entry): string {
  return [[kept.application.role, ...step.to].filter(Boolean).join(', '), step.reason].filter(Boolean).join('\n\n');
}

/** "20260306T150000" */
function digits(wall: number): string {
  return `${writeWall(wall).replace(/[-:]/g, '')}00`;
}

function local({ wall, zone }: Moment, later: number): string {
  return zone ? `;TZID=${zone.name}:${digits(wall + later)}` : `:${digits(wall + later)}`;
}

function utc(at: Stamp): string {
  return `${digits(Math.floor(at / 60_000)).slice(0, -2)}${String(Math.floor(at / 1000) % 60).padStart(2, '0')}Z`;
}

/** A text as a value: RFC 5545, 3.3.11. What no text may hold is left out. */
function text(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A line is at most 75 octets long and goes on behind a space, never in the middle of a character: RFC 5545, 3.1. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines = [''];
  let length = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > 75) {
      lines.push(' ');
      length = 1;
    }
    lines[lines.length - 1] += character;
    length += octets;
  }
  return lines.join('\r\n');
}

/** Web pages on which the step can be added to a calendar. Opening one tells its owner what stands in it. */
export function addLinks(entry: Entry, now: Stamp): { google: string; outlook: string } | undefined {
  const at = momentOf(entry.step, now);
  if (!at) return undefined;
  const [title, details] = [titleOf(entry), detailsOf(entry)];
  const ends = { ...at, wall: at.wall + MINUTES };
  const iso = (moment: Moment) => (moment.zone ? `${writeWall(utcOf(moment))}:00Z` : `${writeWall(moment.wall)}:00`);
  const google = {
    action: 'TEMPLATE',
    text: title,
    details,
    dates: `${digits(at.wall)}/${digits(ends.wall)}`,
    ...(at.zone ? { ctz: at.zone.name } : {}),
  };
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    body: details,
    startdt: iso(at),
    enddt: iso(ends),
  };
  return {
    google: `https://calendar.google.com/calendar/render?${new URLSearchParams(google)}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${new URLSearchParams(outlook)}`,
  };
}
