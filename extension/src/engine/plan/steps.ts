import type { StepRule } from '../playbook';
import { isCheckIn } from './check-ins';
import { holds } from './conditions';
import type { Conversation } from './conversation';
import type { Facts } from './facts';
import { type CheckIn, type Occasion, occasionsOf } from './occasions';
import { type State, stateOf, unthanked } from './states';
import type { Step } from './types';
import { mostMinutes, type Times, timesOf } from './windows';

/** A step, with the times that it was made from. */
export interface Planned {
  step: Step;
  rule: StepRule;
  occasion: Occasion;
  times: Times;
}

/** A rule that repeats every week is looked at for that many years at most. */
const MOST_TURNS = 600;

export function stepsOf(facts: Facts, so: Conversation): Planned[] {
  const checkIn = checkInOf(facts, so);
  const planned = facts.steps.flatMap((rule) => occasionsOf(rule, facts, so, checkIn).map((occasion) => stepOf(rule, occasion, facts, so)));
  const steps = planned.map(({ step }) => step);
  const open = planned.find(
    ({ rule, step }) => rule.chaser && rule.channel !== 'call' && ['upcoming', 'open', 'late'].includes(step.state),
  );
  const thanks = open ? unthanked(steps, open.step.interview) : [];
  if (open && thanks.length > 0 && so.checkIns.length === 0) open.step.thanks = thanks;
  return planned.sort((one, other) => one.times.opens.utc - other.times.opens.utc);
}

/** The first check-in of the application as it stands, whether or not it has been sent. */
function checkInOf(facts: Facts, so: Conversation): CheckIn {
  for (const rule of facts.steps.filter(isCheckIn)) {
    const [occasion] = occasionsOf(rule, facts, so, undefined);
    if (occasion) return { rule, times: timesOf(rule, occasion, facts) };
  }
  return undefined;
}

function stepOf(rule: StepRule, first: Occasion, facts: Facts, so: Conversation): Planned {
  const [occasion, times] = rule.repeat && !first.done ? thisTurn(rule, first, facts) : [first, pastOr(rule, first, facts)];
  const state = stateOf(rule, occasion, times, facts, so);
  return { step: written(rule, occasion, times, state, facts, so), rule, occasion, times };
}

function pastOr(rule: StepRule, occasion: Occasion, facts: Facts): Times {
  if (!occasion.past) return timesOf(rule, occasion, facts);
  const { anchor } = occasion;
  return { opens: anchor, due: anchor, dueThroughout: true };
}

/** An unused window is followed by the next one, and so is a skipped one. */
function thisTurn(rule: StepRule, first: Occasion, facts: Facts): [Occasion, Times] {
  const { anchor } = first;
  const { events, now } = facts;
  const skips = events.filter(({ type, rule: skipped, at }) => type === 'skipped' && skipped === rule.id && at.utc >= anchor.utc);
  const passed = (now.utc - anchor.utc) / (rule.repeat ? mostMinutes(rule.repeat) : 1);
  let turn = skips.length > 0 ? 1 : Math.max(1, Math.floor(passed) - 1);
  let before = Number.NEGATIVE_INFINITY;
  for (let tries = 0; ; tries++, turn++) {
    const occasion = { ...first, turn };
    const times = timesOf(rule, occasion, facts);
    const end = times.closes?.utc ?? Number.POSITIVE_INFINITY;
    const passedBy = skips.some(({ at }) => at.utc > before && at.utc <= end);
    if (tries >= MOST_TURNS || (end >= now.utc && !passedBy)) return [occasion, times];
    before = end;
  }
}

function written(rule: StepRule, occasion: Occasion, times: Times, { state, why }: State, facts: Facts, so: Conversation): Step {
  const { circumstance, opens, best, due, grace, closes } = times;
  const { key, talk, person, to, done, turn } = occasion;
  const { write } = facts;
  const step: Step = {
    id: [rule.id, key, turn].filter((part) => part !== undefined && part !== '').join(':'),
    rule: rule.id,
    title: rule.title,
    state,
    opens: write(opens),
    due: write(due),
    templates: rule.templates,
    to: to ?? (rule.channel && facts.agency?.name ? [facts.agency.name] : []),
    beside: rule.beside || onlyOffered(rule, facts, so),
    reason: circumstance?.reason ?? rule.reason,
    sources: circumstance ? [...new Set([...circumstance.sources, ...rule.sources])] : rule.sources,
    page: rule.page,
  };
  if (circumstance) step.circumstance = circumstance.id;
  if (why) step.why = why;
  if (best) step.best_from = write(best);
  if (grace) step.grace = write(grace);
  if (closes) step.closes = write(closes);
  if (done) step.done_at = write(done);
  if (rule.channel) step.channel = rule.channel;
  if (talk && talk.index >= 0) step.interview = talk.index;
  if (person !== undefined) step.interviewer = person;
  return step;
}

/** Where they only said to keep in touch, a call is one more way and never the step itself. */
function onlyOffered({ any_of }: StepRule, facts: Facts, so: Conversation): boolean {
  return any_of.includes('keep_in_touch') && !any_of.some((condition) => condition !== 'keep_in_touch' && holds(condition, facts, so));
}
