import type { Range } from './case';
import type { Evidence, NamePosition } from './name-position';
import { comparable, type NameWord, type WrongName } from './name-words';
import type { CaseRecord, NamePart } from './record';
import { differOnlyInAccents, type Spelling, slips, spellingOf } from './spelling';
import { isTerm, joined } from './words';

/** More slips than slips() ever finds. */
const MORE_THAN_A_SLIP = 3;

/** A name that one or more words of a message may be a slip of. */
interface Expected {
  written: string;
  /** Without spaces. */
  spelling: Spelling;
  words: number;
  needs: Evidence;
}

/**
 * Find words that are a slip of the pen away from a name of the record.
 *
 * @param isTaken tells whether a range of words is already known as part of a name, right or wrong
 * @param known the words of this application, as they are compared
 */
export function misspelledNames(
  words: NameWord[],
  record: CaseRecord,
  position: NamePosition,
  isTaken: (range: Range) => boolean,
  known: Set<string>,
): WrongName[] {
  const expected = [
    ...companyNames(record, position),
    ...record.interviewerNames.flatMap((name) => name.parts.map((part) => partOfName(part, 1))),
  ];
  const lengths = [...new Set(expected.flatMap(({ words: count }) => (count > 1 ? [count, count + 1, count - 1] : [1])))].sort(
    (a, b) => b - a,
  );
  let reached = 0;
  return words.flatMap(({ evidence }, start) => {
    if (start < reached || evidence === 0) return [];
    const [wrong] = lengths.flatMap((length) => wrongAt(words, { start, end: start + length }, expected, isTaken, known) ?? []);
    reached = wrong?.end ?? 0;
    return wrong ?? [];
  });
}

function companyNames({ companyName: company }: CaseRecord, position: NamePosition): Expected[] {
  if (!company) return [];
  const words = comparable(company.written).split(' ').length;
  const [first] = company.parts as [NamePart];
  const whole = { ...partOfName({ folded: joined(company.parts, ''), written: company.written }, 1), words };
  return words === 1 || position.isOrdinary(first.folded) ? [whole] : [whole, partOfName(first, 2)];
}

function partOfName({ folded: text, written }: NamePart, needs: Evidence): Expected {
  return { written, spelling: spellingOf(text), words: 1, needs };
}

function wrongAt(
  words: NameWord[],
  range: Range,
  expected: Expected[],
  isTaken: (range: Range) => boolean,
  known: Set<string>,
): WrongName | undefined {
  const run = words.slice(range.start, range.end);
  if (run.length < range.end - range.start || !run.every(isTerm)) return undefined;
  const text = joined(run, '');
  const spelling = spellingOf(run.map((word) => word.bare).join(''));
  const isKnown = () =>
    (run.length === 1 && known.has(text)) || run.some((_, at) => isTaken({ start: range.start + at, end: range.start + at + 1 }));
  let fewest = MORE_THAN_A_SLIP;
  let best: WrongName | undefined;
  for (const { words: length, needs, spelling: right, written } of expected) {
    if (Math.abs(length - run.length) > 1 || (length === 1 && run.length > 1)) continue;
    // "Northwind is" is as close to "Northwinds" as a slip; capitals tell that a word is part of the name.
    if (length !== run.length && run.some((word) => word.evidence === 0)) continue;
    if ((run[0] as NameWord).evidence < needs) continue;
    if (spelling.accented === right.accented) return undefined;
    const wrong = { ...range, expected: written, replace: written };
    if (differOnlyInAccents(spelling, right)) return { ...wrong, hitSeverity: 'info' };
    const count = slips(text, right.letters);
    if (count && count < fewest && !isKnown()) [fewest, best] = [count, wrong];
  }
  return best;
}
