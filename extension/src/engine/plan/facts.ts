import type { Agency, Application, Case, CaseEvent, Interviewer, ScheduleSettings } from '../case';
import type { CapRule, HoursRule, Playbook, StepRule } from '../playbook';
import { type Calendar, calendarOf } from './calendar';
import { eventsOf } from './events';
import { talksOf } from './talks';
import type { PlanNote } from './types';
import { HOUR, readTime, twoDigits, type Written, writeWall } from './wall-time';
import { type Moment, NO_ZONE, type Zone, zoneNamed } from './zone';

/** An interview as the rules see it. */
export interface Talk {
  index: number;
  name: string;
  start: Moment;
  end: Moment;
  informational: boolean;
  sameDay: boolean;
  /** They did not come. */
  missed: boolean;
  held: boolean;
  people: Interviewer[];
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
  zone: Zone;
  calendar: Calendar;
  hours: HoursRule | undefined;
  cap: CapRule | undefined;
  steps: StepRule[];
  /** In the order of their time. */
  talks: Talk[];
  events: Happening[];
  notes: PlanNote[];
  setting(name: keyof ScheduleSettings): string;
  read(text: unknown, tz?: string, hour?: number): Moment | undefined;
  write(moment: Moment): string;
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
  const application = situation.application ?? { company: '', role: '' };
  const settings = situation.settings ?? {};
  const setting = (name: keyof ScheduleSettings) =>
    String(settings[name] ?? playbook.settings?.find((known) => known.name === name)?.default ?? '');
  const agency = application.via_agency && setting('agency') !== 'employer_copy' ? application.agency : undefined;

  const code = agency?.country ?? application.country;
  const country = playbook.countries?.find((known) => known.code === code);
  if (code && !country) notes.push({ code: 'unknown_country' });
  const abroad = agency?.country && agency.country !== application.country ? country?.zones[0] : undefined;
  const zone = zoneOf([agency?.tz, abroad, application.tz, country?.zones[0], ...listOf(situation.interviews).map(({ tz }) => tz)], notes);
  const employer = zoneNamed(application.tz) ?? zone;

  function instant({ wall, offset, zone: written }: Written, tz: string | undefined): Moment {
    if (offset !== undefined && zone !== NO_ZONE) return zone.atUtc(wall - offset);
    const there = zoneNamed(written) ?? zoneNamed(tz) ?? employer;
    return there === zone || zone === NO_ZONE ? zone.atWall(wall) : zone.atUtc(there.atWall(wall).utc);
  }

  function read(text: unknown, tz?: string, hour = NOON): Moment | undefined {
    const written = readTime(text);
    return written && instant(written.dayOnly ? { ...written, wall: written.wall + hour } : written, tz);
  }

  const present = read(now) ?? zone.atWall(0);
  if (!readTime(now)) notes.push({ code: 'unreadable_time' });
  const facts: Facts = {
    situation,
    playbook,
    application,
    agency,
    now: present,
    zone,
    calendar: calendarOf(country, agency?.country ? agency.subdivision : application.subdivision),
    hours: setting('quiet_hours') === 'off' ? undefined : playbook.rules.find((rule) => rule.type === 'hours'),
    cap: playbook.rules.find((rule) => rule.type === 'cap'),
    steps: playbook.rules.filter((rule) => rule.type === 'step'),
    talks: [],
    events: [],
    notes,
    setting,
    read,
    write: ({ utc, wall }) => (zone === NO_ZONE ? writeWall(wall) : `${writeWall(wall)}${offsetText(wall - utc)}[${zone.name}]`),
  };
  facts.events = eventsOf(facts);
  facts.talks = talksOf(facts);
  return facts;
}

function zoneOf(names: (string | undefined)[], notes: PlanNote[]): Zone {
  if (names.some((name) => name && !zoneNamed(name))) notes.push({ code: 'unknown_zone' });
  const zone = names.map(zoneNamed).find((known) => known !== undefined);
  if (!zone) notes.push({ code: 'no_employer_zone' });
  return zone ?? NO_ZONE;
}

function offsetText(minutes: number): string {
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(ahead / HOUR))}:${twoDigits(ahead % HOUR)}`;
}
