import type { Anchor } from '../playbook';
import { decisionOf, type Ended } from './decision';
import type { Facts, Happening, Talk } from './facts';
import { CHECK_INS, THANKS } from './kinds';
import { promiseSaid } from './promise';
import { DAY } from './wall-time';
import type { Moment } from './zone';

/** A check-in or call. */
export interface Contact {
  at: Moment;
  call: boolean;
  /** What the rule that it followed counts from. */
  anchor: Anchor;
}

/** What went to and fro since the last answer, and where that leaves the application. */
export interface Conversation {
  /** The latest interview that can be followed up, or the next one that is booked. */
  talk: Talk | undefined;
  /** The day by which they said they would answer. */
  promise: number | undefined;
  hold: 'on_hold' | 'delayed' | undefined;
  thanked: Moment | undefined;
  /** All check-ins, and those since the last answer. */
  contacts: Contact[];
  checkIns: Contact[];
  /** Monthly messages since the last answer, and all of them. */
  unansweredValues: number;
  values: Moment[];
  /** Their last answer that named neither a date nor a decision. */
  plainAnswer: Moment | undefined;
  lastAnswer: Moment | undefined;
  lastContact: Moment | undefined;
  lastOwn: Moment | undefined;
  lastCall: Moment | undefined;
  /** Calls over the whole application, answered or not. */
  calls: number;
  callAgain: boolean;
  ended: Ended | undefined;
}

const WITH_A_DATE = ['replied', 'promised', 'delayed', 'called'];
const DECISIONS = ['rejected', 'offer'];

export function conversationOf(facts: Facts): Conversation {
  const { talks, events, now, calendar, steps, read } = facts;
  const followed = talks.filter(({ missed }) => !missed);
  const talk = followed.findLast(({ informational }) => !informational) ?? followed.at(-1);
  const chasers = steps.flatMap(({ id, chaser }) => (chaser ? id : []));

  const contacts: Contact[] = [];
  let checkIns: Contact[] = [];
  const values: Moment[] = [];
  let unansweredValues = 0;
  let calls = 0;
  let callAgain = false;
  let promise: number | undefined;
  let hold: Conversation['hold'];
  let thanked: Moment | undefined;
  let plainAnswer: Moment | undefined;
  let lastAnswer: Moment | undefined;
  let lastContact: Moment | undefined;
  let lastOwn: Moment | undefined;
  let lastCall: Moment | undefined;

  function answered(at: Moment): void {
    checkIns = [];
    unansweredValues = 0;
    thanked = undefined;
    lastAnswer = at;
  }

  /** A new date, or a later interview. */
  function newBeginning(at: Moment, day?: number): void {
    answered(at);
    promise = day;
    hold = plainAnswer = undefined;
    // Whoever is asked back has nothing left to call about.
    callAgain &&= day !== undefined;
  }

  function checkedIn(at: Moment, call: boolean): void {
    const before = checkIns.at(-1);
    const first = promise === undefined ? 'interview_end' : 'promise_date';
    const next = before?.call ? 'last_call' : 'last_chaser';
    const contact: Contact = { at, call, anchor: call ? 'check_in_opens' : before ? next : first };
    contacts.push(contact);
    checkIns.push(contact);
  }

  /** A call and its voicemail are one contact. */
  function called(at: Moment): void {
    const before = checkIns.at(-1);
    callAgain = false;
    lastCall = lastOwn = lastContact = at;
    if (before?.call && at - before.at < DAY) before.at = at;
    else {
      calls++;
      checkedIn(at, true);
    }
  }

  function sent({ at, rule = '', kind = thanked || checkIns.length > 0 ? 'check_in' : 'thank_you' }: Happening): void {
    lastOwn = lastContact = at;
    const afterCall = kind === 'letter' && checkIns.at(-1)?.call;
    if (afterCall || chasers.includes(rule) || CHECK_INS.includes(kind)) checkedIn(at, false);
    else if (THANKS.includes(kind)) thanked ??= at;
    else if (kind === 'value') {
      values.push(at);
      unansweredValues++;
    }
  }

  function theySaid({ at, type, date, call_again }: Happening): void {
    const day = WITH_A_DATE.includes(type) ? read(date) : undefined;
    if (call_again) callAgain = true;
    lastContact = at;
    if (day !== undefined) {
      newBeginning(at, calendar.dayOf(day));
      return;
    }
    answered(at);
    if (DECISIONS.includes(type)) return;
    const holds = type === 'on_hold' || type === 'delayed';
    if (holds) hold = type;
    // A date that is still to come stands, whatever else they write; and a job on hold stays so until they say otherwise.
    else if (promise !== undefined && calendar.dayOf(at) < promise) return;
    else plainAnswer = at;
    promise = undefined;
  }

  function happened(event: Happening): void {
    const { at, type } = event;
    if (type === 'called' && event.answered) {
      lastCall = lastOwn = at;
      calls++;
      callAgain = false;
      theySaid(event);
    } else if (type === 'voicemail' || type === 'called') {
      // A ring that nobody heard is none.
      if (type === 'voicemail' || event.answered !== false) called(at);
    } else if (type === 'sent') sent(event);
    else if (type === 'on_hold' || DECISIONS.includes(type) || WITH_A_DATE.includes(type)) theySaid(event);
  }

  const said = promiseSaid(facts);
  // A talk for advice is no round of interviews.
  const begun = followed.filter(({ informational, start }) => informational === talk?.informational && start <= now);
  const decidedSameDay = followed.filter(({ held, decision_same_day }) => held && decision_same_day);
  const turns: { at: Moment; take(): void }[] = [
    ...begun.map(({ start }) => ({ at: start, take: () => newBeginning(start) })),
    // "We decide today" is a promise for today.
    ...decidedSameDay.map(({ end }) => ({
      at: end,
      take: () => {
        promise = calendar.dayOf(end);
      },
    })),
    ...(said ? [{ at: said.said, take: () => newBeginning(said.said, said.day) }] : []),
    ...events.map((event) => ({ at: event.at, take: () => happened(event) })),
  ];
  // Of two at the same time, the interview comes before what was said there, and that before what happened after it.
  for (const { take } of turns.sort((one, other) => one.at - other.at)) take();
  // They have asked the user back: that is their answer, and nothing is left to ask for.
  if (talk && !talk.held) newBeginning(now);
  return {
    ...{ talk, promise, hold, thanked, contacts, checkIns, unansweredValues, values, plainAnswer },
    ...{ lastAnswer, lastContact, lastOwn, lastCall, calls, callAgain, ended: decisionOf(facts) },
  };
}
