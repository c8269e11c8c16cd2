import { withoutAccents } from '../fold';
import type { ArticleMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { withCapitalOf } from '../replacement';
import { isSign } from '../sentences';
import type { Token } from '../words';

const LONGEST_BEGINNING = 60;

/** Find "a" before a vowel sound and "an" before none. Where the sound cannot be told, as in NASA and NDA, nothing is found. */
export function articleHits(matcher: ArticleMatcher, reading: Reading): Hit[] {
  if (!reading.isInLanguage) return [];
  const sounds = soundsFor(matcher);
  return reading.parts.flatMap(({ part, tokens, text }) =>
    tokens.flatMap((token, index): Hit[] => {
      const next = tokens[index + 1];
      if (!isArticle(token, tokens[index - 1]) || !next || !/^\s+$/.test(text.slice(token.end, next.start))) return [];
      if (reading.record.words.has(token.text) && token.text === 'an') return [];
      const hasVowel = startsWithVowel(next, sounds);
      if (hasVowel === undefined || hasVowel === (token.text === 'an')) return [];
      const article = { part, start: token.start, end: token.end };
      const right = withCapitalOf(token, hasVowel ? 'an' : 'a');
      return [
        {
          found: text.slice(token.start, next.end),
          expected: `${right} ${next.written}`,
          where: { part, start: token.start, end: next.end },
          replace: { ...article, text: right },
        },
      ];
    }),
  );
}

/** A capital in the middle of a sentence makes a letter of it: plan A. After a mark it may be part of something else: A/B. */
function isArticle({ kind, text, written, startsLine }: Token, before: Token | undefined): boolean {
  if (kind !== 'word' || (text !== 'a' && text !== 'an')) return false;
  if (written === 'AN') return false;
  const beginsSentence = startsLine || !before || before.kind === 'gap' || /^[.!?:;"'(“‘—–]$/.test(before.text);
  return written === text ? before?.text !== '/' : beginsSentence;
}

interface Sounds {
  vowel: Set<string>;
  consonant: Set<string>;
}

const known = new WeakMap<ArticleMatcher, Sounds>();

function soundsFor(matcher: ArticleMatcher): Sounds {
  const sounds = known.get(matcher) ?? { vowel: beginnings(matcher.vowel_sound), consonant: beginnings(matcher.consonant_sound) };
  known.set(matcher, sounds);
  return sounds;
}

function beginnings(words: readonly string[]): Set<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}

/** The longest beginning that the lists know decides, then the letter. */
function startsWithVowel(token: Token, { vowel, consonant }: Sounds): boolean | undefined {
  const { kind, text, written } = token;
  if (kind === 'number' || /^\p{N}/u.test(text)) return /^(?:8|11(?!\d)|18(?!\d))/.test(text) || undefined;
  if (kind !== 'word' || isSign(token)) return undefined;
  const word = withoutAccents(text);
  for (let length = Math.min(word.length, LONGEST_BEGINNING); length > 0; length--) {
    const start = word.slice(0, length);
    // What stands in both lists goes either way: a herb, an herb.
    if (vowel.has(start) && consonant.has(start)) return undefined;
    if (vowel.has(start)) return true;
    if (consonant.has(start)) return false;
  }
  if (!/^[a-z]/.test(word)) return undefined;
  const isVowel = /^[aeiou]/.test(word);
  if (word.length === 1 && written !== text) return /^[aefhilmnorsx]/.test(word);
  const isSpelled = /^\p{Lu}[\p{Lu}\p{N}]+(?:'?s)?$/u.test(written);
  return isSpelled && /^[fhlmnrsxu]/.test(word) ? undefined : isVowel;
}
