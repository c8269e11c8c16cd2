import type { Place, Range } from '../case';
import { COMMON } from '../common-words';
import type { CountMatcher } from '../playbook';
import { type Hit, placeOf, type Reading, type ReadPart } from '../reading';
import { countWords } from '../sentences';
import type { Token } from '../words';

/** What is counted, its places, and how much of it there is. */
interface Count {
  places: Place[];
  amount: number;
}

/** Words that people put in capitals to be heard. Words such as NASA and SQL are written so. */
const LOUD = new Set(
  (
    'asap urgent urgently important immediate immediately asking begging waiting wait waited answer answers reply respond response decision deserve need needs want ' +
    'really extremely never ever every always right wrong hire hired love loved perfect best amazing excited thrilled passionate hello thanks today tonight ' +
    'tomorrow monday tuesday wednesday thursday friday attention required deadline believe promise promised serious seriously absolutely definitely'
  ).split(' '),
);
const SHORTEST_LOUD = 3;
/** No abbreviation is this long. */
const LONGEST_ABBREVIATION = 8;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[☹☺♡♥❤]/gu;
/** :) and its kin stand between spaces or marks. */
const SMILEY = /(?<![^\s.,!?])(?::'?-?[()DPp]|;-?\)|<3|\^\^|xD)(?![^\s.,!?])/g;

/** Find more of something than is good. All of it is one finding. */
export function countHits({ of, more_than, escalate }: CountMatcher, reading: Reading): Hit[] {
  const count = counts[of]?.(reading, more_than);
  if (!count || count.amount <= more_than) return [];
  const [where, ...also] = count.places;
  if (!where) return [];
  const found = reading.message[where.part].slice(where.start, where.end);
  const severity = escalate && count.amount >= escalate.count ? { severity: escalate.severity } : {};
  return [{ found, expected: String(more_than), where, also, ...severity }];
}

const counts: Record<CountMatcher['of'], (reading: Reading, moreThan: number) => Count> = {
  questions: ({ content: { tokens, sentences }, parts: [, body] }) =>
    all(sentences.filter((sentence) => asks(tokens, sentence)).map((sentence) => placeOf({ ...body, tokens }, sentence))),

  exclamation_marks: ({ parts }) => all(parts.flatMap((part) => runsOf(part, 1))),

  exclamation_marks_in_a_row: ({ parts }, moreThan) => {
    const places = parts.flatMap((part) => runsOf(part, Number.POSITIVE_INFINITY)).filter(({ start, end }) => end - start > moreThan);
    return { places, amount: most(places.map(({ start, end }) => end - start)) };
  },

  sentence_words: ({ content, parts: [, body] }, moreThan) => {
    const counted = content.sentences.map((sentence) => ({
      place: placeOf({ ...body, tokens: content.tokens }, sentence),
      words: countWords(body.text, content.tokens.slice(sentence.start, sentence.end)),
    }));
    const long = counted.filter(({ words }) => words > moreThan);
    return { places: long.map(({ place }) => place), amount: most(long.map(({ words }) => words)) };
  },

  capital_words: ({ parts, record }) =>
    all(
      parts.flatMap(({ part, tokens }) =>
        tokens
          .filter(({ kind, text, written }) => kind === 'word' && isLoud(text, written) && !record.words.has(text))
          .map(({ start, end }) => ({ part, start, end })),
      ),
    ),

  emoji: ({ parts }) =>
    all(
      parts.flatMap(({ part, text, own }) =>
        own.flatMap((range) => {
          const found = [EMOJI, SMILEY].flatMap((pattern) => [...text.slice(range.start, range.end).matchAll(pattern)]);
          return found
            .map(({ 0: sign, index }) => ({ part, start: range.start + index, end: range.start + index + sign.length }))
            .sort((one, other) => one.start - other.start);
        }),
      ),
    ),

  sign_offs: ({ bodyParts }) => all(bodyParts.signOffLines.map((line) => ({ part: 'body', ...line }))),
};

/** A question between quotation marks is one that somebody asked before. */
function asks(tokens: Token[], { start, end }: Range): boolean {
  return tokens.slice(start, end).some(({ text, end: after }, index) => {
    const next = tokens[start + index + 1];
    return /^[?؟]$/.test(text) && !(next?.start === after && /^["'»」』]$/.test(next.text));
  });
}

function all(places: Place[]): Count {
  return { places, amount: places.length };
}

/** The largest of some numbers, however many there are; 0 where there are none. */
function most(numbers: number[]): number {
  return numbers.reduce((largest, number) => Math.max(largest, number), 0);
}

/** The runs of exclamation marks, none longer than `longest`. */
function runsOf({ part, tokens }: ReadPart, longest: number): Place[] {
  const places: Place[] = [];
  for (const { text, start, end } of tokens) {
    if (text !== '!') continue;
    const last = places.at(-1);
    if (last && last.end === start && last.end - last.start < longest) last.end = end;
    else places.push({ part, start, end });
  }
  return places;
}

function isLoud(text: string, written: string): boolean {
  if (written.length < SHORTEST_LOUD || !/^\p{Lu}[\p{Lu}'’]*$/u.test(written)) return false;
  return COMMON.has(text) || LOUD.has(text) || written.length > LONGEST_ABBREVIATION;
}
