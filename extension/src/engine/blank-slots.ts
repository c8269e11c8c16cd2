import { fieldFromCase } from './case-facts';
import { onceFor } from './once-for';
import { searchFor } from './phrase-search';
import type { BlankMatcher, Template } from './playbook';
import type { Reading } from './reading';
import { joined, textAt, wordsOf } from './words';

/** What stands for something to be filled in is short; what is longer is text. */
const MOST_WORDS = 12;

/** Tells which words stand for something that is to be filled in, and with what. */
export interface BlankSlots {
  /** True for a field's label, and for words that begin or end with a slot-like one: "your name", "insert a topic", "the company". */
  has(content: string): boolean;
  /** True for an instruction, "insert a topic", and for two or more words that are all slot-like, "your name". */
  isInstruction(content: string): boolean;
  /** What the case knows for a blank that carries the label of a field. */
  valueFor(blank: string): string | undefined;
}

export function blankSlots({ words: slotLike }: BlankMatcher, { playbook, situation, caseRecord: record }: Reading): BlankSlots {
  const labels = labelsOf(playbook.templates);
  const search = searchFor(slotLike);
  return {
    has(content) {
      const all = wordsOf(content);
      const words = all.slice(Number(/^(?:the|an?|this|that)$/.test(textAt(all, 0))));
      if (words.length === 0 || words.length > MOST_WORDS) return false;
      return labels.has(joined(all)) || search.matches(words).some(({ start, end }) => start === 0 || end === words.length);
    },
    isInstruction(content) {
      const words = wordsOf(content);
      if (words.length < 2 || words.length > MOST_WORDS) return false;
      const matches = search.matches(words);
      const begins = /^(?:insert|fill)$/.test(textAt(words, 0)) && matches[0]?.start === 0;
      return begins || words.every((_, index) => matches.some(({ start, end }) => start <= index && index < end));
    },
    valueFor(blank) {
      const field = labels.get(joined(wordsOf(blank)));
      if (!field || field.own_words || (field.name === 'interviewer_name' && record.interviewerNames.length !== 1)) return undefined;
      return fieldFromCase(field.name, situation, {}, playbook.locale)?.trim();
    },
  };
}

/** The fields by their labels. */
const labelsOf = onceFor(
  (templates: readonly Template[]) =>
    new Map(templates.flatMap((template) => template.fields.map((field) => [joined(wordsOf(field.label)), field] as const))),
);
