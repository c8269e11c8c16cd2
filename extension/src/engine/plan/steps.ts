import type { StepRule } from '../playbook';
import type { Known } from './conditions';
import { byPhone } from './kinds';
import { type Occasion, occasionsOf } from './occasions';
import { PENDING, type State, stateOf } from './states';
import type { Step } from './types';
import { DAY } from './wall-time';
import { notBefore, type Times, timesOf } from './windows';

/** A step, with what it was made from. */
export interface Planned {
  step: Step;
  rule: StepRule;
  occasion: Occasion;
  times: Times;
}

/** A rule that repeats every week is looked at for that many years at most. */
const MOST_TURNS = 600;

export function stepsOf(known: Known): Planned[] {
  const occasions = occasionsOf(known);
  const planned = known.steps.flatMap((rule) => occasions(rule).map((occasion) => stepOf(rule, occasion, known)));
  const next = planned.find(({ rule, step }) => rule.chaser && !byPhone(rule) && PENDING.includes(step.state))?.step;
  // Those who were never thanked for the interview, and no longer can be on their own.
  const unthanked = planned
    .filter(({ step }) => step.why === 'folded' && step.interview === next?.interview)
    .flatMap(({ step }) => step.to);
  if (next && unthanked.length > 0 && known.checkIns.length === 0) next.thanks = unthanked;
  return planned.sort((one, other) => one.times.opens - other.times.opens);
}

function stepOf(rule: StepRule, first: Occasion, known: Known): Planned {
  const repeats = rule.repeat && first.done === undefined;
  const [occasion, times] = repeats ? thisTurn(rule, first, known) : [first, timesFor(rule, first, known)];
  const state = stateOf(rule, occasion, times, known);
  return { step: written(rule, occasion, times, state, known), rule, occasion, times };
}

function timesFor(rule: StepRule, occasion: Occasion, known: Known): Times {
  const times = occasion.times ?? timesOf(rule, occasion, known);
  return occasion.notBefore ? notBefore(times, occasion.notBefore) : times;
}

/** An unused window is followed by the next one, and so is a skipped one. */
function thisTurn(rule: StepRule, first: Occasion, known: Known): [Occasion, Times] {
  const { repeat } = rule;
  const { anchor } = first;
  const { events, now } = known;
  const skips = events.filter((event) => event.type === 'skipped' && event.rule === rule.id && event.at >= anchor);
  // Weeks become many: where none was skipped, those long past need no look.
  const passed = repeat?.unit === 'day' && repeat.amount > 0 && skips.length === 0 ? (now - anchor) / DAY / repeat.amount : 0;
  let before = anchor;
  for (let turn = Math.max(1, Math.floor(passed) - 1), tries = 0; ; turn++, tries++) {
    const occasion = { ...first, turn };
    const times = timesOf(rule, occasion, known);
    const { closes = now } = times;
    const skipped = skips.some(({ at }) => at >= before && at <= closes);
    if (tries >= MOST_TURNS || (closes >= now && !skipped)) return [occasion, times];
    before = closes + 1;
  }
}

function written(rule: StepRule, occasion: Occasion, times: Times, { state, why }: State, known: Known): Step {
  const { circumstance, opens, best, due, grace, closes } = times;
  const { key, talk, person, interviewer, done, turn } = occasion;
  const { id, title, templates, channel, page, any_of } = rule;
  const { agency, holds, write } = known;
  // Where they only said to keep in touch, a call is one more way and never the step itself.
  const onlyOffered = any_of.includes('keep_in_touch') && !any_of.some((each) => each !== 'keep_in_touch' && holds[each]);
  // Names are the agency's where mail goes to it, but everybody is thanked by their own.
  const name = interviewer ? interviewer.name : rule.per_interviewer || !channel ? undefined : agency?.name;
  const names = name ? [String(name)] : [];
  return given({
    id: [id, key, turn].filter((part) => part).join(':'),
    rule: id,
    circumstance: circumstance?.id,
    title,
    state,
    why,
    opens: write(opens),
    best_from: write(best),
    due: write(due),
    grace: write(grace),
    closes: write(closes),
    done_at: write(done),
    channel: channel ?? undefined,
    templates,
    to: names,
    interview: talk?.index,
    interviewer: person,
    beside: rule.beside || onlyOffered,
    page,
    reason: circumstance?.reason ?? rule.reason,
    sources: circumstance ? [...new Set([...circumstance.sources, ...rule.sources])] : rule.sources,
  });
}

/** What is known of something, without what is not. */
export function given<T extends object>(all: { [Key in keyof T]: T[Key] | undefined }): T {
  const known: Partial<T> = {};
  for (const key in all) if (all[key] !== undefined) known[key] = all[key];
  return known as T;
}
