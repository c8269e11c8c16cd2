import { misspelledNames } from '../misspelled-names';
import { mixedUpNames } from '../mixed-up-names';
import { NamePosition } from '../name-position';
import { comparable, hitOf, nameWords } from '../name-words';
import { insideOf, PhraseSearch } from '../phrase-search';
import type { RecordMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';

/** Find names that differ slightly from the record, and names that belong to another application of the user's. */
export function recordHits({ ordinary_words }: RecordMatcher, reading: Reading): Hit[] {
  const { record } = reading;
  const position = new NamePosition(reading, ordinary_words);
  const recorded = new PhraseSearch(record.texts.map(comparable));
  const known = new Set(record.texts.flatMap((text) => comparable(text).split(' ')));
  return reading.parts.flatMap((part) => {
    const words = nameWords(part, reading, position);
    const ours = recorded.matches(words);
    const mixedUp = mixedUpNames(words, record, position, known);
    const isTaken = insideOf([...ours, ...mixedUp]);
    const misspelled = misspelledNames(words, record, position, (index) => isTaken({ start: index, end: index + 1 }), known);
    return [...mixedUp, ...misspelled].map((wrong) => hitOf(part, words, wrong));
  });
}
