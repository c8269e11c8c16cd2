import type { Channel, MessageKind } from '../playbook';

/** A time at the employer's: "2026-03-06T15:00-06:00[America/Chicago]", or "2026-03-06T15:00" where their zone is not known. */
export type ZonedTime = string;

export type StepState = 'upcoming' | 'open' | 'late' | 'over' | 'done' | 'skipped' | 'blocked';

/** Why a step is over, or the whole application. */
export type EndReason =
  | 'reply'
  | 'rejected'
  | 'offer'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'moved_on'
  | 'closed'
  | 'cap'
  | 'no_answer'
  | 'switched_off'
  | 'window_closed'
  | 'nothing_left'
  /** The thanks go into the next check-in. */
  | 'folded';

/** One thing to do. */
export interface Step {
  /** The same for as long as the case says the same about it. */
  id: string;
  rule: string;
  /** The variant of the rule that holds, such as "SR-03a". */
  circumstance?: string;
  title: string;
  state: StepState;
  opens: ZonedTime;
  /** A hint: from then on is best. */
  best_from?: ZonedTime;
  due: ZonedTime;
  /** Until then it still counts as on time. */
  grace?: ZonedTime;
  /** Absent for a step that stays open. */
  closes?: ZonedTime;
  done_at?: ZonedTime;
  /** For a step that is over. */
  why?: EndReason;
  /** For a step that was asked about and may not be taken yet. */
  blocked_by?: { rule: string; from?: ZonedTime };
  /** Absent for a step that the user takes alone. */
  channel?: Channel;
  /** The usual template first. */
  templates: string[];
  /** The interview that it belongs to, counted from 0. */
  interview?: number;
  /** The interviewer it is for, counted from 0. */
  interviewer?: number;
  /** Whom it goes to. */
  to: string[];
  /** The people whose thank-you was missed: their thanks go into this message. */
  thanks?: string[];
  /** Shown apart from the messages, never the next step. */
  beside: boolean;
  reason: string;
  sources: string[];
  page: string;
}

/** Something odd about the case. The plan goes on without it. */
export interface PlanNote {
  code:
    | 'no_employer_zone'
    | 'unknown_zone'
    | 'unknown_country'
    | 'unreadable_time'
    | 'in_the_future'
    | 'duplicate'
    | 'contradiction'
    | 'ends_before_it_starts'
    | 'promise_before_interview';
  /** The event or interview it is about, counted from 0. */
  event?: number;
  interview?: number;
  /** When it will count, for what is in the future. */
  from?: ZonedTime;
}

export interface Plan {
  now: ZonedTime;
  /** In the order of their time. */
  steps: Step[];
  /** The one to take now or, where none is open, the one that opens first. */
  next: Step | null;
  /** Set when nothing more is asked of them, and why. An answer to a rejection or a note to oneself may still be next. */
  over: { why: EndReason; at?: ZonedTime; rule?: string } | null;
  /** Messages since their last answer. */
  unanswered: { contacts: number; check_ins: number; cap: number };
  notes: PlanNote[];
  /** To what was asked in the options. */
  answer?: Answer;
}

/** A message that the user would like to send now. */
export interface Ask {
  kind: MessageKind;
  channel?: Channel;
  /** Names or addresses. */
  to?: string[];
  /** Counted from 0; without it, the one that fits best. */
  interview?: number;
}

export interface PlanOptions {
  ask?: Ask;
}

export type Against =
  | 'too_early'
  | 'late'
  | 'cap_reached'
  | 'too_soon_again'
  | 'already_answered'
  | 'outside_hours'
  | 'already_sent'
  | 'not_invited'
  | 'no_reason';

/** One rule that speaks against sending a message now. */
export interface Objection {
  what: Against;
  /** False for a hint: it is better otherwise, and fine as it is. */
  refuses: boolean;
  rule: string;
  title: string;
  reason: string;
  /** From then on this rule does not mind. */
  from?: ZonedTime;
  /** When it was due, for what is late. */
  due?: ZonedTime;
}

/** Whether a message may go out now. */
export interface Answer {
  fine: boolean;
  /** What stands against it, a refusal before a hint. */
  objections: Objection[];
  /** The step of the plan that it would be, by its id. */
  step?: string;
}
