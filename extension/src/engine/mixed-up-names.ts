import type { Range } from './case';
import type { NamePosition } from './name-position';
import { comparable, type NameWord, type WrongName } from './name-words';
import { PhraseSearch } from './phrase-search';
import { type CaseRecord, type Name, oneOf } from './record';

/** A name of another application, and what makes it that name in a message. */
interface OtherName {
  text: string;
  kind: 'company' | 'start of a company' | 'person' | 'part of a person';
  expected: string;
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
  const names = otherNames(record).filter(
    ({ text, kind }) => text !== '' && !(kind.includes('of') && known.has(text)) && !isOwnCompany(text, record),
  );
  const search = new PhraseSearch(names.map(({ text }) => text));
  const found: WrongName[] = [];
  for (let start = 0; start < words.length; start++) {
    const match = search.matchAt(words, start);
    const name = match && names[match.phrase];
    if (!match || !name || !isMeant(name, words, match, position, known)) continue;
    found.push({ start, end: match.end, expected: name.expected, right: name.right });
    start = match.end - 1;
  }
  return found;
}

function isOwnCompany(text: string, { company }: CaseRecord): boolean {
  return company !== undefined && comparable(company.written) === text;
}

function otherNames(record: CaseRecord): OtherName[] {
  const { interviewers, company } = record;
  const expectedPerson = oneOf(interviewers.map(({ written }) => written));
  const [only, ...more] = interviewers;
  const one = more.length === 0 ? only : undefined;
  return record.others.flatMap((other) => {
    const names: OtherName[] = [];
    const isSameCompany = other.company && company && comparable(other.company.written) === comparable(company.written);
    if (other.company) {
      const place = { expected: company?.written ?? '', right: company?.written };
      names.push({ text: comparable(other.company.written), kind: 'company', ...place });
      const [first, ...rest] = comparable(other.company.written).split(' ');
      if (first && rest.length > 0 && first.length >= SHORTEST_START) names.push({ text: first, kind: 'start of a company', ...place });
    }
    // Somebody else at the same company is a colleague of the interviewers.
    if (!isSameCompany) names.push(...other.people.flatMap((person) => namesOf(person, expectedPerson, one)));
    return names;
  });
}

function namesOf(person: Name, expected: string, one: Name | undefined): OtherName[] {
  const parts = person.parts.map(({ text }, index): OtherName => {
    const right = index === 0 && person.parts.length > 1 ? one?.parts[0] : one?.parts.at(-1);
    return { text: comparable(text), kind: 'part of a person', expected, right: right?.written };
  });
  if (parts.length < 2) return parts;
  const whole = parts.map(({ text }) => text).join(' ');
  return [{ text: whole, kind: 'person', expected, right: one?.written }, ...parts];
}

/** True unless the words are ordinary ones, and capitals and position do not make a name of them. */
function isMeant({ kind }: OtherName, words: NameWord[], { start, end }: Range, position: NamePosition, known: Set<string>): boolean {
  const name = words.slice(start, end);
  const [first] = name;
  const after = words[end];
  if (kind === 'start of a company')
    return first?.evidence === 'strong' && !position.isOrdinary(first.text) && after?.evidence !== 'strong';
  if (kind === 'part of a person') return first?.evidence !== 'none';
  const telling = name.filter(({ text }) => text !== 'and' && !known.has(text));
  if (telling.length === 0) return false;
  const isShort = name.length === 1 && (first?.text.length ?? 0) < 4;
  const isOrdinary = name.every(({ text }) => position.isOrdinary(text));
  return !(isShort || isOrdinary) || telling.every(({ evidence }) => evidence !== 'none');
}
