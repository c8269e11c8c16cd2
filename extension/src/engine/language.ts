import type { KnownWords } from './playbook';
import { isIn, isTerm, isWord, type Token } from './words';

const LEAST_WORDS = 5;
const LEAST_SHARE = 0.15;

/**
 * True unless the text is clearly not in the playbook's language: its phrases and its grammar would say nothing about it. A few words
 * alone tell little.
 */
export function isInLanguage(tokens: readonly Token[], { frequent }: KnownWords): boolean {
  const words = tokens.filter(isWord);
  const share = (counts: (token: Token) => boolean) => words.filter(counts).length / words.length;
  if (frequent.length === 0 || words.length === 0) return true;
  if (share((token) => isTerm(token) && /[^\p{sc=Latn}\p{M}\p{N}']/u.test(token.folded)) > 0.5) return false;
  return words.length < LEAST_WORDS || share((token) => isIn(frequent, token.folded)) >= LEAST_SHARE;
}
