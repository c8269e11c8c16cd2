import { parseTemplate, type TemplateToken } from './draft';
import { messageParts } from './message-parts';
import type { Template } from './playbook';
import { isWord, sentencesOf } from './sentences';
import { VALUE, withoutMarks } from './template-text';
import { type Token, tokensOf } from './words';

/** A sentence of a template: the words between its fields, each with a space before and behind. */
export type Pattern = string[];

/** Fewer words of its own make no sentence that could be told again. */
const LEAST_WORDS = 3;
/** An honest template has some ten sentences, and none so long. Of a spiteful one the rest is not looked at. */
const MOST_SENTENCES = 60;
const LONGEST_SENTENCE = 1000;
const MOST_IN_ALL = 3000;

const known = new WeakMap<Template, Pattern[]>();

/** The sentences of a template that are not left to the user, from the greeting to the sign-off. */
export function templateSentences(template: Template): Pattern[] {
  const patterns = known.get(template) ?? patternsOf(template).slice(0, MOST_SENTENCES);
  known.set(template, patterns);
  return patterns;
}

function patternsOf(template: Template): Pattern[] {
  const text = ownText(template);
  const { signOff, lines } = messageParts(text);
  const [first] = lines;
  const start = first && /[,:]\s*$/.test(text.slice(first.start, first.end)) ? first.end : 0;
  const tokens = tokensOf(text, { start, end: signOff?.start ?? text.length });
  return sentencesOf(tokens).flatMap((sentence) => {
    const pieces: string[][] = [[]];
    for (const token of tokens.slice(sentence.start, sentence.end)) {
      if (token.text === VALUE) pieces.push([]);
      else if (isWord(token)) pieces.at(-1)?.push(token.text);
    }
    return pieces.flat().length < LEAST_WORDS ? [] : [pieces.map((words) => (words.length > 0 ? ` ${words.join(' ')} ` : ''))];
  });
}

/** The text with a mark for every value; of two parts that exclude each other, both. A template that cannot be read has none. */
function ownText({ body, id }: Template): string {
  const text = (tokens: TemplateToken[]): string =>
    tokens.map(([sign, value, , , inner = []]) => (sign === 'text' ? value : sign === '#' || sign === '^' ? text(inner) : VALUE)).join('');
  try {
    return text(parseTemplate(withoutMarks(body), id));
  } catch {
    return '';
  }
}

/** The words of a sentence as they are compared with a template's. */
export function sentenceText(tokens: readonly Token[]): string {
  const words = tokens.filter(isWord).map(({ text }) => text);
  return ` ${words.join(' ')} `;
}

/** The sentences of all templates. */
export function allTemplateSentences(templates: readonly Template[]): Pattern[] {
  return templates.flatMap(templateSentences).slice(0, MOST_IN_ALL);
}

/** True for a sentence that is the template's but for the values in it. */
export function isOfTemplate(text: string, pattern: Pattern): boolean {
  if (text.length > LONGEST_SENTENCE) return false;
  const [first = '', ...rest] = pattern;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = Math.max(0, first.length - 1);
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + Math.max(0, piece.length - 1);
  }
  return text.endsWith(last) && text.length - last.length >= at;
}
