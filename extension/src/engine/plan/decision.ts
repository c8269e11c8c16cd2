import type { EventType } from '../case';
import type { Facts, Happening } from './facts';
import type { EndReason } from './types';
import type { Moment } from './zone';

/** What ended the application, or nearly: an offer still waits for the user's answer. */
export interface Ended {
  why: EndReason;
  at: Moment;
}

const DECISIONS: readonly string[] = ['rejected', 'offer', 'accepted', 'declined', 'moved_on'];
const FINAL: readonly string[] = ['accepted', 'declined', 'withdrawn'];
const WORD_FROM_THEM: EventType[] = ['replied', 'promised', 'delayed', 'on_hold'];

/** The last decision stands. What the user has ended stays ended; moving on is undone by a word from them, a decision by a new interview. */
export function decisionOf({ events, talks, now, application, note }: Facts): Ended | undefined {
  let ended: Ended | undefined;
  for (const event of events) {
    const { type, at } = event;
    const why = withdraws(event) ? 'withdrawn' : DECISIONS.includes(type) ? (type as EndReason) : undefined;
    if (why) {
      if (ended && contradicts(ended, why, at)) note('contradiction');
      if (!ended || !FINAL.includes(ended.why)) ended = { why, at };
    } else if (ended?.why === 'moved_on' && WORD_FROM_THEM.includes(type)) ended = undefined;
  }
  for (const { missed, start } of talks) if (ended && !FINAL.includes(ended.why) && !missed && start > ended.at) ended = undefined;
  return ended ?? (application.status === 'closed' ? { why: 'closed', at: now } : undefined);
}

export function withdraws({ type, kind }: Happening): boolean {
  return type === 'withdrawn' || type === 'decided_to_withdraw' || (type === 'sent' && kind === 'withdraw');
}

function contradicts(before: Ended, why: EndReason, at: Moment): boolean {
  const both = [why, before.why];
  if (why === before.why || both.includes('moved_on')) return false;
  const answersOffer = both.includes('offer') && both.some((reason) => FINAL.includes(reason));
  return !answersOffer && (at === before.at || FINAL.includes(before.why));
}
