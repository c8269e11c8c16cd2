/**
 * What is due over all applications, and what to say about it when. Pure.
 *
 * The badge counts the applications in which something can be done now. A notification comes once for a step, at the hour that the user
 * chose, or earlier where that hour would be too late for it; and once more when the user had put the step off until then.
 */
import { type Plan, type Playbook, plan, type Step } from '../engine';
import { DAY, dayOf, HOUR, readTime } from '../engine/plan/wall-time';
import { NO_ZONE, type Zone, zoneNamed } from '../engine/plan/zone';
import { nowFor } from './clock';
import { snoozeOf } from './events';
import { caseForPlan, type Preferences, stepKey } from './for-engine';
import type { Saved, Stamp } from './saved';

export interface ReminderSettings {
  /** Whether notifications are shown. The badge counts either way. */
  notify: boolean;
  /** The hour of the day for notifications, on the user's own clock: 0 to 23. */
  hour: number;
}

/** What the user has set that reminders depend on, and the IANA zone that they are in. */
export interface ReminderContext {
  playbook: Playbook;
  preferences: Preferences;
  settings: ReminderSettings;
  tz: string;
}

/** Something that can be done now. */
export interface Due {
  saved: Saved;
  /** For several people, one step each; the most pressing first. */
  steps: [Step, ...Step[]];
  /** The name under which is remembered that it was shown: the same for all the people of one interview. */
  id: string;
}

/** When each notification was shown last, by its id, and for which beginning of its step. The first version kept the time alone. */
export type Shown = Record<string, Stamp | { at: Stamp; begins: string }>;

export interface Reminders {
  /** How many applications have something due. */
  badge: number;
  due: Due[];
  /** What to tell the user now. */
  show: Due[];
  /** When to look again: the first time at which any of this changes. Absent when nothing will change by itself. */
  next?: Stamp;
  /** The applications in which nothing is due and nothing will be, unless somebody changes them. */
  settled: Saved[];
  /** The ids of those that Today begins with: what is due, the most pressing first, then what comes the soonest. */
  first: string[];
  /** What is worth remembering of what was shown, these included. */
  shown: Shown;
}

const MINUTE = 60_000;
/** Notifications come within so many hours of the chosen one. What falls into the others waits for it. */
const WAKING = 12 * HOUR;
/** However far the next change is, a day later is a good time to look again. */
const FARTHEST = DAY * MINUTE;
/** More than a screen of Today shows. */
const MOST_FIRST = 24;
/** Of an application that is settled it is remembered for so long what was shown, in case it comes to life again. */
const REMEMBERED = 60 * DAY * MINUTE;

/**
 * @param all every application that is not settled; those in the trash are left out
 * @throws EngineError when the playbook has no rules
 */
export function reminders(all: readonly Saved[], context: ReminderContext, shown: Shown, now: Stamp): Reminders {
  const clock = clockOf(context);
  const due: Due[] = [];
  const show: Due[] = [];
  const settled: Saved[] = all.filter(({ trashed }) => trashed !== undefined);
  const changes: Stamp[] = [];
  const ranks: { id: string; rank: string }[] = [];
  for (const saved of all.filter(({ trashed }) => trashed === undefined)) {
    const planned = planOf(saved, context, now);
    if (isSettled(planned)) settled.push(saved);
    changes.push(...changesOf(saved, planned, clock));
    const steps = dueIn(saved, planned, now);
    ranks.push({ id: saved.id, rank: rankOf(planned, steps) });
    if (!steps) continue;
    const [step] = steps;
    const one = { saved, steps, id: reminderId(saved, step) };
    due.push(one);
    if (!context.settings.notify) continue;
    const at = tellingTime(one, clock);
    if (isTold(one, shown[one.id], at)) continue;
    const calm = clock.calm(now);
    const end = clock.stamp(step.grace ?? step.due);
    if (at > now) changes.push(at);
    // At night only what the morning would be too late for.
    else if (calm <= now || (end > now && calm > end)) show.push(one);
    else changes.push(calm);
  }
  const next = changes.reduce((least, at) => (at > now && at < least ? at : least), Number.POSITIVE_INFINITY);
  return {
    badge: due.length,
    due,
    show,
    ...(next < Number.POSITIVE_INFINITY ? { next: Math.min(next, now + FARTHEST) } : {}),
    settled,
    first: ranks
      .filter(({ rank }) => rank)
      .sort((one, other) => (one.rank < other.rank ? -1 : 1))
      .slice(0, MOST_FIRST)
      .map(({ id }) => id),
    shown: remembered(all, shown, show, now),
  };
}

/** What Today is in the order of, as a text; empty where it shows nothing of an application. */
function rankOf({ steps }: Plan, due: Due['steps'] | undefined): string {
  if (due) return `${due[0].state === 'late' ? 0 : 1} ${due[0].due}`;
  const coming = steps.flatMap(({ state, beside, opens }) => (state === 'upcoming' && !beside ? [opens] : [])).sort()[0];
  return coming ? `2 ${coming}` : '';
}

export function planOf(saved: Saved, { playbook, preferences, tz }: Omit<ReminderContext, 'settings'>, now: Stamp): Plan {
  return plan(caseForPlan(saved, preferences), playbook, nowFor(now, tz));
}

/** What is recorded for a day to come, and what the plan cannot read, may still become something. */
function isSettled({ steps, notes }: Plan): boolean {
  return steps.every(({ state }) => ['over', 'done', 'skipped'].includes(state)) && notes.every(({ code }) => code !== 'in_the_future');
}

