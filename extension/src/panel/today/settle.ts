/** What is recorded when the user says of a task that it is done, or that they do not want it. */
import { about } from '../../case/events';
import type { Case, CaseEvent, Playbook, Step, StepRule } from '../../engine';
import type { Task } from './due';

/** An event that has no time yet; it gets the moment at which it is recorded. */
export type Untimed = Omit<CaseEvent, 'at'>;

export function ruleOf({ rule }: Step, { rules }: Playbook): StepRule | undefined {
  return rules.find((each): each is StepRule => each.type === 'step' && each.id === rule);
}

/** What a step is to its user, and so what its button does. */
export type Nature = 'message' | 'call' | 'debrief' | 'question' | 'move-on' | 'nudge';

export function natureOf(step: Step, playbook: Playbook): Nature {
  const rule = ruleOf(step, playbook);
  if (step.channel === 'call' || step.channel === 'voicemail') return 'call';
  if (step.channel) return 'message';
  if (rule?.stops.includes('saved')) return 'debrief';
  if (rule?.window.anchor === 'interview_start') return 'question';
  return rule?.repeat ? 'nudge' : 'move-on';
}

export function doneEvent(task: Task, situation: Pick<Case, 'interviews'>, playbook: Playbook): Untimed {
  const [step] = task.steps;
  const { rule, channel, templates } = step;
  switch (natureOf(step, playbook)) {
    case 'debrief':
      return { type: 'debriefed', ...about(task.steps, situation) };
    case 'question':
      return { type: 'asked_next_step', ...about(task.steps, situation) };
    case 'move-on':
      return { type: 'moved_on' };
    case 'nudge':
      // Done for this week: the next one follows.
      return { type: 'skipped', rule };
    case 'call':
      return { type: 'called', rule, answered: true, ...about(task.steps, situation) };
    case 'message': {
      const kind = playbook.templates.find(({ id }) => id === templates[0])?.kind;
      return { type: 'sent', rule, ...(kind ? { kind } : {}), ...(channel ? { channel } : {}), ...about(task.steps, situation) };
    }
  }
}
