import type { StepRule } from '../playbook';
import type { Conversation } from './conversation';
import { type Facts, listOf, type Talk } from './facts';

export type Condition = StepRule['any_of'][number];

/** What a rule counts from. */
export function anchorOf({ window: { anchor } }: StepRule): StepRule['window']['anchor'] {
  return anchor;
}

/** How many messages may go unanswered, and how many of them may be check-ins: both move together with the user's setting. */
export function limitsOf({ cap, setting }: Facts): { contacts: number; checkIns: number } {
  if (!cap) return { contacts: Number.POSITIVE_INFINITY, checkIns: Number.POSITIVE_INFINITY };
  const wanted = Number.parseInt(setting('cap'), 10);
  const contacts = Math.min(cap.maximum, Math.max(cap.minimum, Number.isFinite(wanted) ? wanted : cap.contacts));
  return { contacts, checkIns: cap.chasers + contacts - cap.contacts };
}

/** Messages since the last answer. However many people are thanked, for an application that is one. */
export function contactsOf({ thanked, checkIns }: Conversation): number {
  return (thanked ? 1 : 0) + checkIns.length;
}

export function capReached(facts: Facts, so: Conversation): boolean {
  const { contacts, checkIns } = limitsOf(facts);
  return contactsOf(so) >= contacts || so.checkIns.length >= checkIns;
}

export function valuesEnded({ steps }: Facts, { values }: Conversation): boolean {
  return steps.some(({ unanswered }) => unanswered !== null && values.length >= unanswered);
}

export function noAddress({ application, situation }: Facts): boolean {
  const people = listOf(situation.interviews).flatMap(({ interviewers }) => listOf(interviewers));
  return people.length > 0 && !application.agency?.email && people.every(({ email }) => !email);
}

export function holds(condition: Condition, facts: Facts, so: Conversation, talk: Talk | undefined = so.talk): boolean {
  const { application, situation, talks } = facts;
  const { permission = {} } = situation;
  switch (condition) {
    case 'promised':
      return so.promise !== undefined;
    case 'phone_ok':
      return permission.phone_ok === true;
    case 'keep_in_touch':
      return permission.keep_in_touch === true;
    case 'no_email_address':
      return noAddress(facts);
    case 'asked_to_call_again':
      return so.callAgain;
    case 'unanswered_call':
      return so.checkIns.at(-1)?.call === true;
    case 'on_hold':
    case 'delayed':
      return so.hold === condition;
    case 'rejected_and_opted_in':
      return so.ended?.why === 'rejected' && permission.stay_in_touch_after_rejection === true;
    case 'cap_reached':
      return capReached(facts, so);
    case 'value_check_ins_ended':
      return valuesEnded(facts, so);
    case 'pending':
      return talks.some(({ held }) => held) && (!so.ended || so.ended.why === 'offer');
    case 'informational':
      return talk?.informational === true;
    case 'via_agency':
      return application.via_agency === true;
    default:
      // A newer playbook may know more circumstances than this engine.
      return false;
  }
}

export function applies({ any_of, none_of }: StepRule, facts: Facts, so: Conversation, talk?: Talk): boolean {
  const held = (condition: Condition) => holds(condition, facts, so, talk);
  return (any_of.length === 0 || any_of.some(held)) && !none_of.some(held);
}
