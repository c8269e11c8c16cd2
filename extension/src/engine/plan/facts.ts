import type { Agency, Application, Case, CaseEvent, Interview, ScheduleSettings } from '../case';
import type { CapRule, HoursRule, Playbook, StepRule } from '../playbook';
import { type Calendar, calendarOf } from './calendar';
import { eventsOf } from './events';
import { talksOf } from './talks';
import type { PlanNote } from './types';
import { HOUR, readTime, writeWall } from './wall-time';
import { type Moment, NO_ZONE, type Zone, zoneNamed } from './zone';

/** An interview as the rules see it. */
export interface Talk extends Omit<Interview, 'start' | 'end'> {
  /** Its place in the case; none for a slot that is only known because nobody came. */
  index?: number;
  name: string;
  start: Moment;
  end: Moment;
  informational: boolean;
  /** They did not come. */
  missed: boolean;
  held: boolean;
}

export interface Happening extends Omit<CaseEvent, 'at'> {
  at: Moment;
}

/** A case, read once: times that can be compared, what has happened so far, and the rules and settings that hold. */
export interface Facts {
  situation: Case;
  playbook: Playbook;
  application: Application;
  /** The agency, where mail goes to it. */
  agency: Agency | undefined;
  now: Moment;
  calendar: Calendar;
  hours: HoursRule | undefined;
  cap: CapRule | undefined;
  steps: StepRule[];
  /** In the order of their time. */
  talks: Talk[];
  events: Happening[];
  notes: PlanNote[];
  note(code: PlanNote['code'], about?: Omit<PlanNote, 'code'>): void;
  setting(name: keyof ScheduleSettings): string;
  read(text: unknown, tz?: string, hour?: number): Moment | undefined;
  write(moment: Moment): string;
  write(moment: Moment | undefined): string | undefined;
}

/** What is known only by its day, unless said otherwise. */
const NOON = 12 * HOUR;
/** When a working day ends, for things of which only the day is known. */
export const EVENING = 17 * HOUR;

export function listOf<T>(value: readonly T[] | undefined): T[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}

export function factsOf(situation: Case, playbook: Playbook, now: string): Facts {
  const notes: PlanNote[] = [];
  const note: Facts['note'] = (code, about) => notes.push({ code, ...about });
  const { application = {} as Application } = situation;
  const setting: Facts['setting'] = (name) =>
    String(situation.settings?.[name] ?? playbook.settings?.find((known) => known.name === name)?.default);
  const agency = application.via_agency && setting('agency') !== 'employer_copy' ? application.agency : undefined;

  const place = agency?.country ? agency : application;
  const country = playbook.countries?.find(({ code }) => code === place.country);
  if (place.country && !country) note('unknown_country');
  const abroad = place.country !== application.country ? country?.zones[0] : undefined;
  const names = [agency?.tz, abroad, application.tz, country?.zones[0], ...listOf(situation.interviews).map(({ tz }) => tz)];
  if (names.some((name) => name && !zoneNamed(name))) note('unknown_zone');
  const zone = names.map(zoneNamed).find((known) => known) ?? NO_ZONE;
  if (zone === NO_ZONE) note('no_employer_zone');
  const employer = zoneNamed(application.tz) ?? zone;

  function read(text: unknown, tz?: string, hour = NOON): Moment | undefined {
    const written = readTime(text);
    if (!written) return undefined;
    const wall = written.wall + (written.dayOnly ? hour : 0);
    if (zone === NO_ZONE) return wall;
    return written.offset === undefined ? (zoneNamed(written.zone) ?? zoneNamed(tz) ?? employer).momentOf(wall) : wall - written.offset;
  }

  const present = read(now) ?? 0;
  if (!readTime(now)) note('unreadable_time');
  const hours = setting('quiet_hours') === 'off' ? undefined : playbook.rules.find((rule) => rule.type === 'hours');
  const facts: Facts = {
    situation,
    playbook,
    application,
    agency,
    now: present,
    calendar: calendarOf(zone, country, place.subdivision, hours),
    hours,
    cap: playbook.rules.find((rule) => rule.type === 'cap'),
    steps: playbook.rules.filter((rule) => rule.type === 'step'),
    talks: [],
    events: [],
    notes,
    note,
    setting,
    read,
    write: ((moment) => (moment === undefined ? undefined : written(moment, zone))) as Facts['write'],
  };
  facts.events = eventsOf(facts);
  facts.talks = talksOf(facts);
  return facts;
}

function written(moment: Moment, zone: Zone): string {
  const wall = zone.wallAt(moment);
  if (zone === NO_ZONE) return writeWall(wall);
  const ahead = wall - moment;
  // A clock counts the minutes of a day, and so does an offset.
  return `${writeWall(wall)}${ahead < 0 ? '-' : '+'}${writeWall(Math.abs(ahead)).slice(11)}[${zone.name}]`;
}
