import type { Range } from './case';
import type { NamePosition } from './name-position';
import { comparable, type NameWord, type WrongName } from './name-words';
import type { CaseRecord, NamePart } from './record';
import { differOnlyInAccents, type Spelling, slips, spellingOf } from './spelling';

/** A name that one or more words of a message may be a slip of. */
interface Expected {
  written: string;
  /** Without spaces. */
  spelling: Spelling;
  words: number;
  needs: 'some' | 'strong';
}

/**
 * Find words that are a slip of the pen away from a name of the record.
 *
 * @param isTaken tells whether the word at an index is already known as part of a name, right or wrong
 * @param known the words of this application, as they are compared
 */
export function misspelledNames(
  words: NameWord[],
  record: CaseRecord,
  position: NamePosition,
  isTaken: (index: number) => boolean,
  known: Set<string>,
): WrongName[] {
  const expected = [...companyNames(record, position), ...record.interviewers.flatMap(({ parts }) => parts.map(partOfName))];
  const lengths = [...new Set(expected.flatMap(({ words: count }) => (count > 1 ? [count, count + 1, count - 1] : [1])))].sort(
    (a, b) => b - a,
  );
  const found: WrongName[] = [];
  for (let start = 0; start < words.length; start++) {
    if (words[start]?.evidence === 'none') continue;
    const wrong = lengths.flatMap((length) => wrongAt(words, { start, end: start + length }, expected, isTaken, known) ?? [])[0];
    if (!wrong) continue;
    found.push(wrong);
    start = wrong.end - 1;
  }
  return found;
}

function companyNames({ company }: CaseRecord, position: NamePosition): Expected[] {
  if (!company) return [];
  const words = comparable(company.written).split(' ');
  const whole: Expected = {
    written: company.written,
    spelling: spellingOf(company.parts.map(({ text }) => text).join('')),
    words: words.length,
    needs: 'some',
  };
  const [first] = company.parts;
  if (!first || words.length === 1 || position.isOrdinary(first.text)) return [whole];
  return [whole, { ...partOfName(first), needs: 'strong' }];
}

function partOfName({ text, written }: NamePart): Expected {
  return { written, spelling: spellingOf(text), words: 1, needs: 'some' };
}

function wrongAt(
  words: NameWord[],
  range: Range,
  expected: Expected[],
  isTaken: (index: number) => boolean,
  known: Set<string>,
): WrongName | undefined {
  const run = words.slice(range.start, range.end);
  if (run.length < range.end - range.start || run.some(({ kind }) => kind !== 'word')) return undefined;
  const text = run.map((word) => word.text).join('');
  const spelling = spellingOf(run.map((word) => word.bare).join(''));
  let best: { slips: number; wrong: WrongName } | undefined;
  for (const name of expected) {
    if (Math.abs(name.words - run.length) > 1 || (name.words === 1 && run.length > 1)) continue;
    // "Northwind is" is as close to "Northwinds" as a slip; capitals tell that a word is part of the name.
    if (name.words !== run.length && run.some(({ evidence }) => evidence === 'none')) continue;
    if (name.needs === 'strong' && run[0]?.evidence !== 'strong') continue;
    if (spelling.accented === name.spelling.accented) return undefined;
    if (differOnlyInAccents(spelling, name.spelling)) return { ...range, expected: name.written, right: name.written, severity: 'info' };
    const isKnown = (run.length === 1 && known.has(text)) || run.some((_, index) => isTaken(range.start + index));
    const count = isKnown ? undefined : slips(text, name.spelling.letters);
    if (count !== undefined && (!best || count < best.slips))
      best = { slips: count, wrong: { ...range, expected: name.written, right: name.written } };
  }
  return best?.wrong;
}