/** What is due in an application, unless the user has put it off: one step, or one for each of several people of an interview. */
export function dueIn(saved: Saved, { next, steps }: Plan, now: Stamp): Due['steps'] | undefined {
  const isOpen = ({ state, beside }: Step) => !beside && (state === 'open' || state === 'late');
  if (!next || !isOpen(next)) return undefined;
  const alike = steps.filter((step) => isOpen(step) && step.rule === next.rule && step.interview === next.interview && step.id !== next.id);
  const [first, ...rest] = [next, ...alike].filter((step) => !isAsleep(saved, step, now));
  return first && [first, ...rest];
}

/** Whether the user has put a step off until later than now. */
export function isAsleep(saved: Saved, step: Step, now: Stamp): boolean {
  return (snoozeOf(saved, step)?.until ?? now) > now;
}

/** The chosen hour of the day after, or of a later one: until when a step is put off. */
export function snoozeUntil({ settings, tz }: Pick<ReminderContext, 'settings' | 'tz'>, now: Stamp, days = 1): Stamp {
  const { zone } = clockOf({ settings, tz });
  const today = dayOf(zone.wallAt(Math.floor(now / MINUTE)));
  return zone.momentOf((today + days) * DAY + settings.hour * HOUR) * MINUTE;
}

function reminderId({ id, case: kept }: Saved, { id: step, interview }: Step): string {
  const [rule, key = '', ...turn] = step.split(':');
  const group = [rule, key.replace(/-.*/, ''), ...turn].filter(Boolean).join(':');
  return `${id}/${stepKey(kept, interview === undefined ? { id: group } : { id: group, interview })}`;
}

/**
 * Whether it was shown already. Where the user has moved to another zone or chosen another hour, its time comes a second time on the same
 * day; it is still the same thing to do, unless it begins at another time now or was put off since.
 */
function isTold({ saved, steps: [step] }: Due, last: Shown[string] | undefined, at: Stamp): boolean {
  if (last === undefined) return false;
  const { at: then, begins } = typeof last === 'number' ? { at: last, begins: undefined } : last;
  return then >= at || (begins === beginning(step) && (snoozeOf(saved, step)?.until ?? then) <= then);
}

function beginning({ best_from, opens }: Step): string {
  return best_from ?? opens;
}

/** The hour that the user chose, or the step's own beginning where that hour comes after its end. */
function tellingTime({ saved, steps: [step] }: Due, clock: Clock): Stamp {
  const begins = clock.stamp(beginning(step));
  const putOff = snoozeOf(saved, step);
  // Where the step has moved behind that, it was another one that was put off.
  if (putOff && putOff.until > begins) return putOff.until;
  const chosen = clock.hourFrom(begins);
  return chosen <= clock.stamp(step.grace ?? step.due) ? chosen : begins;
}

function changesOf({ snoozes }: Saved, { steps, notes }: Plan, clock: Clock): Stamp[] {
  const live = steps.filter(({ beside, state }) => !beside && ['upcoming', 'open', 'late', 'blocked'].includes(state));
  const times = live.flatMap(({ opens, due, grace, closes }) => [opens, due, ...(grace ? [grace] : []), ...(closes ? [closes] : [])]);
  // What is recorded for a day to come changes the plan once that comes.
  const coming = notes.flatMap(({ from }) => (from ? clock.stamp(from) : []));
  // A step closes at the end of the minute that it names.
  return [...times.flatMap((time) => [clock.stamp(time), clock.stamp(time) + MINUTE]), ...coming, ...snoozes.map(({ until }) => until)];
}

/** What was shown of applications that may still have something due, and of those that had something lately. */
function remembered(all: readonly Saved[], shown: Shown, news: readonly Due[], now: Stamp): Shown {
  const known = new Set(all.map(({ id }) => id));
  const age = (last: Shown[string]) => now - (typeof last === 'number' ? last : last.at);
  const kept = Object.entries(shown).filter(([id, last]) => known.has(id.split('/')[0] ?? '') || age(last) < REMEMBERED);
  const told = news.map(({ id, steps: [step] }): [string, Shown[string]] => [id, { at: now, begins: beginning(step) }]);
  return Object.fromEntries([...kept, ...told]);
}

interface Clock {
  zone: Zone;
  /** The moment that a time of the plan means; one without a zone is on the user's own clock. */
  stamp(time: string): Stamp;
  /** The first chosen hour from a moment on. */
  hourFrom(at: Stamp): Stamp;
  /** The moment itself inside of waking hours, else the next chosen hour. */
  calm(at: Stamp): Stamp;
}

function clockOf({ settings: { hour }, tz }: Pick<ReminderContext, 'settings' | 'tz'>): Clock {
  const zone = zoneNamed(tz) ?? NO_ZONE;
  const wallOf = (at: Stamp) => zone.wallAt(Math.floor(at / MINUTE));
  const hourFrom = (at: Stamp): Stamp => {
    const today = dayOf(wallOf(at));
    const hours = [today, today + 1, today + 2].map((day) => zone.momentOf(day * DAY + hour * HOUR) * MINUTE);
    return hours.find((chosen) => chosen >= at) ?? at;
  };
  return {
    zone,
    hourFrom,
    stamp: (time) => {
      const written = readTime(time);
      if (!written) return Number.NaN;
      return (written.offset === undefined ? zone.momentOf(written.wall) : written.wall - written.offset) * MINUTE;
    },
    calm: (at) => ((wallOf(at) - hour * HOUR + 2 * DAY) % DAY <= WAKING ? at : hourFrom(at)),
  };
}
