import type { Case } from './case';
import type { KnownWords } from './playbook';
import { isIn, isNameWord, type Token, tokensOf, withoutPossessive, wordsOf } from './words';

/** A word of a name: as it is compared, and as it is written. */
export type NamePart = Pick<Token, 'folded' | 'written'>;

export interface Name {
  written: string;
  /** What one may call it by: of a person the given name, the surname, either half of a double surname. */
  parts: NamePart[];
}

/** The names that a message is compared with. */
export interface CaseRecord {
  interviewerNames: Name[];
  companyName: Name | undefined;
  role: string | undefined;
  others: { company: Name | undefined; people: Name[] }[];
  /** Every text of the record, for words that belong to it. */
  texts: string[];
  /** The words of these texts, as they are compared. */
  words: Set<string>;
  /** The words of what the interview was about: the role and the topics. */
  topicWords: Set<string>;
}

export function recordOf(situation: Case, words: KnownWords): CaseRecord {
  const { application, interviews = [], me, others = [] } = situation;
  const people = interviews.flatMap((interview) => interview.interviewers ?? []);
  const topics = [application?.role, ...people.flatMap(({ title, topic, liked }) => [title, topic, liked])].filter(isText);
  const texts = [application?.company, me?.name, ...people.map((person) => person.name), ...topics].filter(isText);
  const peopleCalled = (names: unknown[]) => names.flatMap((name) => personName(name, words) ?? []);
  const plain = (from: string[]) => from.flatMap(wordsOf).map((token) => token.folded);
  return {
    interviewerNames: peopleCalled(people.map((person) => person.name)),
    companyName: companyName(application?.company, words),
    role: application?.role?.trim(),
    others: others.map(({ company, interviewers = [] }) => ({ company: companyName(company, words), people: peopleCalled(interviewers) })),
    texts,
    words: new Set(plain(texts).flatMap((word) => [word, withoutPossessive(word)])),
    topicWords: new Set(plain(topics)),
  };
}

function isText(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

/** With "&" as the word that it is read as. */
export function withAnd<T extends Token>(token: T): T {
  return token.folded === '&' ? { ...token, tokenKind: 'word', folded: 'and' } : token;
}

function nameTokens(name: unknown): Token[] {
  return isText(name) ? tokensOf(name).map(withAnd).filter(isNameWord) : [];
}

function nameOf(written: string, parts: NamePart[]): Name | undefined {
  return parts.length > 0 ? { written: written.replace(/\s+/g, ' ').trim(), parts } : undefined;
}

/** A person's name; undefined for a text that names nobody, such as "Dr." or "?". */
export function personName(name: unknown, { titles, name_endings, particles }: KnownWords): Name | undefined {
  const parts = nameTokens(name)
    .filter((token) => !isIn(titles, token.folded))
    // An initial is no part that one may call somebody by.
    .filter(({ folded: text }, index) => !isIn(name_endings, text) && !(index > 0 && isIn(particles, text)) && !/^\p{Ll}$/u.test(text));
  return nameOf(String(name), parts);
}

/** A company's name without its legal form, which nobody writes in a note. */
export function companyName(name: unknown, { legal_forms }: KnownWords): Name | undefined {
  const parts = nameTokens(name);
  while (parts.length > 1 && isIn(legal_forms, parts.at(-1)?.folded ?? '')) parts.pop();
  return nameOf(String(name).slice(parts[0]?.start, parts.at(-1)?.end), parts);
}

/** "Dana Reyes, Pat Kim or Lee Wong" */
export function oneOf(names: string[]): string {
  const distinct = [...new Set(names)];
  return [distinct.slice(0, -1).join(', '), distinct.at(-1)].filter(Boolean).join(' or ');
}
