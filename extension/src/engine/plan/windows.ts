import type { Circumstance, StepRule, Window } from '../playbook';
import type { Facts } from './facts';
import type { Occasion } from './occasions';
import type { Moment } from './zone';

/** When a step may be taken. */
export interface Times {
  opens: Moment;
  best?: Moment | undefined;
  due: Moment;
  grace?: Moment | undefined;
  closes?: Moment | undefined;
  /** True when it is never late before it closes, because due means from then on. */
  dueThroughout?: boolean;
  circumstance?: Circumstance | undefined;
}

export function timesOf(rule: StepRule, occasion: Occasion, facts: Facts): Times {
  const circumstance = rule.circumstances.find((known) => inForce(known, occasion, facts));
  const { window = null, setting = null } = circumstance ?? {};
  const chosen = !setting || ['hold', 'on'].includes(facts.setting(setting));
  const times = timesIn((chosen && window) || rule.window, rule, occasion, facts);
  return { ...times, circumstance: chosen || circumstance?.when === 'before_day_off' ? circumstance : undefined };
}

function inForce(
  { when, window, setting }: Circumstance,
  { anchor, talk }: Occasion,
  { calendar, playbook, setting: chosen }: Facts,
): boolean {
  if (when === 'season') {
    const today = calendar.dateOf(anchor);
    const during = playbook.seasons.some(({ starts, ends }) => {
      const [begun, goesOn] = [starts <= today, today <= ends];
      return starts <= ends ? begun && goesOn : begun || goesOn;
    });
    return during && (!setting || chosen(setting) === 'on');
  }
  if (when === 'before_day_off') return talk !== undefined && calendar.beforeDayOff(talk.end);
  // Late in the evening there is no time left that same day.
  const { due, closes } = window ?? {};
  const fits = !due || !closes || calendar.after(anchor, due) <= calendar.after(anchor, closes);
  return talk?.decision_same_day === true && fits;
}

function timesIn(span: Window, rule: StepRule, { anchor, talk, deadline, turn = 1 }: Occasion, { calendar }: Facts): Times {
  const { repeat } = rule;
  const from = repeat && turn > 1 ? calendar.after(anchor, { ...repeat, amount: repeat.amount * (turn - 1), roll: false }) : anchor;
  const after = (offset: Window['grace']) => (offset ? calendar.after(from, offset) : undefined);
  const inHours = (moment: Moment) => (rule.any_hour || !rule.channel ? moment : calendar.sendingTime(moment));

  const stated = span.closes_at === 'deadline' ? deadline : span.closes_at === 'interview_end' ? talk?.end : undefined;
  const close = stated ?? after(span.closes);
  const first = calendar.after(from, span.opens);
  const moved = inHours(first);
  // A close never moves, and a step that closes before it opens would be none.
  const opens = moved > (close ?? moved) ? first : moved;
  const wanted = inHours(calendar.after(from, span.due));
  const due = Math.max(opens, Math.min(wanted, close ?? wanted));
  const late = after(span.grace);
  const grace = late === undefined ? undefined : Math.max(late, due);
  const closes = close === undefined ? undefined : Math.max(close, grace ?? opens);
  const atOnce = (['amount', 'unit', 'at'] as const).every((part) => span.opens[part] === span.due[part]);
  return { opens, due, grace, closes, best: after(span.best_from), dueThroughout: atOnce || due === closes };
}

/** The same times, but none before those of something that has to come first. */
export function notBefore(times: Times, { opens, due, closes = opens }: Pick<Times, 'opens' | 'due' | 'closes'>): Times {
  return {
    ...times,
    opens: Math.max(times.opens, opens),
    due: Math.max(times.due, due),
    closes: times.closes === undefined ? undefined : Math.max(times.closes, closes),
  };
}
