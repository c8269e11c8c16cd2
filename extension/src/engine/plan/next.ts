import { anchorOf, capReached, noAddress, valuesEnded } from './conditions';
import type { Conversation } from './conversation';
import type { Facts } from './facts';
import { OWN_ANCHOR } from './states';
import type { Planned } from './steps';
import type { Plan } from './types';

/** Of the steps that can be taken now, the one that is due first; where there is none, the one that opens first. */
export function nextOf(planned: Planned[], facts: Facts, { ended }: Conversation): Planned | undefined {
  const messages = planned.filter(({ step }) => !step.beside);
  const now = messages.filter(({ step }) => step.state === 'open' || step.state === 'late');
  const answersIt = ({ rule }: Planned) => Number(ended !== undefined && OWN_ANCHOR[ended.why] === anchorOf(rule));
  const byTime = (time: 'due' | 'opens') => (one: Planned, other: Planned) =>
    answersIt(other) - answersIt(one) || one.times[time].utc - other.times[time].utc || writtenFirst(one, other, facts);
  const [first] = now.length > 0 ? now.sort(byTime('due')) : messages.filter(({ step }) => step.state === 'upcoming').sort(byTime('opens'));
  return first;
}

/** Mail goes before a call, unless there is nowhere to write to. */
function writtenFirst(one: Planned, other: Planned, facts: Facts): number {
  const order = Number(one.rule.channel === 'call') - Number(other.rule.channel === 'call');
  return noAddress(facts) && facts.situation.permission?.phone_ok === true ? -order : order;
}

export function overOf(planned: Planned[], facts: Facts, so: Conversation): Plan['over'] {
  const { ended, lastOwn } = so;
  if (ended) return { why: ended.why, at: facts.write(ended.at) };
  const at = lastOwn ? { at: facts.write(lastOwn) } : {};
  if (capReached(facts, so)) return { why: 'cap', ...at, ...(facts.cap ? { rule: facts.cap.id } : {}) };
  const monthly = facts.steps.find(({ unanswered }) => unanswered !== null);
  if (monthly && valuesEnded(facts, so)) return { why: 'no_answer', ...at, rule: monthly.id };
  const left = planned.some(({ step }) => !step.beside && ['upcoming', 'open', 'late', 'blocked'].includes(step.state));
  return left || !so.talk?.held ? null : { why: 'nothing_left', ...at };
}
