import type { Range } from './case';
import type { NamePosition } from './name-position';
import { comparable, type NameWord, type WrongName } from './name-words';
import { PhraseSearch } from './phrase-search';
import { type CaseRecord, type Name, oneOf } from './record';

/** A name of another application, and what makes it that name in a message. */
interface OtherName {
  text: string;
  isCompany: boolean;
  /** The start of a company's name, or one name of a person. */
  isPart: boolean;
  expected: string | undefined;
  right: string | undefined;
}

/** A word of a company's name that stands for the whole has at least this many letters. */
const SHORTEST_START = 5;

/**
 * Find the companies and people of the user's other applications.
 *
 * @param known the words of this application, as they are compared: a topic may mention the other company
 */
export function mixedUpNames(words: NameWord[], record: CaseRecord, position: NamePosition, known: Set<string>): WrongName[] {
  const own = comparable(record.companyName?.written ?? '');
  const names = otherNames(record, own).filter(({ text, isPart }) => text !== '' && !(isPart && known.has(text)) && text !== own);
  const search = new PhraseSearch(names.map((token) => token.text));
  let reached = 0;
  return words.flatMap((_, start) => {
    const match = start < reached ? undefined : search.matchAt(words, start);
    const name = match && names[match.phrase];
    if (!name || !isMeant(name, words, match, position, known)) return [];
    reached = match.end;
    return { start, end: match.end, expected: name.expected, replace: name.right };
  });
}

function otherNames({ interviewerNames: interviewers, companyName: company, others }: CaseRecord, own: string): OtherName[] {
  const expected = oneOf(interviewers.map((name) => name.written));
  const one = interviewers.length === 1 ? interviewers[0] : undefined;
  const place = { isCompany: true, expected: company?.written, right: company?.written };
  return others.flatMap((other): OtherName[] => {
    const text = comparable(other.company?.written ?? '');
    const [first = '', ...rest] = text.split(' ');
    return [
      { text, isPart: false, ...place },
      ...(rest.length > 0 && first.length >= SHORTEST_START ? [{ text: first, isPart: true, ...place }] : []),
      // Somebody else at the same company is a colleague of the interviewers.
      ...(text !== '' && text === own ? [] : other.people.flatMap((person) => namesOf(person, expected, one))),
    ];
  });
}

function namesOf({ parts }: Name, expected: string, one: Name | undefined): OtherName[] {
  const person = { isCompany: false, expected };
  const texts = parts.map((token) => comparable(token.folded));
  return [
    ...(texts.length > 1 ? [{ text: texts.join(' '), isPart: false, ...person, right: one?.written }] : []),
    ...texts.map((text, index): OtherName => {
      const right = one?.parts.at(index === 0 && texts.length > 1 ? 0 : -1);
      return { text, isPart: true, ...person, right: right?.written };
    }),
  ];
}

/** True unless the words are ordinary ones, and capitals and position do not make a name of them. */
function isMeant(
  { isPart, isCompany }: OtherName,
  words: NameWord[],
  { start, end }: Range,
  position: NamePosition,
  known: Set<string>,
): boolean {
  const name = words.slice(start, end);
  const [{ folded: text, evidence }] = name as [NameWord];
  if (isPart) return isCompany ? evidence > 1 && !position.isOrdinary(text) && words[end]?.evidence !== 2 : evidence > 0;
  const telling = name.filter((word) => word.folded !== 'and' && !known.has(word.folded));
  const isShort = name.length === 1 && text.length < 4;
  const isOrdinary = name.every((word) => position.isOrdinary(word.folded));
  return telling.length > 0 && (!(isShort || isOrdinary) || telling.every((word) => word.evidence > 0));
}
