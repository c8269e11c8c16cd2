import { CALENDAR, COMMON } from './common-words';
import { fold } from './fold';
import type { Reading, ReadPart } from './reading';
import { isTitle } from './record';
import { type Token, withoutPossessive } from './words';

/** How sure capitals and position make it that a word is a name. */
export type Evidence = 'none' | 'some' | 'strong';

/** Weighs whether a word of the message is meant as a name. */
export class NamePosition {
  readonly #ordinary: Set<string>;
  readonly #inLowerCase: Set<string>;
  readonly #greeting: Reading['greeting'];

  /** @param ordinary words of the language that are names as well, such as hope or target */
  constructor(reading: Reading, ordinary: readonly string[]) {
    const words = reading.parts.flatMap(({ tokens }) => tokens);
    this.#ordinary = new Set(ordinary.map(fold));
    this.#inLowerCase = new Set(words.filter(({ written }) => /^\p{Ll}/u.test(written)).map(({ text }) => text));
    this.#greeting = reading.greeting;
  }

  /** True for a word of the language, which need not be a name. */
  isOrdinary(word: string): boolean {
    return this.#ordinary.has(word) || COMMON.has(word);
  }

  /**
   * A word in the greeting is a name, and so is one with a capital within a sentence. A capital at the beginning of a sentence or in a
   * subject says little, so there it must be no ordinary word, and none that the message also has in lower case.
   */
  evidence({ part, tokens }: ReadPart, index: number): Evidence {
    const token = tokens[index];
    if (token?.kind !== 'word') return 'none';
    const word = withoutPossessive(token.text);
    if (COMMON.has(word) || isTitle(word)) return 'none';
    if (part === 'body' && this.#isGreeted(token)) return 'strong';
    if (!/^\p{Lu}/u.test(token.written) || CALENDAR.has(word)) return 'none';
    const isShouted = token.written.length > 1 && !/\p{Ll}/u.test(token.written);
    if (part === 'body' && !isShouted && !beginsSentence(tokens, index)) return 'strong';
    return this.isOrdinary(word) || this.#inLowerCase.has(word) ? 'none' : 'some';
  }

  #isGreeted({ start, end }: Token): boolean {
    return this.#greeting?.addressee.some((word) => word.start === start && word.end === end) ?? false;
  }
}

function beginsSentence(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (!before || before.kind === 'gap' || tokens[index]?.startsLine) return true;
  if (before.kind !== 'mark' || /^[,;&/-]$/.test(before.text)) return false;
  return before.text !== '.' || !isTitle(tokens[index - 2]?.text ?? '');
}
