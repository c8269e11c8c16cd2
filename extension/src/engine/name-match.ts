import type { KnownWords } from './playbook';
import type { Name } from './record';
import { differOnlyInAccents, slips, spellingOf } from './spelling';
import { isMark, joined, type Token, textAt, withoutPossessive } from './words';

/** A short form keeps at least this many letters: Sam for Samuel. */
const SHORTEST_SHORT_FORM = 3;

/**
 * True where one of the words is part of a name, a short form of it, or so close to it that the check of names speaks of it.
 *
 * @param isSetOff only beside a comma or at the end, as in "Thank you, Dana" or "Thanks so much Dana!"
 */
export function names(tokens: readonly Token[], known: readonly Name[], words: KnownWords, isSetOff = false): boolean {
  const mark = tokens.findIndex(isMark);
  const signs = isSetOff ? tokens.slice(0, Math.max(0, mark)) : tokens;
  const called = tokens.filter(
    ({ tokenKind: kind, isSign }, index) =>
      kind === 'word' && !isSign && !(isSetOff && textAt(tokens, index - 1) !== ',' && tokens[index + 1] && !isMark(tokens[index + 1])),
  );
  return known.some(
    ({ parts }) =>
      isNamedInSigns(signs, joined(parts, ''), words) ||
      called.some((token) => parts.some((part) => isSame(withoutPossessive(token.folded), part.folded))),
  );
}

/** The same word but for accents or a slip, or a short form: Sam for Samuel. */
export function isSame(word: string, part: string): boolean {
  const [found, expected] = [spellingOf(word), spellingOf(part)];
  const [short, long] = word.length < part.length ? [word, part] : [part, word];
  return (
    found.letters === expected.letters ||
    differOnlyInAccents(found, expected) ||
    slips(found.letters, expected.letters) !== undefined ||
    (short.length >= SHORTEST_SHORT_FORM && long.startsWith(short))
  );
}

/** A name in a script without spaces is called by its beginning, the family name, by its end, or whole: 山田様 for 山田太郎. */
function isNamedInSigns(tokens: readonly Token[], name: string, words: KnownWords): boolean {
  const runs = tokens.map(({ isSign, folded: text, start }, index) =>
    isSign ? (tokens[index - 1]?.end === start ? text : ` ${text}`) : ' ',
  );
  return runs
    .join('')
    .split(' ')
    .some((run) => {
      const called = run.slice(0, run.length - honorificOf(run, words).length);
      return called !== '' && (name.startsWith(called) || (called.length > 1 && (name.endsWith(called) || called.includes(name))));
    });
}

function honorificOf(text: string, { honorifics }: KnownWords): string {
  return honorifics.find((each) => text.endsWith(each)) ?? '';
}

/** True for a line such as 山田様, which greets without any mark. */
export function endsInHonorific(line: readonly Token[], words: KnownWords): boolean {
  return honorificOf(line.every((token) => token.isSign) ? joined(line, '') : textAt(line, line.length - 1), words) !== '';
}
