import { isNamed, isSame } from './name-match';
import { PhraseSearch } from './phrase-search';
import type { MissingMatcher } from './playbook';
import type { Reading } from './reading';
import { addresseesOf, peopleOf } from './recipient';
import { type Name, personName } from './record';
import { isSign, isWord, sentencesOf } from './sentences';
import { stem, stemsOf, stemsOfText } from './stems';
import { type Token, tokensOf, withoutPossessive, wordsOf } from './words';

type Thing = MissingMatcher['record'][number];

/** Words beside which one word of a role says which job is meant: "the analyst position". */
const JOB = new Set('role roles position job opening vacancy post opportunity interview application'.split(' '));
/** Words of a title that people leave out. */
const RANKS = new Set('senior junior sr jr lead principal staff head chief associate assistant deputy i ii iii iv mid level'.split(' '));

/** What the record has of a thing, for the user; undefined where it knows nothing. */
export function recorded(thing: Thing, { situation, record }: Reading): string | undefined {
  switch (thing) {
    case 'role':
      return situation.application?.role?.trim() || undefined;
    case 'company':
      return record.company?.written;
    case 'interviewer':
      return record.interviewers[0]?.written;
    case 'my_name':
      return personName(situation.me?.name)?.written;
    case 'topics':
      return undefined;
    case 'promised_material':
      return situation.interviews?.findLast(({ promised_material }) => promised_material?.trim())?.promised_material;
    default:
      return undefined;
  }
}

/** Tells whether tokens mention a thing of the record; undefined where the record does not know it. */
export function mentions(thing: Thing, tokens: readonly Token[], reading: Reading): boolean | undefined {
  if (thing === 'topics') return mentionsTopic(tokens, reading);
  const known = recorded(thing, reading);
  if (known === undefined) return undefined;
  switch (thing) {
    case 'role':
      return mentionsRole(known, tokens);
    case 'company':
      return reading.record.company ? mentionsCompany(reading.record.company, tokens) : undefined;
    case 'interviewer':
      return reading.record.interviewers.some((name) => isNamed(tokens, name));
    case 'my_name':
      return signs(known, tokens);
    default:
      return sharesStem(stemsOfText(known), tokens);
  }
}

/** The whole title or what comes first in it, an abbreviation of it, most of its words in one sentence, or one of them beside a word for a job. */
export function mentionsRole(role: string, tokens: readonly Token[]): boolean {
  const title = role.replace(/\([^()]{0,60}\)/g, ' ');
  // What stands behind a comma, a dash or a slash says where in the company: Program Officer, Maternal Health.
  const [head = ''] = title.split(/[,/|]| [-–—] /);
  const names = [title, role, ...(wordsOf(head).length > 1 ? [head] : [])];
  if (new PhraseSearch(names).matches([...tokens]).length > 0) return true;
  const words = wordsOf(title);
  const initials = words.map(([first]) => first).join('');
  if (words.length > 1 && tokens.some(({ text, written }) => text === initials && written.toUpperCase() === written)) return true;
  const telling = words.filter((word) => !RANKS.has(word) && word.length > 1);
  const stems = new Set((telling.length > 0 ? telling : words).map(stem));
  if (telling.length === 0) return false;
  return sentencesOf(tokens).some(({ start, end }) => {
    const sentence = tokens.slice(start, end).filter(isWord);
    const stemsThere = sentence.map(({ text }) => stem(withoutPossessive(text)));
    const found = stemsThere.flatMap((one, index) => (stems.has(one) ? [index] : []));
    const distinct = new Set(found.map((index) => stemsThere[index])).size;
    if (distinct >= Math.max(2, Math.ceil(stems.size * 0.6)) || (stems.size === 1 && distinct === 1)) return true;
    return found.some((index) => JOB.has(sentence[index + 1]?.text ?? ''));
  });
}

/** The name, the beginning of it with a capital, or its initials. A slip counts: the check of names speaks of it. */
function mentionsCompany({ written, parts }: Name, tokens: readonly Token[]): boolean {
  if (new PhraseSearch([written]).matches([...tokens]).length > 0) return true;
  // Nobody's company is called by its article: the Westbrook Foundation.
  const first = parts.find(({ text }) => text !== 'the');
  const initials = parts.map(({ text }) => text[0]).join('');
  const joined = parts.map(({ text }) => text).join('');
  return tokens.some((token) => {
    if (token.kind !== 'word') return false;
    const { text, written: found } = token;
    if (text === joined || (initials.length > 1 && text === initials)) return true;
    const isCapital = isSign(token) || !/^\p{Ll}/u.test(found);
    return isCapital && first !== undefined && first.text.length > 2 && isSame(text, first.text);
  });
}

/** Any part of one's own name, or its initials. */
function signs(name: string, tokens: readonly Token[]): boolean {
  const own = personName(name);
  if (!own) return true;
  if (isNamed(tokens, own)) return true;
  const initials = own.parts.map(({ text }) => text[0]).join('');
  const letters = tokens.filter(({ kind, text }) => kind === 'word' && text.length <= initials.length).map(({ text }) => text);
  return letters.includes(initials) || letters.join('').endsWith(initials);
}

/** What was talked about with whom the message is for, or with anybody where that cannot be told. */
function mentionsTopic(tokens: readonly Token[], reading: Reading): boolean | undefined {
  const { situation } = reading;
  const addressees = addresseesOf(reading);
  const people = addressees.length > 0 ? addressees : peopleOf(situation);
  const texts = people.flatMap(({ topic, liked }) => [topic, liked]).filter((text) => typeof text === 'string');
  const all = new Set(texts.flatMap((text) => [...stemsOfText(text)]));
  if (all.size === 0) return undefined;
  // The name of the job and the company stand in every note.
  const common = stemsOf(tokensOf([situation.application?.role, situation.application?.company].join('\n\n')));
  const telling = new Set([...all].filter((topic) => !common.has(topic)));
  return sharesStem(telling.size > 0 ? telling : all, tokens);
}

function sharesStem(stems: Set<string>, tokens: readonly Token[]): boolean | undefined {
  if (stems.size === 0) return undefined;
  for (const found of stemsOf(tokens)) if (stems.has(found)) return true;
  return false;
}
