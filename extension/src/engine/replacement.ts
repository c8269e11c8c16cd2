import type { Place, Range } from './case';
import type { ReadPart } from './reading';
import { isInParagraph, isMark, startsUpper, type Token } from './words';

/** What puts a range of tokens right: the words in its place, with its capital. No words take the range out, with the space it had. */
export function replacementFor(
  { part, text, tokens }: ReadPart,
  { start, end }: Range,
  right: string,
): (Place & { text: string }) | undefined {
  const [first, last] = [tokens[start], tokens[end - 1]] as [Token, Token];
  const at = (from: number, to: number, words = '') => ({ part, start: from, end: to, text: words });
  if (/[{}]/.test(right)) return undefined;
  if (right !== '') return at(first.start, last.end, withCapitalOf(first, right));
  const [before, after] = [tokens[start - 1], tokens[end]];
  const isInLine = isInParagraph(before) && !first.startsLine;
  const beginsSentence = !isInLine || /^[.!?…]$/.test(before.folded);
  if (!isInParagraph(after) || (isMark(after) && !beginsSentence)) {
    return at(isInLine ? (before.folded === ',' ? before.start : before.end) : first.start, last.end);
  }
  const next = after.folded === ',' ? tokens[end + 1] : after;
  if (!isInParagraph(next)) return at(first.start, last.end);
  if (!beginsSentence) return at(first.start, next.start);
  return at(first.start, next.end, withCapitalOf(first, text.slice(next.start, next.end)));
}

/** Words with a capital where the replaced word had one. */
export function withCapitalOf(replaced: Token, right: string): string {
  return startsUpper(replaced) ? capitalized(right) : right;
}

export function capitalized(word: string): string {
  return word.replace(/^./su, (first) => first.toUpperCase());
}
