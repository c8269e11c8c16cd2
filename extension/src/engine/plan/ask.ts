import { SPOKEN } from '../channels';
import type { Known } from './conditions';
import { anchorOf, byPhone, CHECK_INS, THANKS } from './kinds';
import { PENDING } from './states';
import { given, type Planned } from './steps';
import { isFor } from './thanks';
import type { Against, Answer, Ask, Objection, Step } from './types';
import type { Moment } from './zone';

/** Ends that are no decision of anybody's. */
const UNDECIDED: readonly string[] = ['moved_on', 'closed'];
const SOON_AGAIN: readonly string[] = ['last_chaser', 'last_call', 'last_contact'];
/** Better otherwise, and fine as it is. */
const HINTS: readonly Against[] = ['late', 'outside_hours'];
const MISSED: readonly string[] = ['window_closed', 'folded'];

/** The rule that a reason to wait comes from. */
type Reason = Pick<Objection, 'title' | 'reason'> & { id: string };

/** Whether a message may go out now, and which step it would be. */
export function answerTo({ kind, to, interview }: Ask, planned: Planned[], known: Known): { answer: Answer; meant: Step | undefined } {
  const { calendar, ended, hold, holds, hours, lastCall, monthly, now, write } = known;
  const chases = CHECK_INS.includes(kind);
  const thanks = THANKS.includes(kind);
  const value = kind === 'value';
  const speaks = SPOKEN.includes(kind);

  /** The steps of the plan that such a message would be. */
  function possible(): Planned[] {
    const owed = planned.filter(({ step }) => step.state !== 'done');
    if (chases || (kind === 'letter' && holds.unanswered_call)) {
      if (hold) return planned.filter(({ rule }) => rule === monthly);
      const chasers = owed.filter(({ rule }) => rule.chaser);
      const spoken = speaks && chasers.some(({ rule }) => byPhone(rule));
      return chasers.filter(({ rule }) => byPhone(rule) === spoken);
    }
    if (thanks) {
      const notes = planned.filter(({ rule }) => rule.per_interviewer);
      const begun = notes.findLast(({ step }) => step.state !== 'upcoming') ?? notes[0];
      const ofTalk = notes.filter(({ step }) => step.interview === (interview ?? begun?.step.interview));
      const toThem = ofTalk.filter(({ occasion }) => isFor(to, occasion.interviewer));
      return toThem.length > 0 ? toThem : ofTalk;
    }
    const ids = known.playbook.templates.filter((template) => template.kind === kind).map(({ id }) => id);
    return (value ? owed : planned).filter(({ rule }) => !rule.chaser && rule.templates.some((id) => ids.includes(id)));
  }

  const steps = possible();
  const found = steps.find(({ step }) => PENDING.includes(step.state)) ?? steps[0];
  const { step, rule } = found ?? {};
  const pending = step !== undefined && PENDING.includes(step.state);
  const decided = ended && !UNDECIDED.includes(ended.why) && (chases || value || step?.why === ended.why) && !pending;
  const phone = known.steps.filter((each) => each.chaser && byPhone(each));
  const invited = phone.find(({ any_of }) => any_of.some((condition) => holds[condition]));
  const calling = speaks && !hold;
  const again = lastCall !== undefined && invited?.apart ? calendar.after(lastCall, invited.apart) : now;

  // The first that holds is said.
  const against: [holds: unknown, what: Against, rule: Reason | undefined, times?: { from?: Moment; due?: Moment }][] = [
    [decided, 'already_answered', rule ?? monthly],
    [(value || (chases && hold)) && holds.value_check_ins_ended, 'cap_reached', monthly],
    [value && !found, 'no_reason', monthly],
    [chases && !hold && holds.cap_reached, 'cap_reached', known.cap],
    [calling && !invited, 'not_invited', phone[0]],
    [calling && now < again, 'too_soon_again', invited, { from: again }],
    [calling && lastCall !== undefined && !known.callAgain, 'already_sent', invited],
    ...(found ? ofStep(found) : []),
  ];
  function ofStep({ step: { state, why }, rule, occasion, times }: Planned): typeof against {
    const from = times.opens;
    const upcoming = state === 'upcoming';
    return [
      [state === 'done', 'already_sent', rule],
      [upcoming && rule.chaser && occasion.anchor === known.plainAnswer, 'already_answered', rule, { from }],
      [upcoming && SOON_AGAIN.includes(anchorOf(rule)), 'too_soon_again', rule, { from }],
      [upcoming, 'too_early', rule, { from }],
      [state === 'late' || (why && MISSED.includes(why)), 'late', rule, { due: times.grace ?? times.due }],
    ];
  }
  // A hint at most. What nobody has to react to may go out at any hour, thanks excepted: those are free and still better by day.
  const better = calendar.sendingTime(now);
  const night: typeof against = [[better !== now && (thanks || !rule?.any_hour), 'outside_hours', hours, { from: better }]];
  const objections = [against, night].flatMap((all): Objection[] => {
    const [, what, by, times] = all.find(([holds]) => holds) ?? [];
    if (!what || !by) return [];
    const { id, title, reason } = by;
    return [given({ what, refuses: !HINTS.includes(what), rule: id, title, reason, from: write(times?.from), due: write(times?.due) })];
  });
  return { answer: given({ fine: !objections.some(({ refuses }) => refuses), objections, step: step?.id }), meant: step };
}
