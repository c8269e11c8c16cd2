import { unexcused } from '../phrase-search';
import type { AttachmentMatcher } from '../playbook';
import { type Hit, placeOf, type Reading } from '../reading';

/** Find the claim that something is attached while nothing is. */
export function attachmentHits({ phrases, unless }: AttachmentMatcher, { message, parts }: Reading): Hit[] {
  if (message.attachments !== 0) return [];
  const [, body] = parts;
  const [claim] = unexcused(phrases, unless, body.tokens);
  if (!claim) return [];
  const where = placeOf(body, claim);
  return [{ found: body.text.slice(where.start, where.end), where }];
}
