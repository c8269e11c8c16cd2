import { onceFor } from '../once-for';
import type { SlipMatcher, VarietyMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { remembered } from '../remembered';

/** Find words that are one slip of the finger away from a listed word: talkign, becuase. Names are let alone, for they have capitals. */
export function slipHits(matcher: SlipMatcher, { isInLanguage, parts, caseRecord: record }: Reading): Hit[] {
  const { known, alike } = listsOf(matcher);
  const slipOf = (text: string) =>
    /^\p{Ll}{4,}$/u.test(text) && !known.has(text) && !record.words.has(text)
      ? alike(text[0]).find((word) => Math.abs(text.length - word.length) < 2 && isSlip(text, word))
      : undefined;
  return isInLanguage ? wordHits(parts, slipOf) : [];
}

/** The words that are right, and those that are looked for by their first letter. */
const listsOf = onceFor(({ words, unless }: SlipMatcher) => ({
  known: new Set([...words, ...unless]),
  alike: remembered((first = '') => words.filter((word) => word[0] === first), 100),
}));

/**
 * Find American beside British spellings: those of which there are fewer. Oxford and Canada write organize beside colour, so that is a
 * hint. A word with a capital may be a name, such as Labour.
 */
export function varietyHits(matcher: VarietyMatcher, { parts }: Reading): Hit[] {
  const { oxford, better } = matcher;
  const [american = [], british = []] = othersOf(matcher).map((others) => wordHits(parts, (text) => others.get(text), better));
  const isOxford = ({ found = '' }: Hit) => oxford.some((pair) => pair.includes(found));
  const isHint = american.every(isOxford) && !british.some(isOxford);
  const fewer = american.length < british.length ? american : british;
  return isHint ? fewer.map((hit) => ({ ...hit, hitSeverity: 'info' })) : fewer;
}

/** The British spelling of American words, and the other way round. */
const othersOf = onceFor(({ pairs, oxford }: VarietyMatcher) =>
  [0, 1].map((side) => new Map([...pairs, ...oxford].map((pair) => [pair[side], pair[1 - side]]))),
);

/** Words for which there is a right one. */
function wordHits(parts: Reading['parts'], rightFor: (text: string) => string | undefined, better?: string): Hit[] {
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
