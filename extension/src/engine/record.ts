import type { Case } from './case';
import { type Token, tokensOf, withoutPossessive, wordsOf } from './words';

/** A word of a name: as it is compared, and as it is written. */
export interface NamePart {
  text: string;
  written: string;
}

export interface Name {
  written: string;
  /** What one may call it by: of a person the given name, the surname, either half of a double surname. */
  parts: NamePart[];
}

/** The names that a message is compared with. */
export interface CaseRecord {
  interviewers: Name[];
  company: Name | undefined;
  others: { company: Name | undefined; people: Name[] }[];
  /** Every text of the record, for words that belong to it. */
  texts: string[];
  /** The words of these texts, as they are compared. */
  words: Set<string>;
  /** The words of what the interview was about: the role and the topics. */
  topicWords: Set<string>;
}

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame rev hon herr frau fräulein señor señora sr sra srta don doña m mme mlle monsieur madame signor signora sig dott dottoressa ing fru hr pan pani'.split(
    ' ',
  ),
);
const PARTICLES = new Set(
  'van von vom zu de der den des del della di da do dos du la le las los el al bin bint ibn af av ter ten y e and'.split(' '),
);
const ENDINGS = new Set('jr sr ii iii iv phd md mba esq cpa she her hers he him his they them theirs'.split(' '));
const LEGAL_FORMS = new Set(
  'inc incorporated llc llp lp ltd limited corp corporation co company plc gmbh ag kg se sa sas sarl srl spa bv nv ab as oy aps kk pty pte'.split(
    ' ',
  ),
);

export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

export function recordOf(situation: Case): CaseRecord {
  const { application, interviews = [], me, others = [] } = situation;
  const people = interviews.flatMap(({ interviewers }) => interviewers ?? []);
  const topics = [application?.role, ...people.flatMap(({ title, topic, liked }) => [title, topic, liked])].filter(isText);
  const texts = [application?.company, me?.name, ...people.map(({ name }) => name), ...topics].filter(isText);
  const words = texts.flatMap(wordsOf);
  return {
    interviewers: people.flatMap(({ name }) => personName(name) ?? []),
    company: companyName(application?.company),
    others: others.map(({ company, interviewers = [] }) => ({
      company: companyName(company),
      people: interviewers.flatMap((name) => personName(name) ?? []),
    })),
    texts,
    words: new Set([...words, ...words.map(withoutPossessive)]),
    topicWords: new Set(topics.flatMap(wordsOf)),
  };
}

function isText(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

function nameTokens(name: string): Token[] {
  return tokensOf(name)
    .map((token): Token => (token.text === '&' ? { ...token, kind: 'word', text: 'and' } : token))
    .filter(({ kind }) => kind === 'word' || kind === 'number');
}

/** A person's name; undefined for a text that names nobody, such as "Dr." or "?". */
export function personName(name: unknown): Name | undefined {
  if (!isText(name)) return undefined;
  const words = nameTokens(name);
  while (words.length > 1 && TITLES.has(words[0]?.text ?? '')) words.shift();
  const parts = words.filter(({ text }, index) => isNamePart(text, index)).map(({ text, written }) => ({ text, written }));
  return parts.length > 0 ? { written: name.replace(/\s+/g, ' ').trim(), parts } : undefined;
}

function isNamePart(text: string, index: number): boolean {
  if (ENDINGS.has(text) || (index > 0 && PARTICLES.has(text)) || TITLES.has(text)) return false;
  const isInitial = [...text].length === 1 && text.toUpperCase() !== text;
  return !isInitial;
}

/** A company's name without its legal form, which nobody writes in a note. */
export function companyName(name: unknown): Name | undefined {
  if (!isText(name)) return undefined;
  const words = nameTokens(name);
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)?.text ?? '')) words.pop();
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  return { written: name.slice(first.start, last.end).replace(/\s+/g, ' '), parts: words.map(({ text, written }) => ({ text, written })) };
}

/** "Dana Reyes, Pat Kim or Lee Wong" */
export function oneOf(names: string[]): string {
  const distinct = [...new Set(names)];
  return [distinct.slice(0, -1).join(', '), distinct.at(-1)].filter(Boolean).join(' or ');
}
