/** From what is kept to what the engine asks for. Pure. */
import type { Case, EarlierNote, OtherApplication } from '../engine';
import type { Me, ScheduleSettings } from '../engine/case';
import type { Step } from '../engine/plan/types';
import type { KeptCase, Saved } from './saved';

/** What holds for all applications. */
export interface Preferences {
  me?: Me;
  schedule?: ScheduleSettings;
}

/** The case for `plan` alone, which knows nothing of other applications. Interviews and people stand where they stand in the record. */
export function caseForPlan({ case: kept }: Saved, { me, schedule }: Preferences = {}): Case {
  const switchedOff = [...new Set([...(schedule?.switched_off ?? []), ...(kept.settings?.switched_off ?? [])])];
  return {
    ...kept,
    ...(me ? { me } : {}),
    settings: { ...schedule, ...kept.settings, ...(switchedOff.length > 0 ? { switched_off: switchedOff } : {}) },
  };
}

/** The case for `plan`, `draft` and `review`, with the names and notes of the user's other applications. Those in the trash are left out. */
export function caseForEngine(saved: Saved, all: readonly Saved[], preferences: Preferences = {}): Case {
  const others = all.filter(({ id, trashed }) => id !== saved.id && trashed === undefined);
  return {
    ...caseForPlan(saved, preferences),
    others: others.map(otherFrom),
    notes: notesFrom([saved, ...others]),
  };
}

function otherFrom({ case: { application, interviews } }: Saved): OtherApplication {
  const interviewers = interviews.flatMap((talk) => talk.interviewers.map(({ name }) => name));
  return { company: application.company, ...(application.role ? { role: application.role } : {}), interviewers };
}

/** The oldest note first: of many, the engine looks at the latest. */
function notesFrom(all: readonly Saved[]): EarlierNote[] {
  const notes = all.flatMap(({ case: { application }, notes }) => notes.map((note) => ({ ...note, company: application.company })));
  return notes
    .sort((one, other) => one.inserted - other.inserted)
    .flatMap(({ to, company, subject, body, template }) =>
      (to.length > 0 ? to : ['']).map((name) => ({ to: name, company, subject, body, template })),
    );
}

/** What a step is known by in its plan. */
export type PlannedStep = Pick<Step, 'id' | 'interview' | 'interviewer'>;

/**
 * A name for a step that stays when interviews and people are added before it: the plan's own counts them.
 * For whatever must be known again later, such as an entry in a calendar.
 */
export function stepKey({ interviews }: KeptCase, { id, interview = -1, interviewer = -1 }: PlannedStep): string {
  const [rule, key, ...turn] = id.split(':');
  const talk = interviews[interview];
  if (talk && key === `${interview}`) return [rule, talk.id, ...turn].join(':');
  if (talk && key === `${interview}-${interviewer}`) return [rule, talk.id, talk.interviewers[interviewer]?.id ?? '', ...turn].join(':');
  return id;
}
