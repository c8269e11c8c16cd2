import type { EarlierNote, Place, Range } from './case';
import { messageParts } from './message-parts';
import { insideOf, PhraseSearch } from './phrase-search';
import type { Reading } from './reading';
import { addresseesOf, isPerson } from './recipient';
import { companyName } from './record';
import { isWord } from './sentences';
import { allTemplateSentences, isOfTemplate, sentenceText } from './template-sentences';
import { type Token, tokensOf } from './words';

/** Fewer runs of one's own cannot tell one note from another. */
const LEAST_RUNS = 8;
/** Older notes are not looked at. */
const MOST_NOTES = 200;
/** Nobody writes so much; what comes after it is taken for one's own. */
const MOST_SENTENCES = 300;

export interface Closest {
  note: EarlierNote;
  /** How much of this note's own text stands in the earlier one. */
  share: number;
  places: Place[];
  isSameCompany: boolean;
}

/**
 * The earlier note to somebody else that has most of this note's runs of words. What a template says, and names of the record, are
 * nobody's own. Undefined where it cannot be told whom this note is for.
 */
export function ownRunsIn(reading: Reading, run: number): Closest | undefined {
  const { situation } = reading;
  const addressees = addresseesOf(reading);
  if (addressees.length === 0 || !situation.notes?.length) return undefined;
  const others = situation.notes
    .slice(-MOST_NOTES)
    .filter(({ to, body }) => typeof body === 'string' && !addressees.some((person) => isPerson({ name: to }, person)));
  const own = runsOf(reading, run);
  const distinct = new Set(own.map(({ key }) => key));
  if (distinct.size < LEAST_RUNS) return undefined;
  let closest: { note: EarlierNote; shared: Set<string> } | undefined;
  for (const note of others) {
    const theirs = runsOfNote(note, run);
    const shared = new Set([...distinct].filter((key) => theirs.has(key)));
    if (!closest || shared.size > closest.shared.size) closest = { note, shared };
  }
  if (!closest) return undefined;
  const { note, shared } = closest;
  return {
    note,
    share: shared.size / distinct.size,
    places: joined(own.filter(({ key }) => shared.has(key))),
    isSameCompany: isSame(note.company, situation.application?.company),
  };
}

interface Run extends Range {
  key: string;
}

/** The runs of a note's own words: within a sentence that is not a template's, and without names of the record. */
function runsOf({ content, playbook, record }: Reading, run: number): Run[] {
  const patterns = allTemplateSentences(playbook.templates ?? []);
  const isName = insideOf(new PhraseSearch(record.texts).matches(content.tokens));
  return content.sentences.flatMap(({ start, end }, place) => {
    const sentence = content.tokens.slice(start, end);
    const text = sentenceText(sentence);
    if (place < MOST_SENTENCES && patterns.some((pattern) => isOfTemplate(text, pattern))) return [];
    const words = sentence.flatMap((token, index) =>
      isWord(token) ? [{ token, isName: isName({ start: start + index, end: start + index + 1 }) }] : [],
    );
    const texts = words.map(({ token }) => token.text);
    return texts.slice(run - 1).flatMap((_, index) => {
      const within = words.slice(index, index + run);
      const [first, last] = [within[0]?.token, within.at(-1)?.token];
      if (!first || !last || within.some((word) => word.isName)) return [];
      return [{ key: texts.slice(index, index + run).join(' '), start: first.start, end: last.end }];
    });
  });
}

const read = new WeakMap<EarlierNote, { body: string; run: number; runs: Set<string> }>();

/** An earlier note is read once, however often the new one is reviewed. */
function runsOfNote(note: EarlierNote, run: number): Set<string> {
  const known = read.get(note);
  if (known && known.body === note.body && known.run === run) return known.runs;
  const words = messageParts(note.body)
    .own.flatMap((own): Token[] => tokensOf(note.body, own))
    .filter(isWord)
    .map(({ text }) => text);
  const runs = new Set(words.slice(run - 1).map((_, index) => words.slice(index, index + run).join(' ')));
  read.set(note, { body: note.body, run, runs });
  return runs;
}

/** Runs that overlap are one place. */
function joined(runs: Run[]): Place[] {
  const places: Place[] = [];
  for (const { start, end } of runs) {
    const last = places.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else places.push({ part: 'body', start, end });
  }
  return places;
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  const [here, there] = [companyName(one), companyName(other)].map((name) => name?.parts.map(({ text }) => text).join(' '));
  return here !== undefined && here === there;
}
