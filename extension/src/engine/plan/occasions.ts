import type { Interviewer } from '../case';
import type { Anchor, StepRule } from '../playbook';
import type { Known } from './conditions';
import { withdraws } from './decision';
import type { Happening, Talk } from './facts';
import { anchorOf, byPhone } from './kinds';
import { addresseesOf, talkOf, thankedAt, thanksAfter } from './thanks';
import { DAY } from './wall-time';
import { notBefore, type Times, timesOf } from './windows';
import type { Moment } from './zone';

/** One time at which a rule has something to say: what it counts from, and for whom. */
export interface Occasion {
  key: string;
  anchor: Moment;
  talk?: Talk | undefined;
  /** The interviewer it is for, and their place in the list. */
  interviewer?: Interviewer | undefined;
  person?: number | undefined;
  done?: Moment | undefined;
  deadline?: Moment | undefined;
  /** Which time it is, for a rule that repeats. */
  turn?: number;
  /** The times, where the rule's window does not give them. */
  times?: Times;
  /** Times that this must not come before. */
  notBefore?: Times | undefined;
}

const OF_INTERVIEWS = ['interview_start', 'interview_end', 'slot_start'];

/** The rules of which one opens the check-ins: SR-04 or SR-05. */
export function isCheckIn(rule: StepRule): boolean {
  return rule.chaser && ['interview_end', 'promise_date'].includes(anchorOf(rule));
}

/** What every rule has to say. */
export function occasionsOf(known: Known): (rule: StepRule) => Occasion[] {
  const { applies, calendar, calls, checkIns, contacts, events, holds, lastCall, lastContact, promise, talk, talks } = known;
  const [first] = checkIns;

  /** What a rule can count from, where there is one such time for the whole application. */
  const anchors: Partial<Record<Anchor, Moment | undefined>> = {
    promise_date: promise === undefined ? undefined : calendar.startOf(promise),
    interview_end: talk && Math.max(talk.end, known.plainAnswer ?? talk.end),
    first_interview: talks.find(({ held }) => held)?.end,
    first_thank_you: known.thanked,
    last_call: lastCall,
    last_contact: holds.value_check_ins_ended ? undefined : (lastContact ?? talk?.end),
    last_own_message: known.lastOwn,
  };

  function from(rule: StepRule, more: Partial<Occasion> = {}): Occasion[] {
    // A newer playbook may count from something that this engine does not know.
    const anchor = anchors[anchorOf(rule)];
    return anchor === undefined ? [] : [{ key: '', anchor, talk, ...more }];
  }

  /** What is over and done, so that it no longer matters what it counted from. */
  function past(at: Moment, index: number): Occasion {
    return { key: `past-${index}`, anchor: at, talk, done: at, times: { opens: at, due: at } };
  }

  function allowed(rule: StepRule): boolean {
    return applies(rule) && (rule.past_cap || !holds.cap_reached);
  }

  function firstCheckIn(rule: StepRule): Occasion[] {
    return (first ? applies(rule) : allowed(rule)) ? from(rule, { key: 'first', done: first?.at }) : [];
  }

  // For a call and for what follows it matters when the first check-in may be sent, whether or not it was.
  const [checkIn] = known.steps
    .filter(isCheckIn)
    .flatMap((rule) => firstCheckIn(rule).map((occasion) => ({ ...timesOf(rule, occasion, known), circumstance: undefined })));

  function call(rule: StepRule): Occasion[] {
    // An email since their answer stands in for a call, even for one that they asked for.
    if (first || !allowed(rule)) return [];
    if (anchorOf(rule) === 'last_call') return from(rule, { key: 'again' });
    if (!checkIn || (rule.times !== null && calls >= rule.times)) return [];
    const again = lastCall !== undefined && rule.apart ? calendar.sendingTime(calendar.after(lastCall, rule.apart)) : checkIn.opens;
    return [{ key: 'first', anchor: checkIn.opens, talk, times: notBefore(checkIn, { opens: again, due: again }) }];
  }

  function furtherCheckIns(rule: StepRule): Occasion[] {
    const afterCall = anchorOf(rule) === 'last_call';
    return checkIns.flatMap((contact, index) => {
      const next = checkIns[index + 1];
      if (contact.call !== afterCall || next?.call || !(next || allowed(rule))) return [];
      const waits = promise === undefined ? undefined : checkIn;
      return { key: `after-${index + 1}`, anchor: contact.at, talk, done: next?.at, notBefore: waits };
    });
  }

  function chasers(rule: StepRule): Occasion[] {
    const calling = byPhone(rule);
    // Calls, and check-ins that were answered or that a later interview made needless.
    const made = contacts.flatMap((contact, index) => {
      const itsRule = contact.call === calling && contact.anchor === anchorOf(rule);
      return itsRule && (calling || !checkIns.includes(contact)) ? past(contact.at, index) : [];
    });
    return [...made, ...(isCheckIn(rule) ? firstCheckIn(rule) : calling ? call(rule) : furtherCheckIns(rule))];
  }

  /** When the message that a rule asks for went out. */
  function sentFor({ id, templates }: StepRule, since: Moment): Moment | undefined {
    const usual = known.playbook.templates.filter((template) => templates.includes(template.id));
    const isIt = ({ rule, kind }: Happening) => rule === id || usual.some((template) => template.kind === kind);
    return events.find((event) => event.type === 'sent' && event.at >= since && isIt(event))?.at;
  }

  function ofTalk(rule: StepRule, about: Talk): Occasion[] {
    const anchor = anchorOf(rule) === 'interview_end' ? about.end : about.start;
    if (rule.per_interviewer) {
      const notes = thanksAfter(about, known);
      return addresseesOf(about, rule.most_interviewers).map(([person, interviewer]) => {
        const key = [about.index, person].join('-');
        return { key, anchor, talk: about, person, interviewer, done: thankedAt(interviewer, notes) };
      });
    }
    const type = rule.stops.includes('saved') ? 'debriefed' : 'asked_next_step';
    const noted = events.find((event) => event.type === type && talkOf(event, known) === about)?.at;
    return [{ key: [about.index].join(), anchor, talk: about, done: about.missed ? sentFor(rule, anchor) : noted }];
  }

  function others(rule: StepRule): Occasion[] {
    const anchor = anchorOf(rule);
    if (OF_INTERVIEWS.includes(anchor)) {
      const missed = anchor === 'slot_start';
      return talks.filter((one) => one.missed === missed && applies(rule, one)).flatMap((one) => ofTalk(rule, one));
    }
    if (!applies(rule)) return [];
    const event = anchor === 'decided_to_withdraw' ? events.find(withdraws) : events.findLast(({ type }) => type === anchor);
    if (event) {
      const { at, date, tz } = event;
      const answer = events.find((other) => ['accepted', 'declined'].includes(other.type) && other.at >= at)?.at;
      const done = sentFor(rule, at) ?? (rule.stops.includes('answered') ? answer : undefined);
      return [{ key: '', anchor: at, talk, deadline: known.read(date, tz, DAY - 1), done }];
    }
    return [...(anchor === 'last_contact' ? known.values.map(past) : []), ...from(rule)];
  }

  return (rule) => (rule.chaser ? chasers(rule) : others(rule));
}
