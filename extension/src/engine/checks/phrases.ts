import type { Range } from '../case';
import { fold } from '../fold';
import { type Match, unexcused } from '../phrase-search';
import type { PhraseMatcher } from '../playbook';
import { type Hit, placeOf, type Reading, type ReadPart } from '../reading';
import { replacementFor } from '../replacement';
import { isQuestion } from '../sentences';
import type { Token } from '../words';

/** Find the phrases of a check, but for those that belong to a phrase of `unless` or to the record. */
export function phraseHits(matcher: PhraseMatcher, reading: Reading): Hit[] {
  const hits = reading.parts.flatMap((part) => {
    const { tokens, text, recorded } = part;
    if (!isLookedAt(part, matcher)) return [];
    const limits = matcher.where === 'opening' ? opening(reading) : { start: 0, end: text.length };
    const found = unexcused(matcher.phrases, matcher.unless, tokens, recorded).filter((match) => isWithin(placeOf(part, match), limits));
    const wanted = withoutOverlaps(found).filter((match) => !isSubjectMatter(match, part, reading));
    return wanted.flatMap((match): Hit[] => {
      const where = placeOf(part, match);
      const written = text.slice(where.start, where.end);
      const { better, replace } = matcher.phrases[match.phrase] ?? {};
      if (replace === written) return [];
      const right = typeof replace === 'string' ? replacementFor(part, match, replace) : undefined;
      return [{ found: written, where, better: better ?? undefined, replace: right }];
    });
  });
  if (matcher.at_least > 1 && new Set(hits.map(({ found }) => fold(found))).size < matcher.at_least) return [];
  const { escalate } = matcher;
  return escalate && hits.length >= escalate.count ? hits.map((hit) => ({ ...hit, severity: escalate.severity })) : hits;
}

function isLookedAt({ part }: ReadPart, { where }: PhraseMatcher): boolean {
  return where === 'anywhere' || (part === 'subject') === (where === 'subject');
}

/** The first sentence after the greeting. */
function opening({ content }: Reading): Range {
  const [first] = content.sentences;
  return { start: content.start, end: first ? (content.tokens[first.end - 1]?.end ?? content.start) : content.start };
}

function isWithin({ start, end }: Range, limits: Range): boolean {
  return start >= limits.start && end <= limits.end;
}

function withoutOverlaps(matches: Match[]): Match[] {
  let reached = 0;
  return matches.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/**
 * True for a single word that the interview was about: whoever would analyze compensation may write that word. In a question it counts
 * all the same, and so do phrases of several words. A word of the company's name is meant as a name where it has a capital within a
 * sentence.
 */
function isSubjectMatter({ start, end }: Match, { tokens }: ReadPart, { record }: Reading): boolean {
  const token = tokens[start];
  if (!token || end - start > 1) return false;
  if (record.topicWords.has(token.text)) return !isQuestion(tokens, end);
  const inCompany = record.company?.parts.some(({ text, written }) => text === token.text && written === token.written) ?? false;
  return inCompany && isCapitalized(token) && tokens[start - 1]?.kind === 'word' && !token.startsLine;
}

function isCapitalized({ written }: Token): boolean {
  return /^\p{Lu}/u.test(written);
}
