import type { Message, Range } from './case';
import type { MessageParts } from './message-parts';
import { endsInHonorific } from './name-match';
import type { PhraseSearch } from './phrase-search';
import { isTitle } from './record';
import type { Token } from './words';

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
export function greetingOf(message: Message, parts: MessageParts, tokens: Token[], greetings: PhraseSearch): Greeting | undefined {
  const isLetter = message.kind === 'letter' || message.kind === 'card';
  const lines = parts.lines.slice(0, isLetter ? LINES_OF_A_LETTER_HEAD : 1).map((line) => tokensIn(tokens, line));
  for (const line of lines) {
    const length = greetings.matchAt(line, 0)?.end;
    if (length) return withPlace(line.slice(0, length), addresseeAfter(line, length));
  }
  const bare = bareAddressee(lines[0] ?? []);
  return bare ? withPlace([], bare) : undefined;
}

function tokensIn(tokens: Token[], { start, end }: Range): Token[] {
  return tokens.filter((token) => token.kind !== 'gap' && token.start >= start && token.end <= end);
}

function withPlace(opening: Token[], addressee: Token[]): Greeting {
  const all = [...opening, ...addressee];
  return { opening, addressee, start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0 };
}

function addresseeAfter(line: Token[], length: number): Token[] {
  const hasComma = line[length]?.text === ',';
  return upToEnd(line.slice(hasComma ? length + 1 : length)).slice(0, hasComma ? LONGEST_AFTER_COMMA : LONGEST_ADDRESSEE);
}

/** "Dana," or "To whom it may concern:" without a word of greeting, on a line of its own. */
function bareAddressee(line: Token[]): Token[] | undefined {
  const words = upToEnd(line);
  const isWhole =
    (line.length === words.length + 1 && /^[^.!?]$/.test(line.at(-1)?.text ?? '')) ||
    (line.length === words.length && endsInHonorific(line));
  return isWhole && words.length > 0 && words.length <= LONGEST_ADDRESSEE ? words : undefined;
}

/** The tokens before the mark that ends a greeting. The period of "Dr." and of an initial ends none. */
function upToEnd(tokens: Token[]): Token[] {
  const end = tokens.findIndex(({ text }, index) => {
    if (text !== '.') return /^[,;:!?–—\-、，：！]$/.test(text);
    const word = tokens[index - 1]?.text ?? '';
    return !isTitle(word) && [...word].length > 1;
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}
