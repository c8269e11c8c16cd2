import type { StepRule } from '../playbook';
import type { Conversation } from './conversation';
import { type Facts, listOf, type Talk } from './facts';

export type Condition = StepRule['any_of'][number];

/** Everything that the rules ask about. */
export interface Known extends Facts, Conversation {
  /** How many messages may go unanswered, and how many have. */
  most: number;
  unanswered: number;
  /** The rule of monthly messages: so many of them without an answer end it. */
  monthly: StepRule | undefined;
  /** The conditions of the rules that hold, but for those that depend on the interview. */
  holds: { [Key in Condition]?: boolean | undefined };
  /** Whether a rule has something to say, about an interview or the whole application. */
  applies(rule: StepRule, about?: Talk): boolean;
}

export function knownOf(facts: Facts, so: Conversation): Known {
  const { application, situation, talks, cap, setting, steps } = facts;
  const { checkIns, ended, hold, talk, unansweredValues } = so;
  const { phone_ok, keep_in_touch, stay_in_touch_after_rejection } = situation.permission ?? {};
  const wanted = Number.parseInt(setting('cap'), 10);
  const { contacts = 99, minimum = 0, maximum = 99, chasers = 99 } = cap ?? {};
  const most = Math.min(maximum, Math.max(minimum, Number.isNaN(wanted) ? contacts : wanted));
  // However many people are thanked, for an application that is one.
  const unanswered = checkIns.length + (so.thanked === undefined ? 0 : 1);
  const monthly = steps.find(({ unanswered }) => unanswered !== null);
  const people = listOf(situation.interviews).flatMap(({ interviewers }) => listOf(interviewers));
  const holds: Known['holds'] = {
    promised: so.promise !== undefined,
    phone_ok,
    keep_in_touch,
    no_email_address: people.length > 0 && !application.agency?.email && people.every(({ email }) => !email),
    asked_to_call_again: so.callAgain,
    unanswered_call: checkIns.at(-1)?.call,
    rejected_and_opted_in: ended?.why === 'rejected' && stay_in_touch_after_rejection,
    // The user's setting moves both: how many messages, and how many of them may be check-ins.
    cap_reached: unanswered >= most || checkIns.length >= chasers + most - contacts,
    value_check_ins_ended: monthly !== undefined && unansweredValues >= (monthly.unanswered ?? 0),
    pending: talks.some(({ held }) => held) && (!ended || ended.why === 'offer'),
    via_agency: application.via_agency,
    ...(hold ? { [hold]: true } : {}),
  };
  // A newer playbook may know more conditions than this engine: those do not hold.
  const applies: Known['applies'] = ({ any_of, none_of }, about = talk) => {
    const held = (condition: Condition) => Boolean(condition === 'informational' ? about?.informational : holds[condition]);
    return (any_of.length === 0 || any_of.some(held)) && !none_of.some(held);
  };
  return { ...facts, ...so, most, unanswered, monthly, holds, applies };
}
