import type { StepRule } from '../playbook';
import { answeredCheckIns, checkIns, firstAnchor } from './check-ins';
import { anchorOf, applies, valuesEnded } from './conditions';
import type { Conversation } from './conversation';
import { withdraws } from './decision';
import type { Facts, Happening, Talk } from './facts';
import { kindOf } from './kinds';
import { addresseesOf, notesAfter, talkOf, thankedAt } from './thanks';
import { DAY } from './wall-time';
import type { Times } from './windows';
import type { Moment } from './zone';

/** One time at which a rule has something to say: what it counts from, and for whom. */
export interface Occasion {
  key: string;
  anchor: Moment;
  talk?: Talk | undefined;
  /** The interviewer it is for, and the names it goes to. */
  person?: number;
  to?: string[];
  done?: Moment | undefined;
  /** It is over and done, and what it counted from no longer matters. */
  past?: boolean | undefined;
  deadline?: Moment | undefined;
  /** The check-in that a call stands in for. */
  checkIn?: Times | undefined;
  /** Times that this must not come before. */
  notBefore?: Pick<Times, 'opens' | 'due' | 'closes'> | undefined;
  /** Which time it is, for a rule that repeats. */
  turn?: number;
}

export type CheckIn = { rule: StepRule; times: Times } | undefined;

export function occasionsOf(rule: StepRule, facts: Facts, so: Conversation, checkIn: CheckIn): Occasion[] {
  return rule.chaser ? [...answeredCheckIns(rule, so), ...checkIns(rule, facts, so, checkIn)] : others(rule, facts, so);
}

function others(rule: StepRule, facts: Facts, so: Conversation): Occasion[] {
  const { talks } = facts;
  const { talk } = so;
  const from = (anchor: Moment | undefined, more: Partial<Occasion> = {}) => (anchor ? [{ key: '', anchor, talk, ...more }] : []);
  switch (anchorOf(rule)) {
    case 'interview_start':
    case 'interview_end':
      return talks.filter((one) => !one.missed && applies(rule, facts, so, one)).flatMap((one) => ofTalk(rule, one, facts));
    case 'slot_start':
      return talks
        .filter(({ missed }) => missed)
        .map((one) => ({ key: `${one.index}`, anchor: one.start, talk: one, done: sentFor(rule, one.start, facts) }));
    case 'rejected':
      return ofEvent(rule, facts, so, ({ type }) => type === 'rejected' || type === 'hired_other');
    case 'offer':
    case 'other_offer':
      return ofEvent(rule, facts, so, ({ type }) => type === anchorOf(rule));
    case 'decided_to_withdraw':
      return ofEvent(rule, facts, so, (event) => withdraws(event, facts), true);
  }
  if (!applies(rule, facts, so)) return [];
  switch (anchorOf(rule)) {
    case 'first_interview':
      return from(talks.find(({ held, missed }) => held && !missed)?.end);
    case 'promise_date':
      return from(firstAnchor(rule, facts, so));
    case 'first_thank_you':
      return from(so.thanked);
    case 'last_own_message':
      return from(so.lastOwn);
    case 'last_contact':
      return [
        ...[...so.earlierValues, ...so.values].map((at, index) => ({ key: `${index}`, anchor: at, talk, done: at, past: true })),
        ...(valuesEnded(facts, so) ? [] : from(so.lastContact ?? talk?.end, { key: 'next' })),
      ];
    default:
      // A newer playbook may count from something that this engine does not know.
      return [];
  }
}

function ofTalk(rule: StepRule, talk: Talk, facts: Facts): Occasion[] {
  const anchor = anchorOf(rule) === 'interview_start' ? talk.start : talk.end;
  const key = `${talk.index}`;
  if (!rule.per_interviewer) {
    const type = rule.stops.includes('saved') ? 'debriefed' : 'asked_next_step';
    const done = facts.events.find((event) => event.type === type && talkOf(event, facts) === talk)?.at;
    return [{ key, anchor, talk, done }];
  }
  const notes = notesAfter(talk, facts);
  return addresseesOf(talk).map((addressee) => {
    const { index, to } = addressee;
    const who = index < 0 ? {} : { person: index };
    return { key: `${key}-${index}`, anchor, talk, to, done: thankedAt(talk, addressee, notes), ...who };
  });
}

/** From the latest event of a kind, or the earliest. */
function ofEvent(rule: StepRule, facts: Facts, so: Conversation, is: (event: Happening) => boolean, earliest = false): Occasion[] {
  const found = facts.events.filter(is);
  const event = earliest ? found[0] : found.at(-1);
  if (!event || !applies(rule, facts, so)) return [];
  const answer =
    rule.stops.includes('answered') &&
    facts.events.find(({ type, at }) => ['accepted', 'declined'].includes(type) && at.utc >= event.at.utc);
  const done = sentFor(rule, event.at, facts) ?? (answer ? answer.at : undefined);
  return [{ key: '', anchor: event.at, talk: so.talk, deadline: facts.read(event.date, event.tz, DAY - 1), done }];
}

/** When the message that a rule asks for went out. */
function sentFor({ id, templates }: StepRule, since: Moment, { events, playbook }: Facts): Moment | undefined {
  const kinds = playbook.templates.filter((template) => templates.includes(template.id)).map(({ kind }) => kind);
  return events.find(
    (event) => event.type === 'sent' && event.at.utc >= since.utc && (event.rule === id || kinds.includes(kindOf(event, playbook))),
  )?.at;
}
