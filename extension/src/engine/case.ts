import type { Channel, MessageKind, Severity } from './playbook';

/**
 * A wall time with no zone, such as "2026-03-06T15:00" or "2026-03-06": what a clock or calendar showed at the employer's, or in the
 * zone that stands beside it.
 */
export type WallTime = string;

/** One application with its interviews: everything that is known about it, on the user's own machine. */
export interface Case {
  application: Application;
  me?: Me;
  interviews: Interview[];
  /** What they said last about when they would answer. */
  promise?: Promised;
  permission?: Permission;
  /** What happened, in any order. */
  events?: CaseEvent[];
  settings?: ScheduleSettings;
  /** The user's other applications, so that their names are not mixed up. */
  others?: OtherApplication[];
  /** Notes that the user wrote before, to anybody, so that none goes out twice. */
  notes?: EarlierNote[];
}

export interface Me {
  name?: string;
  email?: string;
  /** The IANA zone that the user is in, for what is shown to them. It never moves a step. */
  tz?: string;
}

export interface Application {
  company: string;
  role: string;
  status?: 'active' | 'closed';
  /** The IANA zone of the employer, such as "Europe/Berlin". */
  tz?: string;
  /** The employer's country and, where it matters for holidays, state or province: "DE", "BY". */
  country?: string;
  subdivision?: string;
  via_agency?: boolean;
  agency?: Agency;
}

/** The recruiter's agency, when the application went through one: mail goes to them, by their clock. */
export interface Agency {
  name?: string;
  email?: string;
  tz?: string;
  country?: string;
  subdivision?: string;
}

export type InterviewKind = 'phone_screen' | 'video' | 'onsite' | 'panel' | 'second_round' | 'final' | 'informational';

export interface Interview {
  /** A name for the interview inside the case, to which events refer. Without it, its place in the list counts. */
  id?: string;
  kind?: InterviewKind;
  start?: WallTime;
  end?: WallTime;
  /** The zone of start and end, where it is not the application's. */
  tz?: string;
  decision_same_day?: boolean;
  /** They asked what the user would like to earn. */
  pay_asked?: boolean;
  /** What the user said they would send: "the write-up of the returns project". */
  promised_material?: string;
  interviewers: Interviewer[];
}

export interface Interviewer {
  name: string;
  /** What they do, such as "Head of Data". */
  title?: string;
  role?: 'recruiter' | 'hiring_manager' | 'panelist' | 'coordinator' | 'agency';
  email?: string;
  phone?: string;
  /** How they asked to be reached. */
  prefers?: Channel;
  /** What was talked about with them. */
  topic?: string;
  liked?: string;
}

export interface Promised {
  kind: 'date' | 'window' | 'none';
  /** The day they named, or the last day of the window. */
  date?: WallTime;
  /** The first day of a window. */
  from?: WallTime;
  /** When they said so. */
  said?: WallTime;
}

export interface Permission {
  /** They said the user may stay in touch. */
  keep_in_touch?: boolean;
  /** They said the user may call. */
  phone_ok?: boolean;
  /** After a rejection: the user wants to hear of them now and then. */
  stay_in_touch_after_rejection?: boolean;
}

export type EventType =
  | 'sent'
  | 'called'
  | 'voicemail'
  | 'replied'
  | 'out_of_office'
  | 'on_hold'
  | 'delayed'
  | 'promised'
  | 'rejected'
  | 'hired_other'
  | 'offer'
  | 'accepted'
  | 'declined'
  | 'other_offer'
  | 'withdrawn'
  | 'decided_to_withdraw'
  | 'no_show'
  | 'skipped'
  | 'moved_on'
  | 'debriefed'
  | 'asked_next_step';

/** Something that happened. An event after `now` has not happened yet; two that say the same are one. */
export interface CaseEvent {
  type: EventType;
  at: WallTime;
  /** The zone of `at`, where it is not the application's. */
  tz?: string;
  id?: string;
  /** For what was sent: which kind of message, by which channel, from which template, for which rule. */
  kind?: MessageKind;
  channel?: Channel;
  template?: string;
  rule?: string;
  /** Whom it went to or came from, by name, and the interview it belongs to: its id or, without one, its place in the list from 0. */
  to?: string[];
  interview?: string;
  /** For a call: whether somebody answered. A call that nobody answered and no voicemail followed is written as false and counts as none. */
  answered?: boolean;
  /** For a call: they asked the user to call again. */
  call_again?: boolean;
  /** A date that came with it: a new promise (replied, delayed, promised), or the deadline of an offer. */
  date?: WallTime;
}

/** How the user wants the schedule. Each has a default in the playbook. */
export interface ScheduleSettings {
  friday?: 'send' | 'hold';
  cap?: number;
  agency?: string;
  quiet_hours?: 'on' | 'off';
  season?: 'on' | 'off';
  /** The rules that the user wants no more of, by their id. */
  switched_off?: string[];
}

export interface OtherApplication {
  company: string;
  role?: string;
  interviewers?: string[];
}

/** A note that the user wrote before. */
export interface EarlierNote {
  to: string;
  company?: string;
  subject?: string;
  body: string;
  template?: string;
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
  channel?: Channel;
  /** The template that it was drafted from. */
  template?: string;
  /** Whom it goes to, where that is known. */
  to?: Recipient[];
  cc?: Recipient[];
  /** How many files are attached; absent where nobody can tell. */
  attachments?: number;
  /** The subject of the thread that it answers, as that stood before. */
  thread_subject?: string;
}

export interface Recipient {
  name?: string;
  email?: string;
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
