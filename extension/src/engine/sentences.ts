import type { Range } from './case';
import { isTitle } from './record';
import type { Token } from './words';

const ABBREVIATIONS = new Set('approx dept dr e eg etc g i ie inc ltd no st vs'.split(' '));
const END = /^[.!?…。！？؟۔।]$/u;
const CLOSING = /^["'”’)\]»」』]$/;
const BULLET = /^[-–—•*·]$/;

/** The sentences of a text as ranges of its tokens. A line end is none of a sentence, for mail programs break lines anywhere. */
export function sentencesOf(tokens: readonly Token[]): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  const close = (end: number) => {
    if (tokens.slice(start, end).some(isWord)) sentences.push({ start, end });
    start = end;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.kind === 'gap' || startsItem(tokens, index)) {
      close(index);
      start = token.kind === 'gap' ? index + 1 : index;
    } else if (endsSentence(tokens, index)) {
      while (END.test(tokens[index + 1]?.text ?? '') || isClosing(tokens, index + 1)) index++;
      close(index + 1);
    }
  }
  close(tokens.length);
  return sentences;
}

/** "- one" or "1. one" at the beginning of a line. */
function startsItem(tokens: readonly Token[], index: number): boolean {
  const { startsLine, text, kind } = tokens[index] as Token;
  return startsLine && (BULLET.test(text) || (kind === 'number' && /^[.)]$/.test(tokens[index + 1]?.text ?? '')));
}

function endsSentence(tokens: readonly Token[], index: number): boolean {
  const { kind, text, start, end } = tokens[index] as Token;
  // A link takes the mark behind it along.
  if (kind === 'link') return /[.!?]$/.test(text) && /^\p{Lu}/u.test(tokens[index + 1]?.written ?? '');
  if (kind !== 'mark' || !END.test(text)) return false;
  if (text !== '.') return true;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (after && after.start === end && isWord(after)) return false;
  if (before && startsItem(tokens, index - 1)) return false;
  const isJoined = before?.kind === 'word' && before.end === start;
  return !isJoined || !(isTitle(before.text) || ABBREVIATIONS.has(before.text) || isInitial(before));
}

function isInitial({ written }: Token): boolean {
  return /^\p{Lu}$/u.test(written) && written !== 'I';
}

function isClosing(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && CLOSING.test(token.text) && token.start === tokens[index - 1]?.end;
}

export function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number' || kind === 'link';
}

/** Scripts without spaces: about two of their signs make a word. */
const SIGN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export function isSign({ kind, text }: Token): boolean {
  return kind === 'word' && text >= '\u0E00' && SIGN.test(text);
}

/** How many words people would count: "follow-up" is one. */
export function countWords(text: string, tokens: readonly Token[]): number {
  let words = 0;
  tokens.forEach((token, index) => {
    if (!isWord(token)) return;
    const before = tokens[index - 1];
    const isSecondHalf = before && isWord(before) && token.start === before.end + 1 && /[-\u2010-\u2013]/.test(text[before.end] ?? '');
    if (!isSecondHalf) words += isSign(token) ? 0.5 : 1;
  });
  return Math.ceil(words);
}

/** True where the sentence that goes on from here ends in a question mark. */
export function isQuestion(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < tokens.length; index++) {
    const { kind, text } = tokens[index] as Token;
    if (kind === 'gap' || END.test(text)) return text === '?' || text === '؟';
  }
  return false;
}
