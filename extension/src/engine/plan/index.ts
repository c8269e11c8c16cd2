import type { Case } from '../case';
import { EngineError } from '../engine-error';
import type { Playbook } from '../playbook';
import { answerTo } from './ask';
import { contactsOf, limitsOf } from './conditions';
import { conversationOf } from './conversation';
import { factsOf } from './facts';
import { nextOf, overOf } from './next';
import { stepsOf } from './steps';
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
  const so = conversationOf(facts);
  const planned = stepsOf(facts, so);
  const next = nextOf(planned, facts, so);
  // A step that is refused for now may still be the next one, and the state says so.
  const answer = ask && answerTo(ask, planned, facts, so);
  const refusal = answer?.objections.find(({ refuses }) => refuses);
  if (answer?.planned?.step.state === 'upcoming' && refusal) {
    const { rule, from } = refusal;
    Object.assign(answer.planned.step, { state: 'blocked', blocked_by: { rule, ...(from ? { from } : {}) } });
  }
  const { contacts: cap } = limitsOf(facts);
  const unanswered = { contacts: contactsOf(so), check_ins: so.checkIns.length, cap };
  return {
    now: facts.write(facts.now),
    steps: planned.map(({ step }) => step),
    next: next?.step ?? null,
    over: overOf(planned, facts, so),
    unanswered,
    notes: facts.notes,
    ...(answer ? { answer: { fine: answer.fine, objections: answer.objections, ...(answer.step ? { step: answer.step } : {}) } } : {}),
  };
}
