import { messageParts } from './message-parts';
import { onceFor } from './once-for';
import type { Playbook, Template } from './playbook';
import { sentencesOf } from './sentences';
import { parseTemplate, type TemplatePiece } from './template';
import { VALUE, withoutMarks } from './template-text';
import { isWord, joined, type Token, tokensOf } from './words';

/** A sentence of a template: the words between its fields, each with a space before and behind. */
type Pattern = string[];

/** Fewer words of its own make no sentence that could be told again. */
const LEAST_WORDS = 3;
/** An honest template has some ten sentences, and none so long. Of a spiteful one the rest is not looked at. */
const MOST_SENTENCES = 60;
const LONGEST_SENTENCE = 1000;
const MOST_IN_ALL = 3000;

/** The sentences of the templates that are not left to the user, from the greeting to the sign-off, by the template's id. */
const patternsOf = onceFor(
  ({ templates = [], words }: Playbook) =>
    new Map(
      templates.map((template) => {
        const text = ownText(template);
        const { signOff, lines } = messageParts(text, words);
        const [first] = lines;
        const start = first && /[,:]\s*$/.test(text.slice(first.start, first.end)) ? first.end : 0;
        const tokens = tokensOf(text, { start, end: signOff?.start ?? text.length });
        const patterns = sentencesOf(tokens, words).flatMap((sentence): Pattern[] => {
          const own = tokens.slice(sentence.start, sentence.end).filter((token) => token.folded === VALUE || isWord(token));
          if (own.filter(isWord).length < LEAST_WORDS) return [];
          return [` ${joined(own)} `.split(VALUE).map((piece) => (piece.trim() ? piece : ''))];
        });
        return [template.id, patterns.slice(0, MOST_SENTENCES)];
      }),
    ),
);

/** The text with a mark for every value; of two parts that exclude each other, both. A template that cannot be read has none. */
function ownText({ body, id }: Template): string {
  const text = (pieces: TemplatePiece[]): string =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : piece.sign ? text(piece.inner) : VALUE)).join('');
  try {
    return text(parseTemplate(withoutMarks(body), id));
  } catch {
    return '';
  }
}

/** Tells whether a sentence is one of a template, or of any, but for the values in it. */
export function sentencesOfTemplates(playbook: Playbook, id?: string): (tokens: readonly Token[]) => boolean {
  const known = patternsOf(playbook);
  const patterns = (id === undefined ? [...known.values()].flat() : (known.get(id) ?? [])).slice(0, MOST_IN_ALL);
  return (tokens) => {
    const text = ` ${joined(tokens.filter(isWord))} `;
    return text.length <= LONGEST_SENTENCE && patterns.some((pattern) => isOf(text, pattern));
  };
}

function isOf(text: string, [first = '', ...rest]: Pattern): boolean {
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length && first.length - 1;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + (piece.length && piece.length - 1);
  }
  return text.length - last.length >= at;
}
