import type { SlipMatcher, VarietyMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';

/** Find words that are one slip of the finger away from a listed word: talkign, becuase. Names are let alone, for they have capitals. */
export function slipHits({ words, unless }: SlipMatcher, reading: Reading): Hit[] {
  const known = new Set([...words, ...unless, ...reading.caseRecord.words]);
  const slipOf = (text: string) =>
    /^\p{Ll}{4,}$/u.test(text) && !known.has(text) ? words.find((word) => text[0] === word[0] && isSlip(text, word)) : undefined;
  return reading.isInLanguage ? wordHits(reading, slipOf) : [];
}

/**
 * Find American beside British spellings: those of which there are fewer. Oxford and Canada write organize beside colour, so that is a
 * hint. A word with a capital may be a name, such as Labour.
 */
export function varietyHits({ pairs, oxford, better }: VarietyMatcher, reading: Reading): Hit[] {
  const [american = [], british = []] = [0, 1].map((side) => {
    const others = new Map([...pairs, ...oxford].map((pair) => [pair[side], pair[1 - side]]));
    return wordHits(reading, (text) => others.get(text), better);
  });
  const isOxford = ({ found = '' }: Hit) => oxford.some((pair) => pair.includes(found));
  const isHint = american.every(isOxford) && !british.some(isOxford);
  const fewer = american.length < british.length ? american : british;
  return isHint ? fewer.map((hit) => ({ ...hit, hitSeverity: 'info' })) : fewer;
}

/** Words for which there is a right one. */
function wordHits({ parts }: Reading, rightFor: (text: string) => string | undefined, better?: string): Hit[] {
  return parts.flatMap(({ part, tokens }) =>
    tokens.flatMap(({ written, start, end }) => {
      const right = rightFor(written);
      return right ? [{ found: written, foundAt: { part, start, end }, better, replace: right }] : [];
    }),
  );
}

/**
 * A letter too many, too few, another one, or two exchanged, as far as the words differ. In a short word only the last is surely a slip.
 */
function isSlip(text: string, word: string): boolean {
  let same = 0;
  while (text[same] === word[same]) same++;
  const [found, right] = [text.slice(same), word.slice(same)];
  const [after, rightAfter] = [found.slice(1), right.slice(1)];
  const exchanged = `${right[1]}${right[0]}${right.slice(2)}`;
  return found === exchanged || (word.length > 4 && (after === rightAfter || after === right || found === rightAfter));
}
