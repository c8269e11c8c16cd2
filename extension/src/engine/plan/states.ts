import type { StepRule } from '../playbook';
import { anchorOf } from './conditions';
import type { Conversation } from './conversation';
import { type Facts, listOf } from './facts';
import type { Occasion } from './occasions';
import { isFor } from './thanks';
import type { EndReason, StepState } from './types';
import type { Times } from './windows';

export interface State {
  state: StepState;
  why?: EndReason;
}

export function stateOf(rule: StepRule, occasion: Occasion, times: Times, facts: Facts, so: Conversation): State {
  if (occasion.done) return { state: 'done' };
  if (skipped(rule, occasion, times, facts, so)) return { state: 'skipped' };
  const why = endOf(rule, occasion, facts, so);
  if (why) return { state: 'over', why };
  const { utc } = facts.now;
  const { opens, due, grace, closes, dueThroughout } = times;
  if (utc < opens.utc) return { state: 'upcoming' };
  if (closes && utc > closes.utc) return { state: 'over', why: foldsIn(rule, facts) ? 'folded' : 'window_closed' };
  return { state: dueThroughout || utc <= (grace ?? due).utc ? 'open' : 'late' };
}

/** Thanks that came too late for a note of their own go into the check-in, if there will be one. */
function foldsIn({ templates, none_of }: StepRule, { playbook }: Facts): boolean {
  const thanks = playbook.templates.some(({ id, kind }) => kind === 'thank_you' && templates.includes(id));
  return thanks && none_of.includes('informational');
}

function skipped(
  { id, chaser, repeat }: StepRule,
  { talk, person, anchor }: Occasion,
  times: Times,
  facts: Facts,
  so: Conversation,
): boolean {
  if (repeat) return false;
  return facts.events.some((event) => {
    if (event.type !== 'skipped' || event.rule === undefined || (event.rule !== id && event.rule !== times.circumstance?.id)) return false;
    if (event.interview !== undefined && event.interview !== talk?.name) return false;
    const interviewer = person === undefined ? undefined : talk?.people[person];
    if (interviewer && event.to && event.to.length > 0 && !event.to.some((name) => isFor(name, interviewer))) return false;
    // A step is skipped until something happens that gives it another beginning.
    const since = chaser ? so.lastAnswer : anchor;
    return !since || event.at.utc >= since.utc || person !== undefined || event.interview !== undefined;
  });
}

/** What is left to say once it has come to that. */
export const OWN_ANCHOR: Partial<Record<EndReason, string>> = { rejected: 'rejected', offer: 'offer', withdrawn: 'decided_to_withdraw' };

function endOf(rule: StepRule, { anchor }: Occasion, facts: Facts, so: Conversation): EndReason | undefined {
  const { id, any_of, chaser, stops } = rule;
  const countsFrom = anchorOf(rule);
  const off = facts.situation.settings?.switched_off;
  if (Array.isArray(off) && off.includes(id)) return 'switched_off';
  const { ended, lastAnswer } = so;
  if (ended && OWN_ANCHOR[ended.why] !== countsFrom && !(ended.why === 'rejected' && any_of.includes('rejected_and_opted_in'))) {
    if (ended.why !== 'offer' || stops.includes('decision')) return ended.why;
  }
  const eventBased = !chaser && (countsFrom === 'slot_start' || countsFrom === 'last_own_message');
  return eventBased && stops.includes('reply') && lastAnswer && lastAnswer.utc > anchor.utc ? 'reply' : undefined;
}

/** The names of those who were never thanked for an interview, and no longer can be on their own. */
export function unthanked(steps: { why?: EndReason; to: string[]; interview?: number }[], interview: number | undefined): string[] {
  return listOf(steps)
    .filter((step) => step.why === 'folded' && step.interview === interview)
    .flatMap(({ to }) => to);
}
