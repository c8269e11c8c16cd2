/** What can happen to an application, as operations on its record. Pure. */
import type { Case, CaseEvent } from '../engine';
import type { Step } from '../engine/plan/types';
import { type PlannedStep, stepKey } from './for-engine';
import type { Editable, KeptEvent, Note, Snooze, Stamp } from './saved';

type Happening = Pick<CaseEvent, 'at' | 'tz'>;

function withEvents<S extends Editable>(saved: S, events: KeptEvent[]): S {
  return { ...saved, case: { ...saved.case, events } };
}

/** With one more event; with the same id again it takes the earlier one's place. */
export function withEvent<S extends Editable>(saved: S, event: KeptEvent): S {
  return withEvents(saved, [...saved.case.events.filter(({ id }) => id !== event.id), event]);
}

/** An event with other facts; one that was left empty is no longer there. */
export function changedEvent(event: KeptEvent, more: Partial<CaseEvent>): KeptEvent {
  const known = Object.entries({ ...event, ...more }).filter(([, value]) => value !== '');
  return Object.fromEntries(known) as unknown as KeptEvent;
}

/** Without an event: what undoes it. */
export function withoutEvent<S extends Editable>(saved: S, id: string): S {
  return withEvents(
    saved,
    saved.case.events.filter((event) => event.id !== id),
  );
}

/** With a note that was put into a compose window or copied, and may yet be sent. */
export function withNote<S extends Editable>(saved: S, note: Note): S {
  return { ...saved, notes: [...saved.notes.filter(({ id }) => id !== note.id), note] };
}

/** The id of the event that says that a note was sent: one note is sent once, however often that is reported. */
export function sentId(note: string): string {
  return `sent-${note}`;
}

/** With a note marked as sent. A note that is not there changes nothing. */
export function withNoteSent<S extends Editable>(saved: S, id: string, { at, tz }: Happening): S {
  const note = saved.notes.find((kept) => kept.id === id);
  if (!note || saved.case.events.some((event) => event.id === sentId(id))) return saved;
  const { kind, channel, template, rule, to, interview } = note;
  return withEvent(saved, {
    id: sentId(id),
    type: 'sent',
    at,
    ...(tz ? { tz } : {}),
    kind,
    channel,
    template,
    ...(rule ? { rule } : {}),
    to,
    ...(interview ? { interview } : {}),
    note: id,
  });
}

/** With a note marked as not sent after all. */
export function withNoteUnsent<S extends Editable>(saved: S, id: string): S {
  return withoutEvent(saved, sentId(id));
}

/** Steps that are one thing to do: for several people, one each. */
export type Steps = readonly [Step, ...Step[]];

/** Whom these steps concern and when: the people of all of them, and their interview by its name or, where it has none, its place. */
export function about([first, ...more]: Steps, { interviews }: Pick<Case, 'interviews'>): Pick<CaseEvent, 'to' | 'interview'> {
  const to = [...new Set([first, ...more].flatMap((step) => step.to))];
  const place = first.interview;
  const talk = place === undefined ? undefined : interviews[place];
  return { ...(to.length > 0 ? { to } : {}), ...(talk ? { interview: talk.id ?? String(place) } : {}) };
}

/** "Not this one": what the user will not do. It says whom and which interview it was for, so that others stay. */
export function skipped(steps: Steps, situation: Pick<Case, 'interviews'>): Pick<CaseEvent, 'type' | 'rule' | 'to' | 'interview'> {
  return { type: 'skipped', rule: steps[0].rule, ...about(steps, situation) };
}

/** When a step was put off last, and until when. The first version named it as the plan does, by the place of its interview. */
export function snoozeOf({ case: kept, snoozes }: Pick<Editable, 'case' | 'snoozes'>, step: PlannedStep): Snooze | undefined {
  const key = stepKey(kept, step);
  return snoozes.find(({ id }) => id === key) ?? snoozes.find(({ id }) => id === step.id);
}

/** With a step put off until a moment; undefined takes that back. */
export function withStepSnoozed<S extends Editable>(saved: S, step: PlannedStep, until: Stamp | undefined): S {
  const key = stepKey(saved.case, step);
  const others = saved.snoozes.filter(({ id }) => id !== key && id !== step.id);
  return { ...saved, snoozes: until === undefined ? others : [...others, { id: key, until }] };
}
