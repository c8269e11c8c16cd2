import { isWord } from './sentences';
import type { Token } from './words';

/** Words that nearly every English sentence has some of, and that few other languages write alike. */
const ENGLISH = new Set(
  (
    "the and you your for with that this of to is my our have has had would at it be are from about i i'm i'd i'll i've been thank thanks we will " +
    'how what when if could can please not'
  ).split(' '),
);
const LEAST_WORDS = 5;
const LEAST_SHARE = 0.15;

/**
 * True unless the text is clearly not in the playbook's language: its phrases and its grammar would say nothing about it. A few words
 * alone tell little.
 */
export function isInLanguage(tokens: readonly Token[], locale: string): boolean {
  const words = tokens.filter(isWord);
  if (!/^en(-|$)/.test(locale) || words.length === 0) return true;
  const isForeign =
    words.filter(({ kind, text }) => kind === 'word' && /[^\p{Script=Latin}\p{M}\p{N}']/u.test(text)).length * 2 > words.length;
  if (isForeign) return false;
  return words.length < LEAST_WORDS || words.filter(({ text }) => ENGLISH.has(text)).length >= words.length * LEAST_SHARE;
}
