import type { KnownWords } from './playbook';
import { MOST_WORDS, remembered } from './remembered';
import { letters } from './spelling';
import { isIn, isTerm, type Token, withoutPossessive } from './words';

const SHORTEST_WORD = 3;
/** Behind at least three letters. */
const ENDING = /(?<=.{3})(?:ings?|ions?|ie[ds]|ers?|e[ds]|(?<!s)s|ly)$/;
const LONGEST_STEM = 7;

/** What a word has in common with its other forms: "planning", "planned" and "plans" all give "plan". */
export const stem = remembered(
  (word: string) =>
    word
      .replace(ENDING, '')
      .replace(/[eyi]$/, '')
      .replace(/([bdfgklmnprtvz])\1$/, '$1')
      .slice(0, LONGEST_STEM),
  MOST_WORDS,
);

/** The stems of the words that carry meaning. Of a script without spaces, every two neighboring signs are one. */
export function stemsOf(tokens: readonly Token[], { common, generic }: KnownWords): Set<string> {
  const stems = new Set<string>();
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.isSign) {
      if (next?.isSign) stems.add(token.folded + next.folded);
      return;
    }
    const word = withoutPossessive(token.folded);
    if (!isTerm(token) || isIn(common, word) || isIn(generic, word)) return;
    const plain = letters(word);
    if (plain.length >= SHORTEST_WORD || /^\p{Lu}{2,}$/u.test(token.written)) stems.add(stem(plain));
  });
  return stems;
}
