import { misspelledNames } from '../misspelled-names';
import { mixedUpNames } from '../mixed-up-names';
import { namePosition } from '../name-position';
import { comparable, nameWords } from '../name-words';
import { insideOf, PhraseSearch } from '../phrase-search';
import type { RecordMatcher } from '../playbook';
import { type Hit, placeOf, type Reading } from '../reading';

/** Find names that differ slightly from the record, and names that belong to another application of the user's. */
export function recordHits({ ordinary_words }: RecordMatcher, reading: Reading): Hit[] {
  const { caseRecord: record } = reading;
  const position = namePosition(reading, ordinary_words);
  const texts = record.texts.map(comparable);
  const recorded = new PhraseSearch(texts);
  const known = new Set(texts.flatMap((text) => text.split(' ')));
  return reading.parts.flatMap((part) => {
    const words = nameWords(part, reading, position);
    const mixedUp = mixedUpNames(words, record, position, known);
    const isTaken = insideOf([...recorded.matches(words), ...mixedUp]);
    const misspelled = misspelledNames(words, record, position, isTaken, known);
    return [...mixedUp, ...misspelled].map((wrong) => ({ ...wrong, foundAt: placeOf({ ...part, tokens: words }, wrong) }));
  });
}
