/** What was done, what is open and what comes, as rows of a picture and lines of a list. */
import type { CaseEvent, Interview, Plan, Step } from '../../engine';
import { addDays, dayOf, daysBetween } from '../days';

export type Entry =
  | { what: 'interview'; at: string; kind: Interview['kind'] }
  | { what: 'event'; at: string; event: CaseEvent }
  /** One thing to do for one or more people; `done` of them are settled. */
  | { what: 'step'; at: string; step: Step; people: string[]; done: number; of: number };

/** Events that are no happening between the two sides: they settle a step, and the step shows it. */
const SILENT = new Set<CaseEvent['type']>(['skipped', 'debriefed', 'asked_next_step']);
/** What comes next is of use; what would come after that in silence is only worry. */
const AHEAD = 4;

/** When a step is shown: once it is done, that day; else from when it opens. */
function shownAt(step: Step): string {
  return step.state === 'done' && step.done_at ? step.done_at : step.opens;
}

function stepsOf({ steps }: Plan): Entry[] {
  const rows = new Map<string, Entry & { what: 'step' }>();
  for (const step of steps) {
    if (step.beside || step.state === 'over' || step.state === 'skipped') continue;
    const key = `${step.rule} ${step.interview ?? ''} ${step.opens}`;
    const row = rows.get(key);
    const done = Number(step.state === 'done');
    if (!row) rows.set(key, { what: 'step', at: shownAt(step), step, people: [...step.to], done, of: 1 });
    else
      Object.assign(row, {
        people: [...row.people, ...step.to],
        done: row.done + done,
        of: row.of + 1,
        // A step that is still to take speaks for its row.
        ...(row.step.state === 'done' && !done ? { step, at: shownAt(step) } : {}),
      });
  }
  return [...rows.values()];
}

/** Everything in the order of time. */
export function entriesOf(plan: Plan, interviews: Interview[], events: CaseEvent[]): Entry[] {
  const steps = stepsOf(plan);
  const settled = new Set(plan.steps.flatMap(({ done_at }) => (done_at ? [done_at.slice(0, 16)] : [])));
  const talks = interviews.flatMap(({ start, end, kind }): Entry[] => {
    const at = start ?? end;
    return at ? [{ what: 'interview', at, kind }] : [];
  });
  const happened = events
    .filter(({ type, at }) => !SILENT.has(type) && !(type === 'sent' && settled.has(at.slice(0, 16))))
    .map((event): Entry => ({ what: 'event', at: event.at, event }));
  const ahead = steps.filter((entry) => entry.what === 'step' && entry.step.state === 'upcoming').slice(AHEAD);
  return [...talks, ...happened, ...steps.filter((entry) => !ahead.includes(entry))].sort((one, other) =>
    one.at.slice(0, 16).localeCompare(other.at.slice(0, 16)),
  );
}

/** From a day to its place, and the days that are named below the picture. */
export interface Scale {
  /** 0 at the first day, 1 at the last. */
  place(time: string): number;
  ticks: string[];
}

/** The days between two names: no more than five names fit side by side. */
const STEPS = [1, 2, 7, 14, 28, 56, 112];

export function scaleOf(entries: Entry[], now: string): Scale {
  const days = [now, ...entries.flatMap((entry) => (entry.what === 'step' ? [entry.at, entry.step.due] : [entry.at]))].map(dayOf).sort();
  const first = addDays(days[0] ?? now, -1);
  const last = addDays(days.at(-1) ?? now, 3);
  const span = daysBetween(first, last);
  const gap = STEPS.find((each) => span / each <= 5) ?? Math.ceil(span / 5);
  const hours = (time: string): number => (time.length > 10 ? (Number(time.slice(11, 13)) + Number(time.slice(14, 16)) / 60) / 24 : 0.5);
  const ticks: string[] = [];
  for (let day = addDays(first, 1); daysBetween(day, last) > 0; day = addDays(day, gap)) ticks.push(day);
  return { place: (time) => Math.min(1, Math.max(0, (daysBetween(first, time) + hours(time)) / (span + 1))), ticks };
}
