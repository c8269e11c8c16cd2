import type { Circumstance, OffsetParts, StepRule, Window } from '../playbook';
import { addOffset, sendingTime } from './calendar';
import type { Facts } from './facts';
import type { Occasion } from './occasions';
import { clockOf, DAY, dateOf, dayOf, HOUR, weekdayOf } from './wall-time';
import type { Moment } from './zone';

/** When a step may be taken, as moments. */
export interface Times {
  opens: Moment;
  best?: Moment | undefined;
  due: Moment;
  grace?: Moment | undefined;
  closes?: Moment | undefined;
  /** True when it is never late before it closes, because due means from then on. */
  dueThroughout: boolean;
  circumstance?: Circumstance | undefined;
}

/** From that hour on the last day of the working week counts as the eve of a day off. */
const AFTERNOON = 15 * HOUR;

export function timesOf(rule: StepRule, occasion: Occasion, facts: Facts): Times {
  const circumstance = rule.circumstances.find((known) => inForce(known, occasion, facts));
  const { window = null, setting = null } = circumstance ?? {};
  const chosen = !setting || ['hold', 'on'].includes(facts.setting(setting));
  const times = timesIn((chosen && window) || rule.window, rule, occasion, facts);
  return circumstance && (chosen || circumstance.when === 'before_day_off') ? { ...times, circumstance } : times;
}

function inForce({ when, window, setting }: Circumstance, { anchor, talk }: Occasion, facts: Facts): boolean {
  const { calendar, playbook } = facts;
  if (when === 'season')
    return (!setting || facts.setting(setting) === 'on') && playbook.seasons.some((season) => inSeason(anchor.wall, season));
  if (!talk) return false;
  if (when === 'decision_same_day') return talk.sameDay && (!window || fits(window, anchor, facts));
  const day = dayOf(talk.end.wall);
  if (!calendar.isWorkday(day)) return false;
  const endOfWeek = weekdayOf(day) === calendar.lastWeekday && clockOf(talk.end.wall) >= AFTERNOON;
  return endOfWeek || calendar.isHoliday(day + 1);
}

/** Late in the evening there is no time left that same day. */
function fits({ due, closes }: Window, { wall }: Moment, { calendar, hours }: Facts): boolean {
  return !closes || addOffset(wall, due, calendar, hours) <= addOffset(wall, closes, calendar, hours);
}

function inSeason(wall: number, { starts, ends }: Facts['playbook']['seasons'][number]): boolean {
  const { month, day } = dateOf(dayOf(wall));
  const today = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return starts <= ends ? starts <= today && today <= ends : today >= starts || today <= ends;
}

function timesIn(span: Window, rule: StepRule, occasion: Occasion, facts: Facts): Times {
  const { calendar, zone } = facts;
  const quiet = rule.any_hour || !rule.channel ? undefined : facts.hours;
  const { anchor, talk, deadline, checkIn, notBefore } = occasion;
  const after = (offset: OffsetParts) => zone.atWall(addOffset(anchor.wall, times(offset, rule, occasion), calendar, facts.hours));
  const inHours = (moment: Moment) => (quiet ? later(moment, zone.atWall(sendingTime(moment.wall, calendar, quiet))) : moment);

  const stated = span.closes_at === 'deadline' ? deadline : span.closes_at === 'interview_end' ? talk?.end : undefined;
  const ownClose = stated ?? (span.closes ? after(span.closes) : undefined);
  let closes = span.as_check_in && checkIn ? checkIn.closes : ownClose;
  if (notBefore?.closes && closes) closes = later(closes, notBefore.closes);

  const first = notBefore ? later(after(span.opens), notBefore.opens) : after(span.opens);
  const moved = inHours(first);
  // A close never moves, and a step that closes before it opens would be none.
  const opens = closes && moved.utc > closes.utc ? first : moved;
  let due = span.as_check_in && checkIn ? checkIn.due : inHours(after(span.due));
  if (notBefore) due = later(due, notBefore.due);
  if (closes && due.utc > closes.utc) due = closes;
  due = later(due, opens);
  const grace = span.grace ? later(after(span.grace), due) : undefined;
  if (closes) closes = later(closes, grace ?? opens);
  const best = span.best_from ? after(span.best_from) : undefined;
  return { opens, due, grace, closes, best, dueThroughout: same(span.opens, span.due) || (!!closes && due.utc === closes.utc) };
}

/** The offset for the second, third … time of a rule that repeats. */
function times(offset: OffsetParts, { repeat }: StepRule, { turn = 1 }: Occasion): OffsetParts {
  if (!repeat || turn === 1) return offset;
  const more = repeat.amount * (turn - 1);
  if (offset.unit === repeat.unit) return { ...offset, amount: offset.amount + more };
  // Six weeks and a month: the month as days will do for a close.
  return offset.unit === 'day' && repeat.unit === 'month' ? { ...offset, amount: offset.amount + Math.round(more * 30.44) } : offset;
}

function same(one: OffsetParts, other: OffsetParts): boolean {
  return one.amount === other.amount && one.unit === other.unit && one.at === other.at;
}

export function later(one: Moment, other: Moment): Moment {
  return one.utc >= other.utc ? one : other;
}

/** The length of an offset at most, for finding which turn of a repeated rule it is. */
export function mostMinutes({ amount, unit }: OffsetParts): number {
  return Math.max(1, amount) * { minute: 1, hour: HOUR, day: DAY, business_day: 4 * DAY, month: 31 * DAY }[unit];
}
