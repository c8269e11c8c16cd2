import type { Range } from './case';
import type { Hit, ReadPart } from './reading';
import type { Token } from './words';

/** What puts a range of tokens right: the words in its place, with its capital. No words take the range out, with the space it had. */
export function replacementFor({ part, text, tokens }: ReadPart, { start, end }: Range, right: string): Hit['replace'] {
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (!first || !last || /[{}]/.test(right)) return undefined;
  if (right !== '') return { part, start: first.start, end: last.end, text: withCapitalOf(first, right) };
  const [before, after] = [tokens[start - 1], tokens[end]];
  const beginsSentence = !before || first.startsLine || /^[.!?…]$/.test(before.text) || before.kind === 'gap';
  if (!after || after.kind === 'gap' || (after.kind === 'mark' && !beginsSentence)) {
    const isInLine = before !== undefined && before.kind !== 'gap' && !first.startsLine;
    const from = isInLine ? (before.text === ',' ? before.start : before.end) : first.start;
    return { part, start: from, end: last.end, text: '' };
  }
  const next = after.text === ',' ? tokens[end + 1] : after;
  if (!next || next.kind === 'gap') return { part, start: first.start, end: last.end, text: '' };
  if (!beginsSentence) return { part, start: first.start, end: next.start, text: '' };
  return { part, start: first.start, end: next.end, text: withCapitalOf(first, text.slice(next.start, next.end)) };
}

/** Words with a capital where the replaced word had one. */
export function withCapitalOf({ written }: Pick<Token, 'written'>, right: string): string {
  return /^\p{Lu}/u.test(written) ? capitalized(right) : right;
}

export function capitalized(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
