import type { Range } from './case';
import { foldWithPlaces } from './fold';

/** A word, a number, a mark such as a comma, a link, or the gap between two paragraphs. */
export interface Token extends Range {
  kind: 'word' | 'number' | 'mark' | 'link' | 'gap';
  /** As it is compared, see fold. */
  text: string;
  /** As it is written. */
  written: string;
  /** True where a line begins. */
  startsLine: boolean;
}

/**
 * In this order, and all but the last as groups: links and addresses, numbers with their separators, characters of scripts that put no
 * spaces between words, words with inner apostrophes, white space, and any other character. No part can be tried at more than a bounded
 * number of lengths before it gives up, so that the time grows with the text and not with its square.
 */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
  .source;
const TOKEN = tokenPattern(String.raw`\p{L}`, String.raw`\p{N}`, String.raw`\p{M}`, SIGN);
/** The same for a folded text in ASCII, which most are: no class to look up. */
const PLAIN_TOKEN = tokenPattern('a-z', '0-9', '');
const PLAIN = /^[\0-\x7f]*$/;

function tokenPattern(letter: string, digit: string, accent: string, sign?: string): RegExp {
  const word = sign ? `(?:(?!${sign})[${letter}${accent}${digit}])+` : `[${letter}${digit}]+`;
  return new RegExp(
    [
      String.raw`((?:https?:\/\/|www\.)[^\s<>"]+|[${letter}${digit}._%+-]{1,64}@[${letter}${digit}-]{1,63}(?:\.[${letter}${digit}-]{1,63}){1,8})`,
      `([${digit}]+(?:[.,][${digit}]+)*(?:k|m|mn|bn)?)(?![${letter}${accent}${digit}])`,
      sign ? String.raw`(${sign}\p{M}*)` : '((?!))',
      `(${word}(?:'${word})*)`,
      String.raw`(\s+)`,
      '.',
    ].join('|'),
    'gsu',
  );
}

/** The tokens of a text, with places in the original. White space is no token, and neither is a hyphen between two words. */
export function tokensOf(text: string, { start, end }: Range = { start: 0, end: text.length }): Token[] {
  const folded = foldWithPlaces(text.slice(start, end));
  const tokens: Token[] = [];
  let startsLine = true;
  for (const found of folded.text.matchAll(PLAIN.test(folded.text) ? PLAIN_TOKEN : TOKEN)) {
    const [all, link, number, sign, word, space] = found;
    if (space !== undefined) {
      const lines = space.split('\n').length - 1;
      startsLine ||= lines > 0;
      if (lines < 2) continue;
    }
    const kind = link ? 'link' : number ? 'number' : word || sign ? 'word' : space ? 'gap' : 'mark';
    if (kind === 'mark' && isInnerHyphen(folded.text, found.index)) continue;
    const place = folded.original(found.index, found.index + all.length);
    const range = { start: start + place.start, end: start + place.end };
    tokens.push({ kind, text: all, written: text.slice(range.start, range.end), startsLine, ...range });
    if (kind !== 'gap') startsLine = false;
  }
  return tokens;
}

function isInnerHyphen(text: string, index: number): boolean {
  return text[index] === '-' && /[\p{L}\p{M}\p{N}]/u.test(text[index - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[index + 1] ?? '');
}

/** The words of a short text, as they are compared. */
export function wordsOf(text: string): string[] {
  return tokensOf(text)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map((token) => token.text);
}

/** The word without a possessive ending: "dana's" becomes "dana". */
export function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}
