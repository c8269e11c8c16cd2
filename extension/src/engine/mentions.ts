import { isSame, names } from './name-match';
import { PhraseSearch } from './phrase-search';
import type { KnownWords, MissingMatcher } from './playbook';
import type { Reading } from './reading';
import { addresseesOf, peopleOf } from './recipient';
import { type Name, personName } from './record';
import { sentencesOf } from './sentences';
import { stem, stemsOf } from './stems';
import { isIn, isTerm, isWord, joined, startsLower, type Token, textAt, tokensOf, withoutPossessive, wordsOf } from './words';

type Thing = MissingMatcher['record'][number];

/** What the record has of a thing, for the user, and how to look for it. Of topics nothing is said to the user. */
function thingOf(thing: Thing, reading: Reading): [known: string | undefined, isIn?: (tokens: readonly Token[]) => boolean | undefined] {
  const { situation, caseRecord: record, knownWords: words } = reading;
  const me = personName(situation.me?.name, words);
  const { role, companyName: company, interviewerNames: interviewers } = record;
  const promised = situation.interviews?.findLast((interview) => interview.promised_material?.trim())?.promised_material;
  switch (thing) {
    case 'role':
      return [role, (tokens) => mentionsRole(role as string, tokens, words)];
    case 'company':
      return [company?.written, (tokens) => mentionsCompany(company as Name, tokens)];
    case 'interviewer':
      return [interviewers[0]?.written, (tokens) => names(tokens, interviewers, words)];
    case 'my_name':
      return [me?.written, (tokens) => signs(me as Name, tokens, words)];
    case 'promised_material':
      return [promised, (tokens) => sharesStem(stemsOf(tokensOf(promised as string), words), tokens, words)];
    default:
      return [undefined];
  }
}

export function recorded(thing: Thing, reading: Reading): string | undefined {
  return thingOf(thing, reading)[0];
}

/** Tells whether tokens mention a thing of the record; undefined where the record does not know it. */
export function mentions(thing: Thing, tokens: readonly Token[], reading: Reading): boolean | undefined {
  if (thing === 'topics') return mentionsTopic(tokens, reading);
  const [known, isMentioned] = thingOf(thing, reading);
  return known ? isMentioned?.(tokens) : undefined;
}

/** The whole title or what comes first in it, an abbreviation of it, most of its words in one sentence, or one of them beside a word for a job. */
export function mentionsRole(role: string, tokens: readonly Token[], words: KnownWords): boolean {
  const title = role.replace(/\([^()]{0,60}\)/g, ' ');
  // What stands behind a comma, a dash or a slash says where in the company: Program Officer, Maternal Health.
  const [head = ''] = title.split(/[,/|]| [-–—] /);
  if (isWritten([title, role, ...(wordsOf(head).length > 1 ? [head] : [])], tokens)) return true;
  const ofTitle = wordsOf(title);
  const initials = initialsOf(ofTitle);
  if (initials.length > 1 && tokens.some(({ folded: text, written }) => text === initials && written.toUpperCase() === written))
    return true;
  const stems = new Set(
    ofTitle.filter(({ folded: text }) => !isIn(words.ranks, text) && text.length > 1).map((token) => stem(token.folded)),
  );
  return sentencesOf(tokens, words).some(({ start, end }) => {
    const sentence = tokens.slice(start, end).filter(isWord);
    const found = sentence.map((token) => stem(withoutPossessive(token.folded)));
    const shared = new Set(found.filter((each) => stems.has(each))).size;
    if (shared > 0 && shared >= Math.min(stems.size, Math.max(2, Math.ceil(stems.size * 0.6)))) return true;
    return found.some((each, index) => stems.has(each) && isIn(words.job, textAt(sentence, index + 1)));
  });
}

function isWritten(texts: string[], tokens: readonly Token[]): boolean {
  return new PhraseSearch(texts).matches(tokens).length > 0;
}

function initialsOf(parts: readonly { folded: string }[]): string {
  return parts.map(({ folded: [first] }) => first).join('');
}

/** The name, the beginning of it with a capital, or its initials. A slip counts: the check of names speaks of it. */
function mentionsCompany({ written, parts }: Name, tokens: readonly Token[]): boolean {
  const initials = initialsOf(parts);
  const whole = joined(parts, '');
  // Nobody's company is called by its article: the Westbrook Foundation.
  const first = parts.find((part) => part.folded !== 'the')?.folded ?? '';
  return (
    isWritten([written], tokens) ||
    tokens.some(
      (token) =>
        isTerm(token) &&
        (token.folded === whole ||
          (initials.length > 1 && token.folded === initials) ||
          (!startsLower(token) && first.length > 2 && isSame(token.folded, first))),
    )
  );
}

/** Any part of one's own name, or its initials. */
function signs(own: Name, tokens: readonly Token[], words: KnownWords): boolean {
  const initials = initialsOf(own.parts);
  const letters = tokens.filter((token) => isTerm(token) && token.folded.length <= initials.length);
  return names(tokens, [own], words) || letters.some((token) => token.folded === initials) || joined(letters, '').endsWith(initials);
}

/** What was talked about with whom the message is for, or with anybody where that cannot be told. */
function mentionsTopic(tokens: readonly Token[], reading: Reading): boolean | undefined {
  const { situation, knownWords: words } = reading;
  const addressees = addresseesOf(reading);
  const people = addressees.length > 0 ? addressees : peopleOf(situation, words);
  const stemsIn = (texts: unknown[]) => stemsOf(tokensOf(texts.filter((text) => typeof text === 'string').join('\n\n')), words);
  const all = stemsIn(people.flatMap(({ topic, liked }) => [topic, liked]));
  // The name of the job and the company stand in every note.
  const common = stemsIn([situation.application?.role, situation.application?.company]);
  const telling = new Set([...all].filter((topic) => !common.has(topic)));
  return sharesStem(telling.size > 0 ? telling : all, tokens, words);
}

function sharesStem(stems: Set<string>, tokens: readonly Token[], words: KnownWords): boolean | undefined {
  return stems.size === 0 ? undefined : [...stemsOf(tokens, words)].some((found) => stems.has(found));
}
