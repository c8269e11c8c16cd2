import type { StepRule } from '../playbook';
import { addOffset } from './calendar';
import { anchorOf, applies, capReached } from './conditions';
import type { Conversation } from './conversation';
import type { Facts } from './facts';
import type { CheckIn, Occasion } from './occasions';
import { DAY } from './wall-time';
import { later } from './windows';
import type { Moment } from './zone';

const CHECK_IN_ANCHORS = ['interview_end', 'promise_date'];

/** The rules of which one opens the check-ins: SR-04 or SR-05. */
export function isCheckIn({ chaser, window: { anchor } }: StepRule): boolean {
  return chaser && CHECK_IN_ANCHORS.includes(anchor);
}

/** The check-ins that were answered, or that a later interview made needless. */
export function answeredCheckIns(rule: StepRule, { earlier, talk }: Conversation): Occasion[] {
  const { channel } = rule;
  const countsFrom = anchorOf(rule);
  return earlier.flatMap(({ at, call, after, promised }, index) => {
    const first = !after && promised === (countsFrom === 'promise_date');
    const itsRule = isCheckIn(rule) ? first : countsFrom === (after === 'call' ? 'last_call' : 'last_chaser') && after !== undefined;
    const mine = call ? channel === 'call' && countsFrom !== 'last_call' : channel !== 'call' && itsRule;
    return mine ? { key: `answered-${index}`, anchor: at, talk, done: at, past: true } : [];
  });
}

export function checkIns(rule: StepRule, facts: Facts, so: Conversation, checkIn: CheckIn): Occasion[] {
  const { talk, checkIns: sent } = so;
  const allowed = applies(rule, facts, so) && (rule.past_cap || !capReached(facts, so));
  if (isCheckIn(rule)) {
    const anchor = firstAnchor(rule, facts, so);
    const [first] = sent;
    if (!anchor || !(first ? applies(rule, facts, so) : allowed)) return [];
    return [{ key: 'first', anchor, talk, done: first?.at }];
  }
  if (rule.channel === 'call') return calls(rule, so, facts, allowed, checkIn);
  const afterCall = anchorOf(rule) === 'last_call';
  const notBefore = checkIn && so.promise ? checkIn.times : undefined;
  return sent.flatMap((previous, index) => {
    const next = sent[index + 1];
    if (previous.call !== afterCall || next?.call || !(next || allowed)) return [];
    return { key: `after-${index + 1}`, anchor: previous.at, talk, done: next?.at, notBefore };
  });
}

export function firstAnchor(rule: StepRule, { zone }: Facts, { talk, promise, plainAnswer }: Conversation): Moment | undefined {
  if (anchorOf(rule) === 'promise_date') return promise && zone.atWall(promise.day * DAY);
  return talk && (plainAnswer ? later(talk.end, plainAnswer) : talk.end);
}

function calls(rule: StepRule, so: Conversation, { zone, calendar, hours }: Facts, allowed: boolean, checkIn: CheckIn): Occasion[] {
  const { talk, lastCall, calls } = so;
  if (anchorOf(rule) === 'last_call') return allowed && lastCall ? [{ key: 'again', anchor: lastCall, talk }] : [];
  const made = so.checkIns.flatMap(({ at, call }, index) => (call ? { key: `call-${index}`, anchor: at, talk, done: at, past: true } : []));
  if (!allowed || !checkIn || so.checkIns.length > 0 || (rule.times !== null && calls >= rule.times)) return made;
  const again = lastCall && rule.apart ? zone.atWall(addOffset(lastCall.wall, rule.apart, calendar, hours)) : undefined;
  const notBefore = again && { opens: again, due: again, closes: undefined };
  return [...made, { key: 'first', anchor: checkIn.times.opens, talk, checkIn: checkIn.times, notBefore }];
}
