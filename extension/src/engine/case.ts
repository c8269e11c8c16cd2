import type { MessageKind, Severity } from './playbook';

/** One application with its interviews: everything that is known about it, on the user's own machine. */
export interface Case {
  application: Application;
  me?: { name?: string };
  interviews: Interview[];
  promise?: { kind: 'date' | 'window' | 'none'; date?: string };
  /** What happened since. None of the present checks needs it. */
  events?: unknown[];
  /** The user's other applications, so that their names are not mixed up. */
  others?: OtherApplication[];
}

export interface Application {
  company: string;
  role: string;
  tz?: string;
  country?: string;
  via_agency?: boolean;
}

export interface Interview {
  kind?: string;
  /** Wall time at the employer's, such as "2026-03-06T15:00". */
  end?: string;
  interviewers: Interviewer[];
}

export interface Interviewer {
  name: string;
  /** What they do, such as "Head of Data". */
  title?: string;
  email?: string;
  /** What was talked about with them. */
  topic?: string;
  liked?: string;
}

export interface OtherApplication {
  company: string;
  role?: string;
  interviewers?: string[];
}

export interface DraftOptions {
  /** The interview to write about, counted from 0; without it, the last one. */
  interview?: number;
  /** The interviewer to write to, counted from 0; without it, the first one. */
  interviewer?: number;
  /** What the user typed, by the name of the field. It goes before what the case knows. */
  fields?: Record<string, string>;
  /** The language of dates, such as "en-GB"; without it, the playbook's. */
  locale?: string;
}

export interface Draft {
  template: string;
  kind: MessageKind;
  subject: string;
  body: string;
  /** What the user still has to fill in, in the order of the text: the subject first. */
  blanks: Blank[];
}

/** From start up to but not including end, in UTF-16 code units, as in String.prototype.slice. */
export interface Range {
  start: number;
  end: number;
}

export interface Place extends Range {
  part: 'subject' | 'body';
}

/** A place where [Label] stands for a value that is missing. */
export interface Blank extends Place {
  field: string;
  label: string;
  required: boolean;
  own_words: boolean;
}

export interface Message {
  kind: MessageKind;
  subject: string;
  body: string;
}

/** A mistake that a check found. */
export interface Finding {
  check: string;
  severity: Severity;
  title: string;
  message: string;
  /** Every place where it stands. A place of no length is where something is missing. */
  where: Place[];
  /** Advice on what to write instead. */
  better?: string;
  /** The words that put the first place right. */
  replace?: Place & { text: string };
  /** Where the guide says more. */
  page: { id: string; slug: string; anchor: string };
}
