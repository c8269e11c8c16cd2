import type { EventType } from '../case';
import type { Facts, Happening } from './facts';
import { kindOf } from './kinds';
import type { EndReason } from './types';
import type { Moment } from './zone';

/** What ended the application, or nearly: an offer still waits for the user's answer. */
export interface Ended {
  why: EndReason;
  at: Moment;
}

const REASONS: Partial<Record<EventType, EndReason>> = {
  rejected: 'rejected',
  hired_other: 'rejected',
  offer: 'offer',
  accepted: 'accepted',
  declined: 'declined',
  moved_on: 'moved_on',
};
const FINAL: EndReason[] = ['accepted', 'declined', 'withdrawn'];
const WORD_FROM_THEM: EventType[] = ['replied', 'promised', 'delayed', 'on_hold'];

/** The last decision stands. What the user has ended stays ended; moving on is undone by a word from them, a decision by a new interview. */
export function decisionOf(facts: Facts): Ended | undefined {
  const { events, talks, now, application, notes } = facts;
  let ended: Ended | undefined;
  for (const event of events) {
    const why = withdraws(event, facts) ? 'withdrawn' : REASONS[event.type];
    if (why) {
      if (ended && contradicts(ended, why, event.at)) notes.push({ code: 'contradiction' });
      if (!ended || !FINAL.includes(ended.why)) ended = { why, at: event.at };
    } else if (ended?.why === 'moved_on' && WORD_FROM_THEM.includes(event.type)) ended = undefined;
  }
  const { why, at } = ended ?? {};
  if (why && at && !FINAL.includes(why) && talks.some(({ missed, start }) => !missed && start.utc > at.utc)) ended = undefined;
  return ended ?? (application.status === 'closed' ? { why: 'closed', at: now } : undefined);
}

export function withdraws(event: Happening, { playbook }: Facts): boolean {
  const { type } = event;
  return type === 'withdrawn' || type === 'decided_to_withdraw' || (type === 'sent' && kindOf(event, playbook) === 'withdraw');
}

function contradicts(ended: Ended, why: EndReason, at: Moment): boolean {
  if (why === ended.why || [why, ended.why].includes('moved_on')) return false;
  const answersOffer = [why, ended.why].includes('offer') && [why, ended.why].some((reason) => FINAL.includes(reason));
  return !answersOffer && (at.utc === ended.at.utc || FINAL.includes(ended.why));
}
