import type { Range } from './case';
import { fold, foldWithPlaces, PLAIN } from './fold';
import { onceFor } from './once-for';

/** A word, a number, a mark such as a comma, a link, or the gap between two paragraphs. */
export interface Token extends Range {
  tokenKind: 'word' | 'number' | 'mark' | 'link' | 'gap';
  /** As it is compared, see fold. */
  folded: string;
  /** As it is written. */
  written: string;
  /** True where a line begins. */
  startsLine: boolean;
  /** True for a sign of a script that puts no spaces between words. About two of them make a word. */
  isSign: boolean;
}

/**
 * In this order, and all but the last as groups: links and addresses, numbers with their separators, characters of scripts that put no
 * spaces between words, words with inner apostrophes, white space, and any other character. No part can be tried at more than a bounded
 * number of lengths before it gives up, so that the time grows with the text and not with its square.
 */
/** Chinese, Japanese, Thai, Lao, Khmer and Burmese. */
const SIGN = '[\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]';
const TOKEN = tokenPattern('\\p{L}', '\\p{N}', '\\p{M}', SIGN);
/** The same for a folded text in ASCII, which most are: no class to look up. */
const PLAIN_TOKEN = tokenPattern('a-z', '0-9', '', '(?!)');

function tokenPattern(letter: string, digit: string, accent: string, sign: string): RegExp {
  const signs = `[${letter}${accent}${digit}]`;
  const word = `(?:(?!${sign})${signs})+`;
  const host = `[${letter}${digit}-]{1,63}`;
  return new RegExp(
    [
      `((?:https?://|www\\.)[^\\s<>"]+|[${letter}${digit}._%+-]{1,64}@${host}(?:\\.${host}){1,8})`,
      `([${digit}]+(?:[.,][${digit}]+)*(?:k|m|mn|bn)?)(?!${signs})`,
      `(${sign}\\p{M}*)`,
      `(${word}(?:'${word})*)`,
      '(\\s+)',
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
    const { index } = found;
    if (space) {
      const lines = space.split('\n').length - 1;
      startsLine ||= lines > 0;
      if (lines < 2) continue;
    }
    // A hyphen between two words.
    if (all === '-' && /[\p{L}\p{M}\p{N}]-[\p{L}\p{N}]/u.test(folded.text.slice(index && index - 1, index + 2))) continue;
    const kind = link ? 'link' : number ? 'number' : word || sign ? 'word' : space ? 'gap' : 'mark';
    const place = folded.original(index, index + all.length);
    const range = { start: start + place.start, end: start + place.end };
    tokens.push({ tokenKind: kind, folded: all, written: text.slice(range.start, range.end), startsLine, isSign: !!sign, ...range });
    if (!space) startsLine = false;
  }
  return tokens;
}

/** True for a token within a paragraph: neither a gap nor beyond the text. */
export function isInParagraph(token: Token | undefined): token is Token {
  return token !== undefined && token.tokenKind !== 'gap';
}

export function isMark(token: Token | undefined): boolean {
  return token?.tokenKind === 'mark';
}

/** A word that is no number and no link. */
export function isTerm(token: Token | undefined): token is Token {
  return token?.tokenKind === 'word';
}

/** A word, a number or a link. */
export function isWord(token: Token): boolean {
  return isInParagraph(token) && !isMark(token);
}

/** What names are made of. */
export function isNameWord(token: Token | undefined): token is Token {
  return token?.tokenKind === 'word' || token?.tokenKind === 'number';
}

/** The text of the token at a place, as it is compared; empty where there is none. */
export function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.folded ?? '';
}

/** The texts of tokens or of the parts of a name, as they are compared. */
export function joined(tokens: readonly { folded: string }[], by = ' '): string {
  return tokens.map((token) => token.folded).join(by);
}

/** The words of a short text, as they are compared. */
export function wordsOf(text: string): Token[] {
  return tokensOf(text).filter(isNameWord);
}

/** The word without a possessive ending: "dana's" becomes "dana". */
export function withoutPossessive(word: string): string {
  return word.replace(/'s$/, '');
}

/** True for what is written with a capital first. */
export function startsUpper({ written }: { written: string }): boolean {
  return /^\p{Lu}/u.test(written);
}

export function startsLower({ written }: { written: string }): boolean {
  return /^\p{Ll}/u.test(written);
}

/** The words of a list of the playbook, folded. */
const setOf = onceFor((list: readonly string[]) => new Set(list.map(fold)));

/** True for a folded word of a list of the playbook. */
export function isIn(list: readonly string[], word: string): boolean {
  return setOf(list).has(word);
}
