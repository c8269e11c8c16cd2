import { withoutAccents } from './fold';
import { MOST_WORDS, remembered } from './remembered';

/** The letters and digits of a folded word, without their accents. */
export function letters(word: string): string {
  return /^[a-z0-9]*$/.test(word) ? word : withoutAccents(word).replace(/[^\p{L}\p{N}]/gu, '');
}

/** A folded word in the ways it is compared. */
export interface Spelling {
  /** Without apostrophes, with accents. */
  accented: string;
  /** Without accents. */
  letters: string;
  /** Without accents, an umlaut as two letters. */
  writtenOut: string;
}

export const spellingOf = remembered((word: string): Spelling => {
  const writtenOut = letters(word.replace(/[äöü]/g, (umlaut) => `${letters(umlaut)}e`));
  return { accented: word.replaceAll("'", ''), letters: letters(word), writtenOut };
}, MOST_WORDS);

/** True when two words are the same but for their accents: "garcia" and "garcía", "mueller" and "müller". */
export function differOnlyInAccents(one: Spelling, other: Spelling): boolean {
  return one.accented !== other.accented && (one.letters === other.letters || one.writtenOut === other.writtenOut);
}

/** No name is longer, and the time to compare two words grows with the product of their lengths. */
const LONGEST_NAME = 60;

/**
 * How many slips make one word of another: a letter too many, too few, another one, or two neighbors exchanged. Undefined where it
 * takes more than a slip of the pen: names of up to 3 letters allow none, up to 6 letters one, and longer ones two. The first or the
 * last letter has to be right.
 */
export function slips(found: string, expected: string): number | undefined {
  const limit = expected.length < 4 ? 0 : expected.length < 7 ? 1 : 2;
  if (!limit || Math.abs(found.length - expected.length) > limit || found.length > LONGEST_NAME) return undefined;
  if (found[0] !== expected[0] && found.at(-1) !== expected.at(-1)) return undefined;
  const distance = editDistance(found, expected);
  return distance > 0 && distance <= limit ? distance : undefined;
}

/** The Damerau–Levenshtein distance (optimal string alignment). */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const aslant = (last[column - 1] as number) - Number(one[row - 1] === other[column - 1]);
      let least = Math.min(last[column] as number, current[column - 1] as number, aslant);
      if (row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, beforeLast[column - 2] as number);
      }
      current.push(least + 1);
    }
    beforeLast = last;
    last = current;
  }
  return last.at(-1) as number;
}
