/** What is due, by application, from the plans: one thing to do for each rule, whoever many people it is for. */
import type { Plan, Step } from '../../engine';

/** The steps of one rule in one application that are to be taken now or later, as one thing to do. */
export interface Task {
  /** The application it belongs to. */
  of: string;
  /** The same steps for several people: one each. */
  steps: [Step, ...Step[]];
}

export interface Due {
  /** To do now, the most pressing first. */
  now: Task[];
  /** Open too, but shown apart: a note to oneself, or another way for the same thing. */
  beside: Task[];
  /** What comes next, the soonest first. */
  coming: Task[];
}

function asksFor(step: Step, states: Step['state'][]): boolean {
  return states.includes(step.state);
}

/** Steps of one rule, interview and opening belong together. */
function grouped(of: string, steps: Step[]): Task[] {
  const groups = new Map<string, Task>();
  for (const step of steps) {
    const key = `${step.rule} ${step.interview ?? ''} ${step.state} ${step.opens}`;
    const group = groups.get(key);
    if (group) group.steps.push(step);
    else groups.set(key, { of, steps: [step] });
  }
  return [...groups.values()];
}

const by = (time: (step: Step) => string) => (one: Task, other: Task) => time(one.steps[0]).localeCompare(time(other.steps[0]));

/** The parts of one plan. `asleep` knows the steps that the user has put off. */
export function dueIn(of: string, { steps, next }: Plan, asleep: (step: Step) => boolean = () => false): Due {
  const open = steps.filter((step) => asksFor(step, ['open', 'late']) && !asleep(step));
  // Where several messages are open, the plan says which of them it is; the others are another way or another time.
  const first = next && open.find(({ id }) => id === next.id);
  const now = open.filter((step) => !step.beside && step.rule === first?.rule && step.interview === first.interview);
  return {
    now: grouped(of, now),
    beside: grouped(
      of,
      open.filter((step) => !now.includes(step)),
    ),
    coming: grouped(
      of,
      steps.filter((step) => asksFor(step, ['upcoming']) && !step.beside),
    ),
  };
}

/** All of them together. */
export function together(parts: Due[]): Due {
  const late = (one: Task, other: Task) => Number(other.steps[0].state === 'late') - Number(one.steps[0].state === 'late');
  const byDue = by(({ due }) => due);
  return {
    now: parts.flatMap(({ now }) => now).sort((one, other) => late(one, other) || byDue(one, other)),
    beside: parts.flatMap(({ beside }) => beside).sort(byDue),
    coming: parts.flatMap(({ coming }) => coming).sort(by(({ opens }) => opens)),
  };
}
