import type { StepRule } from '../playbook';
import type { Known } from './conditions';
import { anchorOf } from './kinds';
import type { Occasion } from './occasions';
import { isFor } from './thanks';
import type { EndReason, StepState } from './types';
import type { Times } from './windows';

export interface State {
  state: StepState;
  why?: EndReason | undefined;
}

/** What may be taken, now or later. */
export const PENDING: readonly StepState[] = ['upcoming', 'open', 'late'];

export function stateOf(rule: StepRule, occasion: Occasion, times: Times, known: Known): State {
  if (occasion.done !== undefined) return { state: 'done' };
  if (skipped(rule, occasion, times, known)) return { state: 'skipped' };
  const why = endOf(rule, occasion, known);
  if (why) return { state: 'over', why };
  const { now } = known;
  const { opens, due, grace = due, closes = now, dueThroughout } = times;
  if (now < opens) return { state: 'upcoming' };
  if (now > closes) return { state: 'over', why: foldsIn(rule) ? 'folded' : 'window_closed' };
  return { state: dueThroughout || now <= grace ? 'open' : 'late' };
}

/** Thanks that came too late for a note of their own go into the check-in, if there will be one. */
function foldsIn({ per_interviewer, none_of }: StepRule): boolean {
  return per_interviewer && none_of.includes('informational');
}

function skipped(
  { id, chaser, repeat }: StepRule,
  { talk, interviewer, anchor }: Occasion,
  { circumstance }: Times,
  known: Known,
): boolean {
  // A rule that repeats goes on with its next turn.
  if (repeat) return false;
  // A step is skipped until something happens that gives it another beginning.
  const since = (chaser ? known.lastAnswer : anchor) ?? 0;
  return known.events.some(
    ({ type, at, rule, interview, to = [] }) =>
      type === 'skipped' &&
      (rule === id || (rule !== undefined && rule === circumstance?.id)) &&
      (interview === undefined || interview === talk?.name) &&
      (!interviewer || to.length === 0 || isFor(to, interviewer)) &&
      (at >= since || interviewer !== undefined || interview !== undefined),
  );
}

/** What is left to say once it has come to that. */
export const OWN_ANCHOR: Partial<Record<EndReason, string>> = { rejected: 'rejected', offer: 'offer', withdrawn: 'decided_to_withdraw' };

function endOf(rule: StepRule, occasion: Occasion, known: Known): EndReason | undefined {
  const { id, any_of, chaser, stops } = rule;
  const { ended, lastAnswer, situation } = known;
  const off: unknown = situation.settings?.switched_off;
  if (Array.isArray(off) && off.includes(id)) return 'switched_off';
  const { why } = ended ?? {};
  if (why) {
    const answersIt = OWN_ANCHOR[why] === anchorOf(rule);
    const staysInTouch = why === 'rejected' && any_of.includes('rejected_and_opted_in');
    const staysOpen = why === 'offer' && !stops.includes('decision');
    if (!answersIt && !staysInTouch && !staysOpen) return why;
  }
  // A check-in that was answered is done; these are over.
  const ends = !chaser && ['slot_start', 'last_own_message'].includes(anchorOf(rule)) && stops.includes('reply');
  return ends && lastAnswer !== undefined && lastAnswer > occasion.anchor ? 'reply' : undefined;
}
