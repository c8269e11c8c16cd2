import type { EarlierNote, Place, Range } from './case';
import { messageParts } from './message-parts';
import { onceFor } from './once-for';
import { insideOf } from './phrase-search';
import type { KnownWords } from './playbook';
import type { Reading } from './reading';
import { addresseesOf, isPerson } from './recipient';
import { companyName } from './record';
import { sentencesOfTemplates } from './template-sentences';
import { isWord, joined, type Token, tokensOf } from './words';

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
  const { situation, knownWords: words } = reading;
  const addressees = addresseesOf(reading);
  if (addressees.length === 0 || !situation.notes?.length) return undefined;
  const own = runsOf(reading, run);
  const distinct = [...new Set(own.map((run) => run.key))];
  if (distinct.length < LEAST_RUNS) return undefined;
  const [closest] = situation.notes
    .slice(-MOST_NOTES)
    .filter(({ to, body }) => typeof body === 'string' && !addressees.some((person) => isPerson({ name: to }, person, words)))
    .map((note) => {
      const theirs = runsOfNote(note, run, words);
      return { note, shared: new Set(distinct.filter((key) => theirs.has(key))) };
    })
    .sort((one, other) => other.shared.size - one.shared.size);
  if (!closest) return undefined;
  const { note, shared } = closest;
  const [theirs, ours] = [note.company, situation.application?.company].map((name) => companyName(name, words));
  return {
    note,
    share: shared.size / distinct.length,
    places: merged(own.filter((run) => shared.has(run.key))),
    isSameCompany: theirs !== undefined && ours !== undefined && joined(theirs.parts) === joined(ours.parts),
  };
}

interface Run extends Range {
  key: string;
}

function runsIn(tokens: readonly Token[], length: number): Token[][] {
  return tokens.slice(length - 1).map((_, index) => tokens.slice(index, index + length));
}

/** The runs of a note's own words: within a sentence that is not a template's, and without names of the record. */
function runsOf({ content, playbook, parts: [, body] }: Reading, length: number): Run[] {
  const isOfTemplate = sentencesOfTemplates(playbook);
  const isName = insideOf(
    body.recorded.map(({ start, end }) => ({ start: body.tokens[start]?.start ?? 0, end: body.tokens[end - 1]?.end ?? 0 })),
  );
  return content.sentences.flatMap(({ start, end }, place) => {
    const sentence = content.tokens.slice(start, end);
    if (place < MOST_SENTENCES && isOfTemplate(sentence)) return [];
    return runsIn(sentence.filter(isWord), length)
      .filter((run) => !run.some(isName))
      .map((run) => ({ key: joined(run), start: (run[0] as Token).start, end: (run.at(-1) as Token).end }));
  });
}

const readNotes = onceFor((_: EarlierNote) => ({ body: '', length: 0, runs: new Set<string>() }));

/** An earlier note is read once, however often the new one is reviewed. */
function runsOfNote(note: EarlierNote, length: number, words: KnownWords): Set<string> {
  const known = readNotes(note);
  if (known.body !== note.body || known.length !== length) {
    const tokens = messageParts(note.body, words).own.flatMap((own) => tokensOf(note.body, own));
    Object.assign(known, { body: note.body, length, runs: new Set(runsIn(tokens.filter(isWord), length).map((run) => joined(run))) });
  }
  return known.runs;
}

/** Runs that overlap are one place. */
function merged(runs: Run[]): Place[] {
  const places: Place[] = [];
  for (const { start, end } of runs) {
    const last = places.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else places.push({ part: 'body', start, end });
  }
  return places;
}
