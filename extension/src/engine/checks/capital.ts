import type { Place } from '../case';
import { searchFor } from '../phrase-search';
import type { CapitalMatcher } from '../playbook';
import { type Hit, placeOf, type Reading, type ReadPart } from '../reading';
import { capitalized } from '../replacement';
import { isPlain, isSmall, smallNames, touches } from '../small-names';
import { isTerm, type Token } from '../words';

/** Find words of the record and others without their capital, a lone "i", and a sentence that starts small. */
export function capitalHits({ always }: CapitalMatcher, reading: Reading): Hit[] {
  if (!reading.isInLanguage) return [];
  const found = new Map<string, Hit>();
  const add = (where: Place, right: string) => {
    const key = `${where.part} ${where.start}`;
    const isWrong = reading.reviewed[where.part].slice(where.start, where.end) !== right;
    if (isWrong && !found.has(key)) found.set(key, { foundAt: where, expected: right, replace: right });
  };
  for (const part of reading.parts) {
    const { tokens } = part;
    for (const { start, end, phrase } of searchFor(always).matches(tokens)) {
      const [first] = tokens.slice(start) as [Token];
      const right = always[phrase] as string;
      if (isPlain(tokens, start, end) && first.written[0] !== right[0] && isSmall(first)) add(placeOf(part, { start, end }), right);
    }
    for (const name of smallNames(part, reading)) add(placeOf(part, name), name.right);
    tokens.forEach(({ written }, index) => {
      if (isLoneI(part, index)) add(placeOf(part, { start: index, end: index + 1 }), capitalized(written));
    });
  }
  for (const { start, end, written } of sentenceStarts(reading)) add({ part: 'body', start, end }, capitalized(written));
  return [...found.values()];
}

function isLoneI({ tokens }: ReadPart, index: number): boolean {
  const { folded: text, written } = tokens[index] as Token;
  const isI = /^i(?:'(?:m|d|ll|ve))?$/.test(text) && written[0] === 'i';
  return isI && !touches(tokens, index, index + 1, /^[.):/]$/) && !touches(tokens, index - 1, index - 1, /^[./(:@_-]$/);
}

/** The first words of sentences that start small. What stands in a list, or after something that is no full stop, may do so. */
function sentenceStarts({ content: { tokens, sentences }, parts: [, body], caseRecord: record }: Reading): Token[] {
  const ofRecord = new Set(body.recorded.map((match) => body.tokens[match.start]?.start));
  return sentences.flatMap(({ start }, index) => {
    const token = tokens[start] as Token;
    const [before, mark] = [tokens[start - 2], tokens[start - 1]];
    // Words without a vowel after the first letter, such as npm, dbt and etcd, are names of things.
    const isShorthand = /^(?:[aeiou](?=...))?[b-df-hj-np-tv-xz]+$/.test(token.folded);
    const isEllipsis = before?.folded === '.' && before.end >= (mark?.start ?? 0);
    const isAfterEnd = mark !== undefined && /^[.!?]$/.test(mark.folded) && mark.start < token.start - 1 && !isEllipsis;
    const isBeforeMark = touches(tokens, start, start + 1, /^[./@_:)\\]$/);
    const isAbbreviated = isTerm(before) && before.folded.length < 2 && mark?.folded === '.';
    const isTheirs = ofRecord.has(token.start) || record.companyName?.parts.some((name) => name.written === token.written);
    return isSmall(token) &&
      /^\p{Ll}[\p{Ll}'’]*$/u.test(token.written) &&
      (index === 0 || isAfterEnd) &&
      !(isShorthand || isBeforeMark || isAbbreviated || isTheirs)
      ? [token]
      : [];
  });
}
