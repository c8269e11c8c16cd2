import type { Known } from './conditions';
import { anchorOf } from './kinds';
import { OWN_ANCHOR, PENDING } from './states';
import { given, type Planned } from './steps';
import type { Plan } from './types';

type Over = NonNullable<Plan['over']>;

/** Of the steps that can be taken now, the one that is due first; where there is none, the one that opens first. */
export function nextOf(planned: Planned[], { ended, holds }: Known): Planned | undefined {
  const messages = planned.filter(({ step }) => !step.beside && PENDING.includes(step.state));
  const now = messages.filter(({ step }) => step.state !== 'upcoming');
  const time = now.length > 0 ? 'due' : 'opens';
  // What answers a decision comes before everything, and so does another offer: it cannot wait.
  const urgent: (string | undefined)[] = ['other_offer', ended && OWN_ANCHOR[ended.why]];
  const answersIt = ({ rule }: Planned) => Number(urgent.includes(anchorOf(rule)));
  // Mail goes before a call, unless there is nowhere to write to.
  const last = holds.no_email_address && holds.phone_ok ? 'email' : 'call';
  const waits = ({ rule }: Planned) => Number(rule.channel === last);
  const [first] = (now.length > 0 ? now : messages).sort(
    (one, other) => answersIt(other) - answersIt(one) || one.times[time] - other.times[time] || waits(one) - waits(other),
  );
  return first;
}

export function overOf(planned: Planned[], { ended, lastOwn, holds, cap, monthly, talk, write }: Known): Plan['over'] {
  if (ended) return { why: ended.why, at: write(ended.at) };
  const at = write(lastOwn);
  if (holds.cap_reached) return given<Over>({ why: 'cap', at, rule: cap?.id });
  if (holds.value_check_ins_ended) return given<Over>({ why: 'no_answer', at, rule: monthly?.id });
  const left = planned.some(({ step }) => !step.beside && PENDING.includes(step.state));
  return left || !talk?.held ? null : given<Over>({ why: 'nothing_left', at });
}
