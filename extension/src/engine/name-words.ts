import type { Place, Range } from './case';
import type { Evidence, NamePosition } from './name-position';
import type { Hit, Reading, ReadPart } from './reading';
import { letters } from './spelling';
import { type Token, tokensOf, withoutPossessive } from './words';

/** A word of the message as it is compared with names: its text has only letters and digits, without accents and without "'s". */
export interface NameWord extends Token {
  /** The folded word with its accents. */
  bare: string;
  evidence: Evidence;
}

/** A name that is not as it should be, at a range of name words. */
export interface WrongName extends Range {
  expected: string;
  /** The right words, where there is one way to put it right. */
  right?: string | undefined;
  severity?: Hit['severity'];
}

/** The words of a part up to the sign-off: below it stands the writer's own name. */
export function nameWords(part: ReadPart, { bodyParts }: Reading, position: NamePosition): NameWord[] {
  const end = part.part === 'body' ? (bodyParts.signOff?.start ?? part.text.length) : part.text.length;
  const words = part.tokens.flatMap((token, index) => {
    if (token.start >= end) return [];
    const bare = withoutPossessive(token.text);
    const isPossessive = bare !== token.text && /.s$/i.test(token.written);
    const cut = isPossessive ? { written: token.written.slice(0, -2), end: token.end - 2 } : {};
    return { ...token, ...cut, bare, text: token.kind === 'word' ? letters(bare) : token.text, evidence: position.evidence(part, index) };
  });
  return joined(words);
}

/** A name as it is compared with the words of a message. */
export function comparable(name: string): string {
  const words = tokensOf(name).map((token) => ({
    ...token,
    text: token.kind === 'word' ? letters(withoutPossessive(token.text)) : token.text,
  }));
  return joined(words)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ text }) => text)
    .join(' ');
}

/** Without the marks inside of names, as in Booking.com, J. Reyes and AT&T; "&" becomes "and". */
function joined<T extends Token>(tokens: T[]): T[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'mark') return token;
    if (token.text === '&') return { ...token, kind: 'word', text: 'and' };
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const isInner = before?.end === token.start && after?.start === token.end && isWord(before) && isWord(after);
    const isInitial = token.text === '.' && before?.kind === 'word' && before.text.length === 1;
    return isInner || isInitial ? [] : token;
  });
}

function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number';
}

export function hitOf({ part, text }: ReadPart, words: NameWord[], wrong: WrongName): Hit {
  const where: Place = { part, start: words[wrong.start]?.start ?? 0, end: words[wrong.end - 1]?.end ?? 0 };
  const { expected, right, severity } = wrong;
  return {
    found: text.slice(where.start, where.end),
    where,
    expected,
    ...(severity ? { severity } : {}),
    replace: right ? { ...where, text: right } : undefined,
  };
}
