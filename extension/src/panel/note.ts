/** From what stands in the form to a draft and its review. */
import { type Case, type Draft, draft, type Finding, type Playbook, review, type Template } from '../engine';

/** What the user has typed, by field name. */
export type Values = Record<string, string>;

/** The fields that name the person a note goes to; a template has one of them. */
const ADDRESSEE = ['interviewer_name', 'recruiter', 'coordinator'];

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

/** Drafts the note and reviews it as it will stand in the compose window. */
export function writeNote(template: Template, values: Values, playbook: Playbook, standingSubject: string, now: string): Note {
  // What was typed for another template stays in the form's memory and out of this note.
  const asked = Object.fromEntries(template.fields.map(({ name }) => [name, values[name] ?? '']));
  const record = toCase(asked);
  const { interview_date: _, ...fields } = asked;
  const note = draft(template.id, record, playbook, { fields });
  const subject = standingSubject || note.subject;
  const message = { kind: template.kind, channel: template.channel, template: template.id, subject, body: note.body };
  const findings = review(message, record, playbook, now);
  // What is still to be filled in is not missing yet, and a half-written note is not too short.
  const unfinished = note.blanks.length > 0;
  return { draft: note, subject, findings: unfinished ? findings.filter(({ severity }) => severity === 'error') : findings };
}
