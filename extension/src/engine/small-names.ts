import { isGreeted } from './name-position';
import { insideOf, PhraseSearch, searchFor } from './phrase-search';
import { gapAt, type Reading, type ReadPart } from './reading';
import { type Name, type NamePart, personName } from './record';
import { isIn, isNameWord, isTerm, joined, startsLower, startsUpper, type Token, textAt, withoutPossessive } from './words';

const SHORTEST_NAME = 3;

/** A name at a range of tokens, and how it is written. */
export interface SmallName {
  start: number;
  end: number;
  right: string;
}

/** Names of the record in small letters, where it is plain that they are names: whole, in the greeting, after a title, or below the sign-off. */
export function smallNames(
  { part, tokens }: ReadPart,
  { caseRecord: record, situation, knownWords: words, playbook, salutation: greeting, bodyParts }: Reading,
): SmallName[] {
  const { interviewerNames: interviewers, companyName: company } = record;
  const people = [...interviewers, personName(situation.me?.name, words)].filter((name) => name !== undefined);
  const whole = [...people, company].filter(
    (name): name is Name => name !== undefined && name.parts.length > 1 && name.parts.every(startsUpper),
  );
  const isOrdinary = (word: string) =>
    isIn(words.common, word) ||
    playbook.checks.some(
      ({ matcher }) =>
        matcher.kind === 'record' &&
        searchFor(matcher.ordinary_words).matchAt([{ ...gapAt(0), tokenKind: 'word', folded: word }], 0) !== undefined,
    );
  const found = new PhraseSearch(whole.map((name) => joined(name.parts))).matches(tokens).flatMap(({ start, end, phrase }): SmallName[] => {
    const { parts } = whole[phrase] as Name;
    const isMeant =
      tokens.slice(start, end).every(isSmall) && isPlain(tokens, start, end) && !parts.every((token) => isOrdinary(token.folded));
    return isMeant ? [{ start, end, right: parts.map((name) => name.written).join(' ') }] : [];
  });
  const isTaken = insideOf(found);
  const parts = people.flatMap((name) => name.parts).filter(startsUpper);
  const only = company?.parts.length === 1 ? company.parts.filter(startsUpper) : [];
  tokens.forEach((token, index) => {
    const word = withoutPossessive(token.folded);
    const isWord = (part: NamePart) => part.folded === word;
    const ofPerson = parts.find(isWord);
    const ofCompany = only.find(isWord);
    const range = { start: index, end: index + 1 };
    if (!(ofPerson || ofCompany) || !isSmall(token) || isTaken(range) || !isPlain(tokens, index, index + 1)) return;
    const before = textAt(tokens, index - 1);
    // In the greeting, alone below the sign-off, after a title, or the given name of somebody.
    const isMeant = () =>
      (part === 'body' && (isGreeted(token, greeting) || (bodyParts.signOff && token.start >= bodyParts.signOff.start))) ||
      isIn(words.titles, before) ||
      (word.length >= SHORTEST_NAME && people.some((name) => name.parts.length > 1 && name.parts[0]?.folded === word) && !isOrdinary(word));
    const known =
      ofPerson && isMeant() ? ofPerson : ofCompany && isIn(words.before_company, before) && !isOrdinary(word) ? ofCompany : undefined;
    if (known) found.push({ ...range, right: known.written + token.written.slice(word.length) });
  });
  return found;
}

export function isSmall(token: Token | undefined): token is Token {
  return isTerm(token) && startsLower(token);
}

/** True where the token at an index and the one behind it touch, and one of the two is such a mark. */
export function touches(tokens: Token[], index: number, mark: number, marks: RegExp): boolean {
  return tokens[index]?.end === tokens[index + 1]?.start && marks.test(textAt(tokens, mark));
}

/** False for a part of an address or a file's name, such as monday.com. */
export function isPlain(tokens: Token[], start: number, end: number): boolean {
  const isJoint = (index: number, mark: number) => touches(tokens, index, mark, /^[./@_#\\]$/);
  return !isJoint(start - 1, start - 1) && !(isJoint(end - 1, end) && isJoint(end, end) && isNameWord(tokens[end + 1]));
}
