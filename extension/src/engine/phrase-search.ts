import type { Range } from './case';
import { onceFor } from './once-for';
import { isInParagraph, isMark, type Token, textAt, tokensOf } from './words';

/** A phrase found in a list of tokens, from the first token up to but not including the last. */
export interface Match extends Range {
  phrase: number;
}

/** One step further in the phrases. Phrases that begin alike share their steps, so a long list costs little more than a short one. */
interface Step {
  next: Map<string, Step>;
  /** The phrase that ends here. */
  phrase?: number;
}

const ANY = '{any}';
const NUMBER = '{number}';
/** What stands before or behind the number of a sum of money. */
const CURRENCY = /^(?:usd?|eur|gbp|chf|cad|aud|inr|jpy)$/;
const UNIT = /^(?:dollars|euros|pounds|grand|thousand|million|percent|%|\p{Sc})$/u;

/**
 * How many steps a search may take. An honest playbook needs a few for every word; a spiteful one could ask for hours, and then the rest
 * of the message is left unsearched.
 */
const MOST_STEPS = 1_000_000;

/**
 * Phrases to look for, word by word. In a phrase of the playbook {any} stands for one word and {number} for a number or a sum of money;
 * a text of the user's is always literal.
 */
export class PhraseSearch {
  readonly #start: Step = { next: new Map() };
  /** The words with which a phrase begins. */
  readonly #firsts: ReadonlySet<string>;
  /** Phrases by their first step, until a text has it: most texts have few of the words with which phrases begin. */
  readonly #waiting = new Map<string, [steps: string[], phrase: number][]>();

  constructor(phrases: readonly string[], hasSlots = false) {
    phrases.forEach((phrase, index) => {
      const steps = stepsOf(phrase, hasSlots);
      const [first = ''] = steps;
      const alike = this.#waiting.get(first);
      if (alike) alike.push([steps, index]);
      else if (first) this.#waiting.set(first, [[steps, index]]);
    });
    this.#firsts = new Set(this.#waiting.keys());
    this.#learn(ANY);
    this.#learn(NUMBER);
  }

  #learn(first: string): void {
    const waiting = this.#waiting.get(first);
    if (!waiting) return;
    for (const [steps, phrase] of waiting) {
      let step = this.#start;
      for (const text of steps) {
        const next = step.next.get(text) ?? { next: new Map() };
        step.next.set(text, next);
        step = next;
      }
      step.phrase ??= phrase;
    }
    this.#waiting.delete(first);
  }

  /** The longest match at every token where one begins. Matches may overlap. */
  matches(tokens: readonly Token[]): Match[] {
    const budget = { steps: MOST_STEPS };
    return this.#startsIn(tokens).flatMap((start) => this.matchAt(tokens, start, budget) ?? []);
  }

  /** Where a phrase may begin, from front to back. Most phrases begin with words that the text does not have. */
  #startsIn(tokens: readonly Token[]): number[] {
    const { next } = this.#start;
    const firsts = this.#firsts;
    const places = placesIn(tokens);
    if (next.has(ANY) || next.has(NUMBER)) return [...tokens.keys()];
    const starts: number[] = [];
    for (const word of firsts.size < places.size ? firsts : places.keys()) {
      if (firsts.has(word)) for (const place of places.get(word) ?? []) starts.push(place);
    }
    return starts.sort((one, other) => one - other);
  }

  /** The longest match that begins at a token; of two as long, the one whose phrase comes first. */
  matchAt(tokens: readonly Token[], start: number, budget = { steps: MOST_STEPS }): Match | undefined {
    let longest: Match | undefined;
    const first = textAt(tokens, start);
    const { next } = this.#start;
    this.#learn(first);
    if (!next.has(first) && !next.has(ANY) && !next.has(NUMBER)) return undefined;
    // Other ways to go on from somewhere, where words of the phrases may be anything or a number. Most phrases have one way.
    const ways: [step: Step, at: number][] = [];
    let step: Step | undefined = this.#start;
    let at = start;
    while (step && budget.steps-- > 0) {
      const { phrase, next: further } = step;
      if (phrase !== undefined && (!longest || at > longest.end || (at === longest.end && phrase < longest.phrase))) {
        longest = { phrase, start, end: at };
      }
      const token = tokens[at];
      step = undefined;
      if (isInParagraph(token) && token.tokenKind !== 'link') {
        step = further.get(token.folded);
        const any = further.get(ANY);
        if (any && !isMark(token)) ways.push([any, at + 1]);
        const number = further.get(NUMBER);
        if (number) for (const end of numberEnds(tokens, at)) ways.push([number, end]);
      }
      at++;
      if (!step) [step, at] = ways.pop() ?? [undefined, 0];
    }
    return longest;
  }
}

