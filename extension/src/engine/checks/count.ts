import type { Place } from '../case';
import type { CountMatcher } from '../playbook';
import { type Hit, placeOf, type Reading } from '../reading';
import { countWords } from '../sentences';
import { isIn, type Token } from '../words';

/** What is counted: its places, and how much of it there is at each. */
type Counted = [place: Place, amount: number][];

const SHORTEST_LOUD = 3;
/** No abbreviation is this long. */
const LONGEST_ABBREVIATION = 8;
/** Emoji and symbols shown as such, and :) and its kin, which stand between spaces or marks. */
const EMOJI = /\p{EPres}|\p{ExtPict}\uFE0F|[☹☺♡♥❤]|(?<![^\s.,!?])(?::'?-?[()DPp]|;-?\)|<3|\^\^|xD)(?![^\s.,!?])/gu;

/** Find more of something than is good. All of it is one finding. */
export function countHits({ of, more_than, escalate }: CountMatcher, reading: Reading): Hit[] {
  const counted = counters[of]?.(reading) ?? [];
  // Runs of marks and sentences are each too long for themselves; of other things all count together.
  const isEach = of === 'exclamation_marks_in_a_row' || of === 'sentence_words';
  const wrong = isEach ? counted.filter(([, amount]) => amount > more_than) : counted;
  const total = wrong.reduce((sum, [, amount]) => (isEach ? Math.max(sum, amount) : sum + amount), 0);
  const [where, ...also] = wrong.map(([place]) => place);
  if (!where || total <= more_than) return [];
  return [
    { foundAt: where, also, expected: String(more_than), hitSeverity: escalate && total >= escalate.count ? escalate.severity : undefined },
  ];
}

/** Every token that counts. */
function each({ parts }: Reading, counts: (token: Token) => boolean): Counted {
  return parts.flatMap(({ part, tokens }) => tokens.filter(counts).map(({ start, end }): Counted[number] => [{ part, start, end }, 1]));
}

const counters: Record<CountMatcher['of'], (reading: Reading) => Counted> = {
  /** A question between quotation marks is one that somebody asked before. */
  questions: ({ content }) =>
    content.sentences
      .filter(({ start, end }) =>
        content.tokens.slice(start, end).some(({ folded: text, end: after }, index) => {
          const next = content.tokens[start + index + 1];
          return /^[?؟]$/.test(text) && !(next?.start === after && /^["'»」』]$/.test(next.folded));
        }),
      )
      .map((sentence) => [placeOf(content, sentence), 1]),

  exclamation_marks: (reading) => each(reading, (token) => token.folded === '!'),

  exclamation_marks_in_a_row: (reading) => {
    const runs: Counted = [];
    for (const [place] of counters.exclamation_marks(reading)) {
      const last = runs.at(-1);
      if (last?.[0].part === place.part && last[0].end === place.start) {
        last[0].end = place.end;
        last[1]++;
      } else runs.push([place, 1]);
    }
    return runs;
  },

  sentence_words: ({ content, reviewed: message }) =>
    content.sentences.map((sentence) => [
      placeOf(content, sentence),
      countWords(message.body, content.tokens.slice(sentence.start, sentence.end)),
    ]),

  capital_words: (reading) =>
    each(reading, ({ folded: text, written }) => {
      const { caseRecord: record, knownWords: words } = reading;
      const isLoud = written.length >= SHORTEST_LOUD && /^\p{Lu}[\p{Lu}'’]*$/u.test(written) && !record.words.has(text);
      return isLoud && (written.length > LONGEST_ABBREVIATION || isIn(words.common, text) || isIn(words.loud, text));
    }),

  emoji: (reading) =>
    reading.parts.flatMap(({ part, text, own }) =>
      own.flatMap((range) =>
        [...text.slice(range.start, range.end).matchAll(EMOJI)].map(({ 0: { length }, index }): Counted[number] => {
          const start = range.start + index;
          return [{ part, start, end: start + length }, 1];
        }),
      ),
    ),

  sign_offs: ({ bodyParts }) => bodyParts.signOffLines.map((line) => [{ part: 'body', ...line }, 1]),
};
