import { insideOf, searchFor } from '../phrase-search';
import type { DoubledWordMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { isTerm, startsUpper } from '../words';

/** Find a word written twice in a row. Names such as Duran Duran are, and so are words of the record. */
export function doubledWordHits({ allowed }: DoubledWordMatcher, { isInLanguage, parts, content }: Reading): Hit[] {
  if (!isInLanguage) return [];
  const [, { tokens, text, recorded }] = parts;
  const isRecorded = insideOf(recorded.filter((match) => match.end - match.start > 1));
  const isAllowed = searchFor(allowed);
  return tokens.flatMap((token, index): Hit[] => {
    const next = tokens[index + 1];
    const isDoubled =
      isTerm(token) &&
      token.folded === next?.folded &&
      token.start >= content.start &&
      next.end <= content.end &&
      !token.isSign &&
      /\p{L}/u.test(token.folded) &&
      (!startsUpper(next) || token.folded === 'i') &&
      /^\s+$/.test(text.slice(token.end, next.start)) &&
      !isRecorded({ start: index, end: index + 2 }) &&
      ![[token], [token, next]].some((words) => isAllowed.matchAt(words, 0));
    return isDoubled
      ? [{ foundAt: { part: 'body', start: token.start, end: next.end }, expected: token.written, replace: token.written }]
      : [];
  });
}
