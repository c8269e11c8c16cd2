import type { EventType } from '../case';
import { SPOKEN } from '../channels';
import type { Conversation } from './conversation';
import type { Facts, Happening } from './facts';
import { CHECK_INS, kindOf, THANKS } from './kinds';
import type { Promised } from './promise';
import { DAY, dayOf } from './wall-time';
import type { Moment } from './zone';

/** What each event changes about the conversation, one after the other. */

const THEIRS: EventType[] = ['replied', 'promised', 'delayed', 'on_hold', 'rejected', 'hired_other', 'offer'];

export function laterRound(so: Conversation, at: Moment): void {
  answered(so, at);
  Object.assign(so, { promise: undefined, hold: undefined, plainAnswer: undefined });
}

function answered(so: Conversation, at: Moment): void {
  so.earlier.push(...so.checkIns);
  so.earlierValues.push(...so.values);
  so.checkIns = [];
  so.values = [];
  so.thanked = undefined;
  so.lastAnswer = at;
}

export function promised(so: Conversation, promise: Promised): void {
  answered(so, promise.said);
  Object.assign(so, { promise, hold: undefined, plainAnswer: undefined });
}

export function happened(so: Conversation, event: Happening, facts: Facts): void {
  const { at, type } = event;
  if (type === 'called' && event.answered) {
    Object.assign(so, { lastCall: at, lastOwn: at, calls: so.calls + 1, callAgain: event.call_again === true });
    theySaid(so, event, facts);
  } else if (type === 'called' || type === 'voicemail') called(so, event);
  else if (type === 'sent') sent(so, event, facts);
  else if (THEIRS.includes(type)) theySaid(so, event, facts);
}

function checkedIn(so: Conversation, at: Moment, call: boolean): void {
  const before = so.checkIns.at(-1);
  const after = before && (before.call ? 'call' : 'message');
  so.checkIns.push({ at, call, promised: so.promise !== undefined, after });
}

/** A call and its voicemail are one contact, and a ring that nobody heard is none. */
function called(so: Conversation, { at, type, answered: reached }: Happening): void {
  if (type === 'called' && reached === false) return;
  const before = so.checkIns.at(-1);
  so.callAgain = false;
  Object.assign(so, { lastCall: at, lastOwn: at, lastContact: at });
  if (before?.call && at.utc - before.at.utc < DAY) before.at = at;
  else {
    so.calls += 1;
    checkedIn(so, at, true);
  }
}

function sent(so: Conversation, event: Happening, { playbook, steps }: Facts): void {
  const { at, rule } = event;
  const kind = kindOf(event, playbook, so);
  if (SPOKEN.includes(kind)) {
    called(so, { ...event, type: 'voicemail' });
    return;
  }
  Object.assign(so, { lastOwn: at, lastContact: at });
  const chases = steps.some(({ id, chaser }) => chaser && id === rule) || (kind === 'letter' && so.checkIns.at(-1)?.call === true);
  if (chases || CHECK_INS.includes(kind)) checkedIn(so, at, false);
  else if (THANKS.includes(kind)) so.thanked ??= at;
  else if (kind === 'value') so.values.push(at);
}

function theySaid(so: Conversation, event: Happening, facts: Facts): void {
  const { at, type } = event;
  const date = ['replied', 'promised', 'delayed', 'called'].includes(type) ? facts.read(event.date) : undefined;
  if (event.call_again) so.callAgain = true;
  so.lastContact = at;
  if (date) {
    promised(so, { day: dayOf(date.wall), said: at });
    return;
  }
  answered(so, at);
  if (type === 'on_hold' || type === 'delayed') Object.assign(so, { hold: type, promise: undefined });
  else if (type === 'replied' || type === 'promised' || type === 'called') {
    // A date that is still to come stands, whatever else they write; and a job on hold stays so until they say otherwise.
    if (so.promise && dayOf(at.wall) < so.promise.day) return;
    Object.assign(so, { promise: undefined, plainAnswer: at });
  }
}
