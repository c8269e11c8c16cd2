import { unexcused } from '../phrase-search';
import type { AttachmentMatcher } from '../playbook';
import { type Hit, placeOf, type Reading } from '../reading';

/** Find the claim that something is attached while nothing is. */
export function attachmentHits({ phrases, unless }: AttachmentMatcher, { reviewed: message, parts: [, body] }: Reading): Hit[] {
  const claims = message.attachments === 0 ? unexcused(phrases, unless, body.tokens) : [];
  return claims.slice(0, 1).map((claim) => ({ foundAt: placeOf(body, claim) }));
}
