import type { Place } from '../case';
import { searchFor } from '../phrase-search';
import type { CapitalMatcher } from '../playbook';
import { type Hit, placeOf, type Reading, type ReadPart } from '../reading';
import { capitalized } from '../replacement';
import { isPlain, isSmall, smallNames } from '../small-names';
import type { Token } from '../words';

/** Find words of the record and others without their capital, a lone "i", and a sentence that starts small. */
export function capitalHits({ always }: CapitalMatcher, reading: Reading): Hit[] {
  if (!reading.isInLanguage) return [];
  const search = searchFor(always);
  const found = new Map<string, Hit>();
  const add = (where: Place, right: string) => {
    const text = reading.message[where.part].slice(where.start, where.end);
    const key = `${where.part} ${where.start}`;
    if (text !== right && !found.has(key)) found.set(key, { found: text, expected: right, where, replace: { ...where, text: right } });
  };
  for (const part of reading.parts) {
    const { tokens } = part;
    for (const { start, end, phrase } of search.matches(tokens)) {
      const right = always[phrase] ?? '';
      if (isPlain(tokens, start, end) && tokens[start]?.written[0] !== right[0] && isSmall(tokens[start])) {
        add(placeOf(part, { start, end }), right);
      }
    }
    for (const { start, end, right } of smallNames(part, reading)) add(placeOf(part, { start, end }), right);
    tokens.forEach((token, index) => {
      if (isLoneI(part, index)) add(placeOf(part, { start: index, end: index + 1 }), capitalized(token.written));
    });
  }
  for (const token of sentenceStarts(reading)) add({ part: 'body', start: token.start, end: token.end }, capitalized(token.written));
  return [...found.values()];
}

function isLoneI({ tokens }: ReadPart, index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || !/^i(?:'(?:m|d|ll|ve))?$/.test(token.text) || !token.written.startsWith('i')) return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const isMarker = after?.end !== undefined && after.start === token.end && /^[.):/]$/.test(after.text);
  const isJoined = before?.end === token.start && /^[./(:@_-]$/.test(before.text);
  return !isMarker && !isJoined;
}

/** The first words of sentences that start small. What stands in a list, or after something that is no full stop, may do so. */
function sentenceStarts({ content, parts: [, body], record }: Reading): Token[] {
  const { tokens, sentences } = content;
  const ofRecord = new Set(body.recorded.map(({ start }) => body.tokens[start]?.start));
  return sentences.flatMap(({ start }, index) => {
    const token = tokens[start];
    if (!isSmall(token) || !/^\p{Ll}[\p{Ll}'’]*$/u.test(token.written) || isShorthand(token)) return [];
    const before = tokens[start - 1];
    const isFirst = index === 0;
    const isAfterEnd =
      before !== undefined && /^[.!?]$/.test(before.text) && before.start < token.start - 1 && !isEllipsis(tokens, start - 1);
    const isBeforeMark = tokens[start + 1]?.start === token.end && /^[./@_:)\\]$/.test(tokens[start + 1]?.text ?? '');
    const isAbbreviated = tokens[start - 2]?.kind === 'word' && (tokens[start - 2]?.text.length ?? 0) < 2 && before?.text === '.';
    const isTheirs = ofRecord.has(token.start);
    const isSmallByName = record.company?.parts.some(({ written }) => written === token.written) ?? false;
    return (isFirst || isAfterEnd) && !isBeforeMark && !isAbbreviated && !isTheirs && !isSmallByName ? [token] : [];
  });
}

/** Words without a vowel after the first letter, such as npm, dbt and etcd, are names of things. */
function isShorthand({ text }: Token): boolean {
  return /^(?:[aeiou](?=...))?[b-df-hj-np-tv-xz]+$/.test(text);
}

function isEllipsis(tokens: Token[], index: number): boolean {
  const [before, mark] = [tokens[index - 1], tokens[index]];
  return before?.text === '.' && mark !== undefined && before.end >= mark.start;
}
