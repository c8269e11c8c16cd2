import { insideOf, type Match, PhraseSearch, searchFor } from '../phrase-search';
import type { PhraseMatcher } from '../playbook';
import { type Hit, placeOf, type Reading, type ReadPart } from '../reading';
import type { Token } from '../words';

/** Find the phrases of a check, but for those that belong to a phrase of `unless` or to the record. */
export function phraseHits(matcher: PhraseMatcher, reading: Reading): Hit[] {
  const search = searchFor(matcher.phrases, 'slots');
  const exceptions = searchFor(matcher.unless, 'slots');
  const recorded = new PhraseSearch(reading.record.texts);
  return reading.parts.flatMap((part) => {
    const { tokens, text } = part;
    const isExcused = insideOf([...exceptions.matches(tokens), ...recorded.matches(tokens)]);
    const found = search.matches(tokens).filter((match) => !isExcused(match));
    const wanted = withoutOverlaps(found).filter((match) => !isSubjectMatter(match, part, reading));
    return wanted.map((match) => {
      const where = placeOf(part, match);
      return { found: text.slice(where.start, where.end), where, better: matcher.phrases[match.phrase]?.better ?? undefined };
    });
  });
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

function isQuestion(tokens: Token[], from: number): boolean {
  for (let index = from; index < tokens.length; index++) {
    const { kind, text } = tokens[index] as Token;
    if (kind === 'gap' || /^[.!?。！？]$/.test(text)) return text === '?';
  }
  return false;
}

function isCapitalized({ written }: Token): boolean {
  return /^\p{Lu}/u.test(written);
}
