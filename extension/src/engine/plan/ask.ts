import { SPOKEN } from '../channels';
import { addOffset, sendingTime } from './calendar';
import { isCheckIn } from './check-ins';
import { anchorOf, capReached, holds, valuesEnded } from './conditions';
import type { Conversation } from './conversation';
import type { Facts } from './facts';
import { CHECK_INS, THANKS } from './kinds';
import type { Planned } from './steps';
import { isFor } from './thanks';
import type { Against, Answer, Ask, Objection } from './types';
import type { Moment } from './zone';

const PENDING = ['upcoming', 'open', 'late'];
const DECIDED = ['rejected', 'offer', 'accepted', 'declined', 'withdrawn'];

/** Whether a message may go out now, and which step it would be. */
export function answerTo(ask: Ask, planned: Planned[], facts: Facts, so: Conversation): Answer & { planned?: Planned | undefined } {
  const steps = stepsFor(ask, planned, facts, so);
  const found = steps.find(({ step }) => step.state === 'open') ?? steps.find(({ step }) => PENDING.includes(step.state)) ?? steps[0];
  const objections = [...refusals(ask, found, facts, so), ...outsideHours(ask, facts, found)];
  const fine = !objections.some(({ refuses }) => refuses);
  return { fine, objections, ...(found ? { step: found.step.id } : {}), planned: found };
}

/** The steps of the plan that such a message would be. */
function stepsFor(ask: Ask, planned: Planned[], { playbook }: Facts, so: Conversation): Planned[] {
  const { kind } = ask;
  if (CHECK_INS.includes(kind) || (kind === 'letter' && so.checkIns.at(-1)?.call)) {
    if (so.hold) return planned.filter(({ rule }) => rule.unanswered !== null);
    const chasers = planned.filter(({ rule, step }) => rule.chaser && step.state !== 'done');
    const calls = chasers.filter(({ rule }) => rule.channel === 'call');
    return SPOKEN.includes(kind) && calls.length > 0 ? calls : chasers.filter(({ rule }) => rule.channel !== 'call');
  }
  if (THANKS.includes(kind))
    return thanksFor(
      ask,
      planned.filter(({ rule }) => rule.per_interviewer),
    );
  const ids = playbook.templates.filter((template) => template.kind === kind).map(({ id }) => id);
  const all = planned.filter(({ rule }) => !rule.chaser && rule.templates.some((id) => ids.includes(id)));
  return kind === 'value' ? all.filter(({ step }) => step.state !== 'done') : all;
}

function thanksFor({ interview, to }: Ask, planned: Planned[]): Planned[] {
  const begun = planned.findLast(({ step }) => step.state !== 'upcoming') ?? planned[0];
  const index = interview ?? begun?.step.interview;
  const ofTalk = planned.filter(({ step }) => step.interview === index);
  const toThem = ofTalk.filter(({ occasion: { talk, person } }) => {
    const interviewer = person === undefined ? undefined : talk?.people[person];
    return to?.some((written) => isFor(written, interviewer));
  });
  return toThem.length > 0 ? toThem : ofTalk;
}

function refusals(ask: Ask, found: Planned | undefined, facts: Facts, so: Conversation): Objection[] {
  const { ended } = so;
  const chases = CHECK_INS.includes(ask.kind);
  const say = (what: Against, rule: { id: string; title: string; reason: string } | undefined, from?: Moment): Objection[] =>
    rule ? [objection(what, true, rule, from && { from: facts.write(from) })] : [];

  if (ended && DECIDED.includes(ended.why) && (chases || ask.kind === 'value' || found?.step.why === ended.why)) {
    const stays = found?.rule.any_of.includes('rejected_and_opted_in') && ended.why === 'rejected' && PENDING.includes(found.step.state);
    if (!stays) return say('already_answered', found?.rule ?? facts.steps.find(isCheckIn));
  }
  const monthly = facts.steps.find(({ unanswered }) => unanswered !== null);
  if ((ask.kind === 'value' || so.hold) && (chases || ask.kind === 'value') && valuesEnded(facts, so)) return say('cap_reached', monthly);
  if (ask.kind === 'value' && !found) return say('no_reason', monthly);
  if (chases && !so.hold && capReached(facts, so)) return say('cap_reached', facts.cap);
  if (SPOKEN.includes(ask.kind) && !so.hold) {
    const against = callRefused(facts, so, say);
    if (against.length > 0) return against;
  }
  if (!found) return [];
  const { step, rule, times } = found;
  if (step.state === 'upcoming') return say(whyNotYet(found, so), rule, times.opens);
  if (step.state === 'done') return say('already_sent', rule);
  const late = step.state === 'late' || step.why === 'window_closed' || step.why === 'folded';
  return late ? [objection('late', false, rule, { due: facts.write(times.grace ?? times.due) })] : [];
}

function callRefused(
  facts: Facts,
  so: Conversation,
  say: (what: Against, rule: Planned['rule'] | undefined, from?: Moment) => Objection[],
): Objection[] {
  const rules = facts.steps.filter(({ chaser, channel }) => chaser && channel === 'call');
  const rule = rules.find(({ any_of }) => any_of.some((condition) => holds(condition, facts, so)));
  if (!rule) return say('not_invited', rules[0]);
  if (!so.lastCall || !rule.apart) return [];
  const again = facts.zone.atWall(addOffset(so.lastCall.wall, rule.apart, facts.calendar, facts.hours));
  if (facts.now.utc < again.utc) return say('too_soon_again', rule, again);
  return so.callAgain ? [] : say('already_sent', rule);
}

function whyNotYet({ rule, occasion }: Planned, { plainAnswer, talk }: Conversation): Against {
  if (['last_chaser', 'last_call', 'last_contact', 'check_in_opens'].includes(anchorOf(rule)) && !plainAnswer) {
    return anchorOf(rule) === 'check_in_opens' ? 'too_early' : 'too_soon_again';
  }
  const answered = rule.chaser && plainAnswer && talk && plainAnswer.utc > talk.end.utc && plainAnswer.utc >= occasion.anchor.utc;
  return answered
    ? 'already_answered'
    : anchorOf(rule) === 'last_contact' || anchorOf(rule) === 'last_chaser'
      ? 'too_soon_again'
      : 'too_early';
}

/** A hint at most. What nobody has to react to may go out at any hour, thanks excepted: those are free and still better by day. */
function outsideHours({ kind }: Ask, { hours, calendar, now, zone, write }: Facts, found: Planned | undefined): Objection[] {
  if (!hours || (found?.rule.any_hour && !THANKS.includes(kind))) return [];
  const wall = sendingTime(now.wall, calendar, hours);
  return wall === now.wall ? [] : [objection('outside_hours', false, hours, { from: write(zone.atWall(wall)) })];
}

function objection(
  what: Against,
  refuses: boolean,
  { id, title, reason }: { id: string; title: string; reason: string },
  more: Pick<Objection, 'from' | 'due'> = {},
): Objection {
  return { what, refuses, rule: id, title, reason, ...more };
}
