import type { Range } from './case';
import type { Evidence, NamePosition } from './name-position';
import type { Hit, Reading, ReadPart } from './reading';
import { withAnd } from './record';
import { letters } from './spelling';
import { isNameWord, isTerm, joined, type Token, tokensOf, withoutPossessive } from './words';

/** A word of the message as it is compared with names: its text has only letters and digits, without accents and without "'s". */
export interface NameWord extends Token {
  /** The folded word with its accents. */
  bare: string;
  evidence: Evidence;
}

/** A name that is not as it should be, at a range of name words. */
export interface WrongName extends Range {
  expected: string | undefined;
  /** The right words, where there is one way to put it right. */
  replace?: string | undefined;
  hitSeverity?: Hit['hitSeverity'];
}

/** The words of a part up to the sign-off: below it stands the writer's own name. */
export function nameWords(part: ReadPart, { bodyParts }: Reading, position: NamePosition): NameWord[] {
  const end = (part.part === 'body' && bodyParts.signOff?.start) || part.text.length;
  const words = part.tokens.map((token, index) => {
    const { folded, written, end } = token;
    const bare = withoutPossessive(folded);
    const cut = bare !== folded && /.s$/i.test(written) ? 2 : 0;
    const evidence = position.evidence(part, index);
    return { ...token, folded: asCompared(token), written: written.slice(0, written.length - cut), end: end - cut, bare, evidence };
  });
  return withoutInnerMarks(words.filter((token) => token.start < end));
}

function asCompared({ tokenKind: kind, folded }: Token): string {
  return kind === 'word' ? letters(withoutPossessive(folded)) : folded;
}

/** A name as it is compared with the words of a message. */
export function comparable(name: string): string {
  return joined(withoutInnerMarks(tokensOf(name).map((token) => ({ ...token, folded: asCompared(token) }))).filter(isNameWord));
}

/** Without the marks inside of names, as in Booking.com, J. Reyes and AT&T; "&" becomes "and". */
function withoutInnerMarks<T extends Token>(tokens: T[]): T[] {
  return tokens.map(withAnd).filter(({ tokenKind: kind, start, end, folded: text }, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const isInner = before?.end === start && after?.start === end && isNameWord(before) && isNameWord(after);
    const isInitial = text === '.' && isTerm(before) && before.folded.length === 1;
    return kind !== 'mark' || !(isInner || isInitial);
  });
}
