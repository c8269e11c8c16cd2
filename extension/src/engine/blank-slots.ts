import { fieldFromCase } from './case-facts';
import { type PhraseSearch, searchFor } from './phrase-search';
import type { BlankMatcher, Template, TemplateField } from './playbook';
import type { Reading } from './reading';
import { type Token, tokensOf, wordsOf } from './words';

/** What stands for something to be filled in is short; what is longer is text. */
const MOST_WORDS = 12;
const DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that']);

/** Tells which words stand for something that is to be filled in, and with what. */
export class BlankSlots {
  readonly #labels: Map<string, TemplateField>;
  readonly #words: PhraseSearch;
  readonly #reading: Reading;

  constructor(matcher: BlankMatcher, reading: Reading) {
    this.#labels = labelsOf(reading.playbook.templates);
    this.#words = searchFor(matcher.words);
    this.#reading = reading;
  }

  /** True for a field's label, and for words that begin or end with a slot-like one: "your name", "insert a topic", "the company". */
  has(content: string): boolean {
    const all = contentWords(content);
    const words = DETERMINERS.has(all[0]?.text ?? '') ? all.slice(1) : all;
    if (words.length === 0 || words.length > MOST_WORDS) return false;
    return this.#labels.has(key(content)) || this.#words.matches(words).some(({ start, end }) => start === 0 || end === words.length);
  }

  /** True for an instruction, "insert a topic", and for two or more words that are all slot-like, "your name". */
  isInstruction(content: string): boolean {
    const words = contentWords(content);
    if (words.length < 2 || words.length > MOST_WORDS) return false;
    const matches = this.#words.matches(words);
    const covered = new Set(matches.flatMap(({ start, end }) => words.slice(start, end)));
    const begins = /^(?:insert|fill)$/.test(words[0]?.text ?? '') && matches[0]?.start === 0;
    return begins || covered.size === words.length;
  }

  /** What the case knows for a blank that carries the label of a field. */
  valueFor(blank: string): string | undefined {
    const field = this.#labels.get(key(blank));
    const { situation, playbook, record } = this.#reading;
    if (!field || field.own_words || (field.name === 'interviewer_name' && record.interviewers.length !== 1)) return undefined;
    return fieldFromCase(field.name, situation, {}, playbook.locale)?.trim() || undefined;
  }
}

const labels = new WeakMap<readonly Template[], Map<string, TemplateField>>();

/** The fields by their labels, made once for a playbook. */
function labelsOf(templates: readonly Template[]): Map<string, TemplateField> {
  const known = labels.get(templates) ?? new Map(templates.flatMap(({ fields }) => fields.map((field) => [key(field.label), field])));
  labels.set(templates, known);
  return known;
}

function contentWords(content: string): Token[] {
  return tokensOf(content).filter(({ kind }) => kind === 'word' || kind === 'number');
}

function key(label: string): string {
  return wordsOf(label).join(' ');
}
