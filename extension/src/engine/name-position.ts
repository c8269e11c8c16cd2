import type { Reading, ReadPart } from './reading';
import { isIn, isInParagraph, isMark, isTerm, startsLower, startsUpper, type Token, textAt, withoutPossessive } from './words';

/** How sure capitals and position make it that a word is a name: not at all, somewhat, or well. */
export type Evidence = 0 | 1 | 2;

/** Weighs whether a word of the message is meant as a name. */
export interface NamePosition {
  /** True for a word of the language, which need not be a name. */
  isOrdinary(word: string): boolean;
  evidence(part: ReadPart, index: number): Evidence;
}

/** @param ordinary words of the language that are names as well, such as hope or target */
export function namePosition({ parts, salutation: greeting, knownWords: words }: Reading, ordinary: readonly string[]): NamePosition {
  const inLowerCase = new Set(parts.flatMap((part) => part.tokens.filter(startsLower)).map((token) => token.folded));
  const isOrdinary = (word: string) => isIn(ordinary, word) || isIn(words.common, word);
  return {
    isOrdinary,
    /**
     * A word in the greeting is a name, and so is one with a capital within a sentence. A capital at the beginning of a sentence or in a
     * subject says little, so there it must be no ordinary word, and none that the message also has in lower case.
     */
    evidence({ part, tokens }, index) {
      const token = tokens[index];
      if (!isTerm(token)) return 0;
      const greeted = part === 'body' && isGreeted(token, greeting);
      if (!greeted && !startsUpper(token)) return 0;
      const word = withoutPossessive(token.folded);
      if (isIn(words.common, word) || isIn(words.titles, word)) return 0;
      if (greeted) return 2;
      if (isIn(words.calendar, word)) return 0;
      const isShouted = token.written.length > 1 && !/\p{Ll}/u.test(token.written);
      if (part === 'body' && !isShouted && !beginsSentence(tokens, index)) return 2;
      return isOrdinary(word) || inLowerCase.has(word) ? 0 : 1;
    },
  };

  function beginsSentence(tokens: Token[], index: number): boolean {
    const before = tokens[index - 1];
    if (!isInParagraph(before) || tokens[index]?.startsLine) return true;
    if (!isMark(before) || /^[,;&/-]$/.test(before.folded)) return false;
    return before.folded !== '.' || !isIn(words.titles, textAt(tokens, index - 2));
  }
}

/** True for a word of the greeting that says who is greeted. */
export function isGreeted({ start }: Token, greeting: Reading['salutation']): boolean {
  return greeting?.addressee.some((word) => word.start === start) ?? false;
}
