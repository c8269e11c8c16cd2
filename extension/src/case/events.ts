/** What can happen to an application, as operations on its record. Pure. */
import type { CaseEvent } from '../engine';
import type { Step } from '../engine/plan/types';
import type { Editable, KeptEvent, Note, Stamp } from './saved';

type Happening = Pick<CaseEvent, 'at' | 'tz'>;

function withEvents<S extends Editable>(saved: S, events: KeptEvent[]): S {
  return { ...saved, case: { ...saved.case, events } };
}

/** With one more event; with the same id again it takes the earlier one's place. */
export function withEvent<S extends Editable>(saved: S, event: KeptEvent): S {
  return withEvents(saved, [...saved.case.events.filter(({ id }) => id !== event.id), event]);
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

/** "Not this one": a step that the user will not take. It says whom and which interview it was for, so that others stay. */
export function withStepSkipped<S extends Editable>(saved: S, step: Step, id: string, { at, tz }: Happening): S {
  const interview = step.interview === undefined ? undefined : saved.case.interviews[step.interview]?.id;
  return withEvent(saved, {
    id,
    type: 'skipped',
    at,
    ...(tz ? { tz } : {}),
    rule: step.rule,
    ...(interview && step.interviewer !== undefined ? { interview, to: step.to } : {}),
  });
}

/** With a step, by its id, put off until a moment; undefined takes that back. */
export function withStepSnoozed<S extends Editable>(saved: S, step: string, until: Stamp | undefined): S {
  const others = saved.snoozes.filter(({ id }) => id !== step);
  return { ...saved, snoozes: until === undefined ? others : [...others, { id: step, until }] };
}
