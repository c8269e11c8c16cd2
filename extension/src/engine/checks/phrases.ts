import { fold } from '../fold';
import { type Match, unexcused } from '../phrase-search';
import type { PhraseMatcher } from '../playbook';
import { type Hit, placeOf, type Reading, type ReadPart } from '../reading';
import { replacementFor } from '../replacement';
import { isQuestion } from '../sentences';
import { isTerm, startsUpper, type Token } from '../words';

/** Find the phrases of a check, but for those that belong to a phrase of `unless` or to the record. */
export function phraseHits({ where, phrases, unless, at_least, escalate }: PhraseMatcher, reading: Reading): Hit[] {
  const { content } = reading;
  const hits = reading.parts.flatMap((part) => {
    const { tokens, text, recorded } = part;
    if (where !== 'anywhere' && (part.part === 'subject') !== (where === 'subject')) return [];
    // The first sentence after the greeting.
    const opening = where === 'opening' && placeOf(content, content.sentences[0] ?? { start: 0, end: 0 });
    let reached = 0;
    return unexcused(phrases, unless, tokens, recorded).flatMap((match): (Hit & { found: string })[] => {
      const place = placeOf(part, match);
      if (match.start < reached || (opening && (place.start < content.start || place.end > opening.end))) return [];
      reached = match.end;
      if (isSubjectMatter(match, part, reading)) return [];
      const found = text.slice(place.start, place.end);
      const { better, replace } = phrases[match.phrase] as (typeof phrases)[number];
      if (replace === found) return [];
      const right = typeof replace === 'string' ? replacementFor(part, match, replace) : undefined;
      return [{ found, foundAt: place, better, replace: right }];
    });
  });
  if (at_least > 1 && new Set(hits.map((hit) => fold(hit.found))).size < at_least) return [];
  return escalate && hits.length >= escalate.count ? hits.map((hit) => ({ ...hit, hitSeverity: escalate.severity })) : hits;
}

/**
 * True for a single word that the interview was about: whoever would analyze compensation may write that word. In a question it counts
 * all the same, and so do phrases of several words. A word of the company's name is meant as a name where it has a capital within a
 * sentence.
 */
function isSubjectMatter({ start, end }: Match, { tokens }: ReadPart, { caseRecord: record }: Reading): boolean {
  const token = tokens[start] as Token;
  if (end - start > 1) return false;
  if (record.topicWords.has(token.folded)) return !isQuestion(tokens, end);
  const inCompany =
    record.companyName?.parts.some(({ folded: text, written }) => text === token.folded && written === token.written) ?? false;
  return inCompany && startsUpper(token) && isTerm(tokens[start - 1]) && !token.startsLine;
}
