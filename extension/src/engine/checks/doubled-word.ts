import { insideOf, searchFor } from '../phrase-search';
import type { DoubledWordMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { isSign } from '../sentences';

/** Find a word written twice in a row. Names such as Duran Duran are, and so are words of the record. */
export function doubledWordHits({ allowed }: DoubledWordMatcher, reading: Reading): Hit[] {
  if (!reading.isInLanguage) return [];
  const [, { tokens, text, recorded }] = reading.parts;
  const { start, end } = reading.content;
  const isRecorded = insideOf(recorded.filter((match) => match.end - match.start > 1));
  const isAllowed = searchFor(allowed);
  return tokens.flatMap((token, index): Hit[] => {
    const next = tokens[index + 1];
    if (!next || token.start < start || next.end > end || token.kind !== 'word' || next.kind !== 'word') return [];
    if (token.text !== next.text || isSign(token) || !/\p{L}/u.test(token.text)) return [];
    if (/^\p{Lu}/u.test(next.written) && token.text !== 'i') return [];
    if (!/^\s+$/.test(text.slice(token.end, next.start)) || isRecorded({ start: index, end: index + 2 })) return [];
    if (isAllowed.matchAt([token], 0) || isAllowed.matchAt([token, next], 0)) return [];
    const where = { part: 'body' as const, start: token.start, end: next.end };
    return [{ found: text.slice(where.start, where.end), expected: token.written, where, replace: { ...where, text: token.written } }];
  });
}
