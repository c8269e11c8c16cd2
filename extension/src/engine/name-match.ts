import type { Name } from './record';
import { isSign } from './sentences';
import { differOnlyInAccents, slips, spellingOf } from './spelling';
import { type Token, withoutPossessive } from './words';

/** A short form keeps at least this many letters: Sam for Samuel. */
const SHORTEST_SHORT_FORM = 3;
const HONORIFIC = /(?:様|さま|さん|殿|先生|先輩|君|氏|老师|老師|女士|小姐|经理|經理|总|님|씨)$/u;

/** True where one of the words is part of a name, a short form of it, or so close to it that the check of names speaks of it. */
export function names(tokens: readonly Token[], known: readonly Name[], position?: 'set off'): boolean {
  return known.some((name) => isNamed(tokens, name, position));
}

export function isNamed(tokens: readonly Token[], name: Name, position?: 'set off'): boolean {
  if (isNamedInSigns(position ? upToMark(tokens) : tokens, name)) return true;
  return tokens.some((token, index) => {
    if (token.kind !== 'word' || isSign(token) || (position && !isSetOff(tokens, index))) return false;
    const word = withoutPossessive(token.text);
    return name.parts.some((part) => isSame(word, part.text));
  });
}

/** The same word but for accents or a slip, or a short form: Sam for Samuel. */
export function isSame(word: string, part: string): boolean {
  const [found, expected] = [spellingOf(word), spellingOf(part)];
  if (found.letters === expected.letters || differOnlyInAccents(found, expected)) return true;
  if (slips(found.letters, expected.letters) !== undefined) return true;
  const [short, long] = word.length < part.length ? [word, part] : [part, word];
  return short.length >= SHORTEST_SHORT_FORM && long.startsWith(short);
}

/** A name in a script without spaces is called by its beginning, the family name, by its end, or whole: 山田様 for 山田太郎. */
function isNamedInSigns(tokens: readonly Token[], { parts }: Name): boolean {
  const name = parts.map(({ text }) => text).join('');
  const runs: string[] = [];
  tokens.forEach((token, index) => {
    if (!isSign(token)) return;
    const before = tokens[index - 1];
    if (before && isSign(before) && before.end === token.start) runs[runs.length - 1] += token.text;
    else runs.push(token.text);
  });
  return runs.some((run) => {
    const called = run.replace(HONORIFIC, '');
    return called !== '' && (name.startsWith(called) || (called.length > 1 && (name.endsWith(called) || called.includes(name))));
  });
}

function upToMark(tokens: readonly Token[]): readonly Token[] {
  const mark = tokens.findIndex(({ kind }) => kind === 'mark');
  return mark < 0 ? [] : tokens.slice(0, mark);
}

/** True for a line such as 山田様, which greets without any mark. */
export function endsInHonorific(line: readonly Token[]): boolean {
  const last = line.at(-1)?.text ?? '';
  return (
    HONORIFIC.test(
      line.every(isSign)
        ? line
            .slice(-2)
            .map(({ text }) => text)
            .join('')
        : last,
    ) && line.length > 0
  );
}

/** True beside a comma or at the end, as in "Thank you, Dana" or "Thanks so much Dana!" */
function isSetOff(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index + 1];
  return tokens[index - 1]?.text === ',' || !after || after.kind === 'mark';
}
