/** From what stands in the form to a draft and its review. */
import {
  type Case,
  type Draft,
  draft,
  type EarlierNote,
  type Finding,
  type Playbook,
  type Recipient,
  review,
  type Template,
} from '../../engine';
import { type Fix, type Values, withFixes } from './fixes';

/** The fields that name the person a note goes to; a template has one of them. */
export const ADDRESSEE = ['interviewer_name', 'recruiter', 'coordinator'];

/** What the form says about the application. */
function toCase(values: Values): Case {
  const day = values.interview_date;
  const name = ADDRESSEE.map((field) => values[field]?.trim()).find(Boolean);
  return {
    application: { company: values.company ?? '', role: values.role ?? '' },
    me: { name: values.my_name ?? '' },
    interviews: [
      {
        // The form asks for the day only. Noon keeps it the same day in every zone.
        ...(day ? { end: `${day}T12:00` } : {}),
        // What was talked about stays out of it: the record's words are never called wrong, and here they are the note's own.
        interviewers: name ? [{ name }] : [],
      },
    ],
  };
}

export interface Note {
  draft: Draft;
  /** The subject the message will have: the draft's, or the one that already stands in the compose window. */
  subject: string;
  findings: Finding[];
}

export interface Circumstances {
  playbook: Playbook;
  /** The moment, for the checks of the time. */
  now: string;
  /** The subject in the compose window; empty where there is none. */
  standing: string;
  /** Better words that the user took over. */
  fixes?: Fix[];
  /** The saved application that it is for. */
  situation?: Case | undefined;
  /** Notes to others that are still being written. */
  beside?: EarlierNote[];
  to?: Recipient[];
  cc?: Recipient[];
}

/** The draft of what stands in the form. */
export function draftNote(template: Template, values: Values, playbook: Playbook): { typed: Case; draft: Draft } {
  // What was typed for another template stays in the form's memory and out of this note.
  const asked = Object.fromEntries(template.fields.map(({ name }) => [name, values[name] ?? '']));
  const typed = toCase(asked);
  const { interview_date: _, ...fields } = asked;
  // From what the form shows alone: whatever the case knows stands there already, and a field that was emptied stays empty.
  return { typed, draft: draft(template.id, typed, playbook, { fields }) };
}

/** Drafts the note and reviews it as it will stand in the compose window. */
export function writeNote(
  template: Template,
  values: Values,
  { playbook, now, standing, fixes = [], situation, beside = [], to, cc }: Circumstances,
): Note {
  const { typed, draft: drafted } = draftNote(template, values, playbook);
  const note = withFixes(drafted, fixes);
  const subject = standing || note.subject;
  const record = situation ? { ...situation, notes: [...(situation.notes ?? []), ...beside] } : typed;
  const { kind, channel, id } = template;
  const message = { kind, channel, template: id, subject, body: note.body, ...(to ? { to } : {}), ...(cc ? { cc } : {}) };
  const findings = review(message, record, playbook, now);
  // What is still to be filled in is not missing yet, and a half-written note is not too short.
  const unfinished = note.blanks.length > 0;
  return { draft: note, subject, findings: unfinished ? findings.filter(({ severity }) => severity === 'error') : findings };
}
