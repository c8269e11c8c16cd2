import type { Range } from './case';
import { type Token, tokensOf } from './words';

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
const CURRENCIES = new Set(['us', 'usd', 'eur', 'gbp', 'chf', 'cad', 'aud', 'inr', 'jpy']);
const UNITS = new Set([
  'dollars',
  'euros',
  'pounds',
  'usd',
  'eur',
  'gbp',
  'chf',
  'cad',
  'aud',
  'inr',
  'jpy',
  'grand',
  'thousand',
  'million',
  'percent',
  '%',
]);

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
  /** Phrases by their first step, until a text has it: most texts have few of the words with which phrases begin. */
  readonly #waiting = new Map<string, [steps: string[], phrase: number][]>();

  constructor(phrases: readonly string[], slots: 'slots' | 'literal' = 'literal') {
    phrases.forEach((phrase, index) => {
      const steps = stepsOf(phrase, slots);
      const [first = ''] = steps;
      const alike = this.#waiting.get(first);
      if (alike) alike.push([steps, index]);
      else if (first) this.#waiting.set(first, [[steps, index]]);
    });
    this.#learn(ANY);
    this.#learn(NUMBER);
  }

  #learn(first: string): void {
    for (const [steps, phrase] of this.#waiting.get(first) ?? []) {
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
    const found: Match[] = [];
    tokens.forEach((_, start) => {
      const match = this.matchAt(tokens, start, budget);
      if (match) found.push(match);
    });
    return found;
  }

  /** The longest match that begins at a token; of two as long, the one whose phrase comes first. */
  matchAt(tokens: readonly Token[], start: number, budget = { steps: MOST_STEPS }): Match | undefined {
    let longest: Match | undefined;
    const { text = '' } = tokens[start] ?? {};
    const { next } = this.#start;
    this.#learn(text);
    if (!next.has(text) && !next.has(ANY) && !next.has(NUMBER)) return undefined;
    const open = [{ step: this.#start, at: start }];
    for (let here = open.pop(); here && budget.steps > 0; here = open.pop()) {
      budget.steps--;
      const { step, at } = here;
      const { phrase } = step;
      if (phrase !== undefined && (!longest || at > longest.end || (at === longest.end && phrase < longest.phrase))) {
        longest = { phrase, start, end: at };
      }
      const token = tokens[at];
      if (!token || token.kind === 'gap' || token.kind === 'link') continue;
      const literal = step.next.get(token.text);
      if (literal) open.push({ step: literal, at: at + 1 });
      const any = step.next.get(ANY);
      if (any && token.kind !== 'mark') open.push({ step: any, at: at + 1 });
      const number = step.next.get(NUMBER);
      if (number) open.push(...numberEnds(tokens, at).map((end) => ({ step: number, at: end })));
    }
    return longest;
  }
}

const searches = new WeakMap<readonly unknown[], PhraseSearch>();

/** The search for a list of phrases or words in a playbook. It is made once for every list, because a playbook never changes. */
export function searchFor(list: readonly (string | { text: string })[], slots: 'slots' | 'literal' = 'literal'): PhraseSearch {
  const phrases = () => list.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.text));
  const search = searches.get(list) ?? new PhraseSearch(phrases(), slots);
  searches.set(list, search);
  return search;
}

/** Where phrases of a playbook stand, but for those that lie inside a phrase of `unless` or inside other ranges that excuse them. */
export function unexcused(
  phrases: readonly (string | { text: string })[],
  unless: readonly string[],
  tokens: readonly Token[],
  excuses: readonly Range[] = [],
): Match[] {
  const isExcused = insideOf([...searchFor(unless, 'slots').matches(tokens), ...excuses]);
  return searchFor(phrases, 'slots')
    .matches(tokens)
    .filter((match) => !isExcused(match));
}

/** Most phrases are plain words, which need not be read as the text of a message is. */
const PLAIN = /^[a-z]+(?:[' ][a-z]+)*$/;

function stepsOf(phrase: string, slots: 'slots' | 'literal'): string[] {
  const plain = phrase.toLowerCase();
  if (PLAIN.test(plain)) return plain.split(' ');
  const tokens = tokensOf(phrase).filter(({ kind }) => kind !== 'gap');
  const steps: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const slot = tokens
      .slice(index, index + 3)
      .map(({ text }) => text)
      .join('');
    const isSlot = slots === 'slots' && (slot === ANY || slot === NUMBER);
    steps.push(isSlot ? slot : (tokens[index]?.text ?? ''));
    if (isSlot) index += 2;
  }
  return steps;
}

/** Where a number or a sum of money may end that begins here: "85,000", "$85k", "EUR 85,000", "85,000 dollars". */
function numberEnds(tokens: readonly Token[], start: number): number[] {
  let at = start;
  if (CURRENCIES.has(tokens[at]?.text ?? '')) at++;
  if (/^\p{Sc}$/u.test(tokens[at]?.text ?? '')) at++;
  if (tokens[at]?.kind !== 'number') return [];
  at++;
  const unit = tokens[at]?.text ?? '';
  return UNITS.has(unit) || /^\p{Sc}$/u.test(unit) ? [at, at + 1] : [at];
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
