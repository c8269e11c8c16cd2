import { COMMON } from './common-words';
import { isSign } from './sentences';
import { letters } from './spelling';
import { type Token, tokensOf, withoutPossessive } from './words';

/** Words that say nothing about a talk in particular. */
const GENERIC = new Set(
  'company employer firm office today week weeks month months year years day way lot bit something someone everyone way ways kind sort'.split(
    ' ',
  ),
);
const ENDINGS = ['ings', 'ing', 'ions', 'ion', 'ied', 'ies', 'ers', 'er', 'ed', 'es', 's', 'ly'];
const LONGEST_STEM = 7;
const SHORTEST_WORD = 3;

/** What a word has in common with its other forms: "planning", "planned" and "plans" all give "plan". */
export function stem(word: string): string {
  let short = word;
  for (const ending of ENDINGS) {
    if (short.endsWith(ending) && short.length - ending.length >= SHORTEST_WORD && !short.endsWith('ss')) {
      short = short.slice(0, -ending.length);
      break;
    }
  }
  return short
    .replace(/(?:e|y|i)$/, '')
    .replace(/([bdfgklmnprtvz])\1$/, '$1')
    .slice(0, LONGEST_STEM);
}

/** The stems of the words that carry meaning. Of a script without spaces, every two neighboring signs are one. */
export function stemsOf(tokens: readonly Token[]): Set<string> {
  const stems = new Set<string>();
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (isSign(token)) {
      if (next && isSign(next)) stems.add(token.text + next.text);
      return;
    }
    const word = withoutPossessive(token.text);
    if (token.kind !== 'word' || COMMON.has(word) || GENERIC.has(word)) return;
    const plain = letters(word);
    if (plain.length >= SHORTEST_WORD || /^\p{Lu}{2,}$/u.test(token.written)) stems.add(stem(plain));
  });
  return stems;
}

export function stemsOfText(text: string): Set<string> {
  return stemsOf(tokensOf(text));
}
