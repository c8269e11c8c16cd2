import type { Case } from '../case';
import { EngineError } from '../engine-error';
import type { Playbook } from '../playbook';
import { answerTo } from './ask';
import { knownOf } from './conditions';
import { conversationOf } from './conversation';
import { factsOf } from './facts';
import { nextOf, overOf } from './next';
import { given, stepsOf } from './steps';
import type { Plan, PlanOptions } from './types';

/**
 * What the rules ask for in an application, and when. Whatever the case says gives a plan: what cannot be is noted and left out.
 *
 * Throws EngineError when the playbook has no rules.
 *
 * @param now a wall time at the employer's, or a time with its zone or offset
 */
export function plan(situation: Case, playbook: Playbook, now: string, { ask }: PlanOptions = {}): Plan {
  if (!playbook.rules || !playbook.templates) throw new EngineError('The playbook has no rules or no templates.');
  const facts = factsOf(situation, playbook, now);
  const known = knownOf(facts, conversationOf(facts));
  const planned = stepsOf(known);
  const [next, over] = [nextOf(planned, known), overOf(planned, known)];
  const { answer, meant } = (ask && answerTo(ask, planned, known)) ?? {};
  const refusal = answer?.objections.find(({ refuses }) => refuses);
  // A step that is refused for now may still be the next one, and the state says so.
  if (meant?.state === 'upcoming' && refusal) {
    Object.assign(meant, { state: 'blocked', blocked_by: given({ rule: refusal.rule, from: refusal.from }) });
  }
  return given({
    now: known.write(known.now),
    steps: planned.map(({ step }) => step),
    next: next?.step ?? null,
    over,
    unanswered: { contacts: known.unanswered, check_ins: known.checkIns.length, cap: known.most },
    notes: known.notes,
    answer,
  });
}