/** The places of every word of a text. */
const placesIn = onceFor((tokens: readonly Token[]) => {
  const places = new Map<string, number[]>();
  tokens.forEach(({ folded }, index) => {
    const same = places.get(folded);
    if (same) same.push(index);
    else places.set(folded, [index]);
  });
  return places;
});

type Phrases = readonly (string | { text: string })[];

function textsOf(list: Phrases): string[] {
  return list.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.text));
}

/** The search for a list of words in a playbook, as they are written. It is made once for every list, because a playbook never changes. */
export const searchFor = onceFor((list: Phrases) => new PhraseSearch(textsOf(list)));

/** The search for a list of phrases in a playbook, which may have slots. */
export const phrasesFor = onceFor((list: Phrases) => new PhraseSearch(textsOf(list), true));

/** Where phrases of a playbook stand, but for those that lie inside a phrase of `unless` or inside other ranges that excuse them. */
export function unexcused(phrases: Phrases, unless: readonly string[], tokens: readonly Token[], excuses: readonly Range[] = []): Match[] {
  const matches = phrasesFor(phrases).matches(tokens);
  if (matches.length === 0) return matches;
  const isExcused = insideOf([...phrasesFor(unless).matches(tokens), ...excuses]);
  return matches.filter((match) => !isExcused(match));
}

/** Most phrases are plain words, which need not be read as the text of a message is. */
const PLAIN_PHRASE = /^[a-z]+(?:[' ][a-z]+)*$/;

function stepsOf(phrase: string, hasSlots: boolean): string[] {
  const plain = phrase.toLowerCase();
  if (PLAIN_PHRASE.test(plain)) return plain.split(' ');
  const pieces = hasSlots ? phrase.split(/(\{any\}|\{number\})/) : [phrase];
  return pieces.flatMap((piece, index) =>
    index % 2
      ? piece
      : tokensOf(piece)
          .filter(isInParagraph)
          .map((token) => token.folded),
  );
}

/** Where a number or a sum of money may end that begins here: "85,000", "$85k", "EUR 85,000", "85,000 dollars". */
function numberEnds(tokens: readonly Token[], start: number): number[] {
  let at = start;
  if (CURRENCY.test(textAt(tokens, at))) at++;
  if (/^\p{Sc}$/u.test(textAt(tokens, at))) at++;
  if (tokens[at]?.tokenKind !== 'number') return [];
  at++;
  return UNIT.test(textAt(tokens, at)) || CURRENCY.test(textAt(tokens, at)) ? [at, at + 1] : [at];
}

/** Tells whether a range of tokens lies inside one of many. */
export function insideOf(ranges: readonly Range[]): (range: Range) => boolean {
  const furthest: number[] = [];
  for (const { start, end } of ranges) furthest[start] = Math.max(furthest[start] ?? 0, end);
  for (let start = 0, reached = 0; start < furthest.length; start++) {
    reached = Math.max(reached, furthest[start] ?? 0);
    furthest[start] = reached;
  }
  return ({ start, end }) => (furthest[Math.min(start, furthest.length - 1)] ?? 0) >= end;
}
