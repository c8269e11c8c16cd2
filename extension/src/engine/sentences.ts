import type { Range } from './case';
import type { KnownWords } from './playbook';
import { isIn, isInParagraph, isTerm, isWord, startsUpper, type Token, textAt } from './words';

const END = /^[.!?…。！？؟۔।]$/u;

/** The sentences of a text as ranges of its tokens. A line end is none of a sentence, for mail programs break lines anywhere. */
export function sentencesOf(tokens: readonly Token[], words: KnownWords): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  const close = (end: number) => {
    if (tokens.slice(start, end).some(isWord)) sentences.push({ start, end });
    start = end;
  };
  for (let index = 0; index < tokens.length; index++) {
    const isGap = !isInParagraph(tokens[index]);
    if (isGap || startsItem(tokens, index)) {
      close(index);
      if (isGap) start++;
    } else if (endsSentence(tokens, index, words)) {
      while (END.test(textAt(tokens, index + 1)) || isClosing(tokens, index + 1)) index++;
      close(index + 1);
    }
  }
  close(tokens.length);
  return sentences;
}

/** "- one" or "1. one" at the beginning of a line. */
function startsItem(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return (
    token?.startsLine === true &&
    (/^[-–—•*·]$/.test(token.folded) || (token.tokenKind === 'number' && /^[.)]$/.test(textAt(tokens, index + 1))))
  );
}

function endsSentence(tokens: readonly Token[], index: number, words: KnownWords): boolean {
  const { tokenKind: kind, folded: text, start, end } = tokens[index] as Token;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  // A link takes the mark behind it along.
  if (kind === 'link') return /[.!?]$/.test(text) && after !== undefined && startsUpper(after);
  if (text !== '.') return END.test(text);
  if (after?.start === end && isWord(after)) return false;
  if (startsItem(tokens, index - 1)) return false;
  return !(
    isTerm(before) &&
    before.end === start &&
    (isIn(words.titles, before.folded) || isIn(words.abbreviations, before.folded) || /^(?!I)\p{Lu}$/u.test(before.written))
  );
}

function isClosing(tokens: readonly Token[], index: number): boolean {
  return /^["'”’)\]»」』]$/.test(textAt(tokens, index)) && tokens[index]?.start === tokens[index - 1]?.end;
}

/** How many words people would count: "follow-up" is one. */
export function countWords(text: string, tokens: readonly Token[]): number {
  const counts = tokens.map((token, index): number => {
    const before = tokens[index - 1];
    const isSecondHalf = before && isWord(before) && /^[-\u2010-\u2013]$/.test(text.slice(before.end, token.start));
    return !isWord(token) || isSecondHalf ? 0 : token.isSign ? 0.5 : 1;
  });
  return Math.ceil(counts.reduce((sum, count) => sum + count, 0));
}

/** True where the sentence that goes on from here ends in a question mark. */
export function isQuestion(tokens: readonly Token[], from: number): boolean {
  const end = tokens.find((token, index) => index >= from && (!isInParagraph(token) || END.test(token.folded)));
  return /[?؟]/.test(end?.folded ?? '');
}
