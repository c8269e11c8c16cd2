import { withoutAccents } from '../fold';
import type { ArticleMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { withCapitalOf } from '../replacement';
import { isIn, isInParagraph, type Token } from '../words';

const LONGEST_BEGINNING = 60;

/** Find "a" before a vowel sound and "an" before none. Where the sound cannot be told, as in NASA and NDA, nothing is found. */
export function articleHits(matcher: ArticleMatcher, { isInLanguage, parts, caseRecord: record }: Reading): Hit[] {
  if (!isInLanguage) return [];
  return parts.flatMap(({ part, tokens, text }) =>
    tokens.flatMap((token, index): Hit[] => {
      const next = tokens[index + 1];
      if (!next || !isArticle(token, tokens[index - 1]) || !/^\s+$/.test(text.slice(token.end, next.start))) return [];
      const isAn = token.folded === 'an';
      const hasVowel = startsWithVowel(next, matcher) ?? isAn;
      if (hasVowel === isAn || (isAn && record.words.has('an'))) return [];
      const right = withCapitalOf(token, hasVowel ? 'an' : 'a');
      const place = { part, start: token.start, end: token.end };
      return [{ foundAt: { ...place, end: next.end }, expected: `${right} ${next.written}`, replace: { ...place, text: right } }];
    }),
  );
}

/** A capital in the middle of a sentence makes a letter of it: plan A. After a mark it may be part of something else: A/B. */
function isArticle({ tokenKind: kind, folded: text, written, startsLine }: Token, before: Token | undefined): boolean {
  if (kind !== 'word' || !/^an?$/.test(text) || written === 'AN') return false;
  if (written === text) return before?.folded !== '/';
  return startsLine || !isInParagraph(before) || /^[.!?:;"'(“‘—–]$/.test(before.folded);
}

/** The longest beginning that the lists know decides, then the letter. */
function startsWithVowel(
  { tokenKind: kind, folded: text, written, isSign }: Token,
  { vowel_sound, consonant_sound }: ArticleMatcher,
): boolean | undefined {
  if (/^\p{N}/u.test(text)) return /^(?:8|11(?!\d)|18(?!\d))/.test(text) || undefined;
  if (kind !== 'word' || isSign) return undefined;
  const word = withoutAccents(text);
  for (let length = Math.min(word.length, LONGEST_BEGINNING); length > 0; length--) {
    const start = word.slice(0, length);
    const [isVowel, isConsonant] = [isIn(vowel_sound, start), isIn(consonant_sound, start)];
    // What stands in both lists goes either way: a herb, an herb.
    if (isVowel || isConsonant) return isVowel && isConsonant ? undefined : isVowel;
  }
  if (!/^[a-z]/.test(word)) return undefined;
  if (word.length === 1 && written !== text) return /^[aefhilmnorsx]/.test(word);
  const isSpelled = /^\p{Lu}[\p{Lu}\p{N}]+(?:'?s)?$/u.test(written);
  return isSpelled && /^[fhlmnrsxu]/.test(word) ? undefined : /^[aeiou]/.test(word);
}
