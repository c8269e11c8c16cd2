/** What is kept of an application: the engine's case with names for its parts, the notes written for it, and when each part changed. */
import type { Case, CaseEvent, Channel, Interview, Interviewer, MessageKind } from '../engine';

/** The version of a file of everything. What an earlier version would refuse raises it: 2 brought templates and the usual country, 3 the user's time zone. */
export const SAVED_SCHEMA = 3;

/** Milliseconds since 1970, UTC. */
export type Stamp = number;

/** A person. People are kept in the order of their ids, which is the order in which they were added. */
export interface KeptInterviewer extends Interviewer {
  id: string;
}

/** An interview with what only its user needs to know. Interviews are kept in the order of their times. */
export interface KeptInterview extends Interview {
  id: string;
  interviewers: KeptInterviewer[];
  /** What they said about the next steps, as the user typed it. */
  next_steps?: string;
  /** What sets the user apart from the others. */
  sets_me_apart?: string;
  /** Doubts that they may have. */
  doubts?: string;
  remarks?: string;
}

export interface KeptEvent extends CaseEvent {
  id: string;
  /** The note that was sent, by its id. */
  note?: string;
  remarks?: string;
}

export interface KeptCase extends Pick<Case, 'application' | 'promise' | 'permission' | 'settings'> {
  interviews: KeptInterview[];
  events: KeptEvent[];
}

/** A note as it was put into a compose window or copied. Whether it was sent, an event says. */
export interface Note {
  id: string;
  inserted: Stamp;
  kind: MessageKind;
  channel: Channel;
  template: string;
  /** The rule whose step it answers. */
  rule?: string;
  /** Whom it is for, by name. */
  to: string[];
  /** The interview and the person it is for, by their ids. */
  interview?: string;
  interviewer?: string;
  subject: string;
  body: string;
}

/** A step that the user wants to hear of later; `id` is its key: see `stepKey`. */
export interface Snooze {
  id: string;
  until: Stamp;
}

export interface Saved {
  id: string;
  created: Stamp;
  /** When anything in it last changed. */
  updated: Stamp;
  case: KeptCase;
  notes: Note[];
  snoozes: Snooze[];
  /** The user's own words about the whole application. */
  remarks?: string;
  /** When it was put into the trash; absent outside of it. */
  trashed?: Stamp;
  /** When each part changed, by its path; a part that is as old as the whole has no entry, one that was removed has. */
  stamps: Record<string, Stamp>;
  /** Parts of people or interviews that were removed here and changed elsewhere, by their path. Nobody sees them. */
  hidden?: Record<string, unknown>;
}

/** What one may change. The rest follows from it. */
export type Editable = Pick<Saved, 'case' | 'notes' | 'snoozes' | 'remarks' | 'trashed'>;

let latest = 0;

/** An id that nobody else has. Ids sort by the order in which they were made here. */
export function newId(now = Date.now()): string {
  latest = Math.max(now, latest + 1);
  const random = crypto.getRandomValues(new Uint8Array(8));
  return `${latest.toString(36).padStart(9, '0')}-${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
