import { decisionOf, type Ended } from './decision';
import type { Facts, Talk } from './facts';
import { type Promised, promiseSaid } from './promise';
import { happened, laterRound, promised } from './turns';
import { dayOf } from './wall-time';
import type { Moment } from './zone';

/** A check-in or call that nobody had answered when it went out. */
export interface Contact {
  at: Moment;
  call: boolean;
  /** A date stood when it went out. */
  promised: boolean;
  /** What it followed, unless it was the first since an answer. */
  after?: 'call' | 'message' | undefined;
}

/** What went to and fro since the last answer, and where that leaves the application. */
export interface Conversation {
  /** The latest interview that can be followed up, or the next one that is booked. */
  talk: Talk | undefined;
  booked: boolean;
  promise: Promised | undefined;
  hold: 'on_hold' | 'delayed' | undefined;
  thanked: Moment | undefined;
  /** Check-ins since the last answer, and those before it. */
  checkIns: Contact[];
  earlier: Contact[];
  /** Monthly messages since the last answer. */
  values: Moment[];
  earlierValues: Moment[];
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

export function conversationOf(facts: Facts): Conversation {
  const { talks, events } = facts;
  const followed = talks.filter(({ missed }) => !missed);
  const talk = followed.findLast(({ informational }) => !informational) ?? followed.at(-1);
  const booked = talk !== undefined && !talk.held;
  const so: Conversation = {
    talk,
    booked,
    promise: undefined,
    hold: undefined,
    thanked: undefined,
    checkIns: [],
    earlier: [],
    values: [],
    earlierValues: [],
    plainAnswer: undefined,
    lastAnswer: undefined,
    lastContact: undefined,
    lastOwn: undefined,
    lastCall: undefined,
    calls: 0,
    callAgain: false,
    ended: undefined,
  };
  const said = promiseSaid(facts);
  type Turn = { at: Moment; rank: number; take(): unknown };
  const turns: Turn[] = [
    ...followed
      .filter(({ start }) => start.utc <= facts.now.utc)
      .map((held) => ({ at: held.start, rank: 0, take: () => laterRound(so, held.start) })),
    ...followed
      .filter(({ held, sameDay }) => held && sameDay)
      .map(({ end }) => ({ at: end, rank: 1, take: () => Object.assign(so, { promise: { day: dayOf(end.wall), said: end } }) })),
    ...said.map((promise) => ({ at: promise.said, rank: 2, take: () => promised(so, promise) })),
    ...events.map((event) => ({ at: event.at, rank: 3, take: () => happened(so, event, facts) })),
  ];
  for (const { take } of turns.sort((one, other) => one.at.utc - other.at.utc || one.rank - other.rank)) take();
  so.ended = decisionOf(facts);
  // They have asked the user back: that is their answer, and nothing is left to ask for.
  if (booked) laterRound(so, facts.now);
  return so;
}
