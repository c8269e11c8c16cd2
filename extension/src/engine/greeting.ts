import type { Message, Range } from './case';
import type { MessageParts } from './message-parts';
import { endsInHonorific } from './name-match';
import type { PhraseSearch } from './phrase-search';
import type { KnownWords } from './playbook';
import { isIn, isInParagraph, type Token, textAt } from './words';

/** Whom a message greets. */
export interface Greeting extends Range {
  /** The word or words that greet, "Dear"; empty where the message begins with a name, "Dana,". */
  opening: Token[];
  /** The words that say who is greeted, "Ms. Reyes". */
  addressee: Token[];
}

/** A letter begins with addresses and a date, so its greeting may stand further down. */
const LINES_OF_A_LETTER_HEAD = 15;
const LONGEST_ADDRESSEE = 10;
/** "Hello, I would like to …" greets nobody by these words, "Hello, Dana" does. */
const LONGEST_AFTER_COMMA = 5;

/** The greeting of a message, or undefined where it begins with its first sentence. */
export function greetingOf(
  { kind }: Message,
  parts: MessageParts,
  tokens: Token[],
  greetings: PhraseSearch,
  words: KnownWords,
): Greeting | undefined {
  const lines = parts.lines
    .slice(0, kind === 'letter' || kind === 'card' ? LINES_OF_A_LETTER_HEAD : 1)
    .map(({ start, end }) => tokens.filter((token) => isInParagraph(token) && token.start >= start && token.end <= end));
  for (const line of lines) {
    const length = greetings.matchAt(line, 0)?.end;
    if (length) {
      const comma = Number(textAt(line, length) === ',');
      const addressee = upToEnd(line.slice(length + comma), words).slice(0, comma ? LONGEST_AFTER_COMMA : LONGEST_ADDRESSEE);
      return withPlace(line.slice(0, length), addressee);
    }
  }
  // "Dana," or "To whom it may concern:" without a word of greeting, on a line of its own.
  const [line = []] = lines;
  const bare = upToEnd(line, words);
  const more = line.length - bare.length;
  const isWhole = (more === 1 && /^[^.!?]$/.test(textAt(line, bare.length))) || (more === 0 && endsInHonorific(line, words));
  return isWhole && bare.length > 0 && bare.length <= LONGEST_ADDRESSEE ? withPlace([], bare) : undefined;
}

function withPlace(opening: Token[], addressee: Token[]): Greeting {
  const all = [...opening, ...addressee] as [Token];
  return { opening, addressee, start: all[0].start, end: (all.at(-1) as Token).end };
}

/** The tokens before the mark that ends a greeting. The period of "Dr." and of an initial ends none. */
function upToEnd(tokens: Token[], { titles }: KnownWords): Token[] {
  const end = tokens.findIndex(({ folded: text }, index) => {
    if (text !== '.') return /^[,;:!?–—\-、，：！]$/.test(text);
    const word = textAt(tokens, index - 1);
    return !isIn(titles, word) && [...word].length > 1;
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}
