import { COMMON } from './common-words';
import { insideOf, PhraseSearch, searchFor } from './phrase-search';
import type { Reading, ReadPart } from './reading';
import { isTitle, type Name, personName } from './record';
import { type Token, withoutPossessive } from './words';

const SHORTEST_NAME = 3;
/** A company with one word for a name is meant by that word behind one of these. */
const BEFORE_COMPANY = new Set(['at', 'join', 'joining', 'with']);

/** A name at a range of tokens, and how it is written. */
export interface SmallName {
  start: number;
  end: number;
  right: string;
}

/** Names of the record in small letters, where it is plain that they are names: whole, in the greeting, after a title, or below the sign-off. */
export function smallNames(part: ReadPart, reading: Reading): SmallName[] {
  const { tokens } = part;
  const { interviewers, company } = reading.record;
  const own = personName(reading.situation.me?.name);
  const people = [...interviewers, ...(own ? [own] : [])];
  const whole = [...people, ...(company ? [company] : [])].filter(({ parts }) => parts.length > 1 && parts.every(isCapital));
  const matches = new PhraseSearch(whole.map(({ parts }) => parts.map(({ text }) => text).join(' '))).matches(tokens);
  const found: SmallName[] = matches.flatMap(({ start, end, phrase }) => {
    const isAllSmall = tokens.slice(start, end).every(isSmall) && isPlain(tokens, start, end);
    const words = whole[phrase]?.parts.map(({ text }) => text) ?? [];
    return isAllSmall && !words.every((word) => isOrdinary(word, reading)) ? [{ start, end, right: nameOf(whole[phrase]) }] : [];
  });
  const isTaken = insideOf(found);
  const only = company?.parts.length === 1 ? company.parts[0] : undefined;
  const parts = people.flatMap((name) => name.parts).filter(isCapital);
  tokens.forEach((token, index) => {
    const range = { start: index, end: index + 1 };
    if (!isSmall(token) || isTaken(range) || !isPlain(tokens, index, index + 1)) return;
    const word = withoutPossessive(token.text);
    const ending = token.written.slice(word.length);
    const before = tokens[index - 1]?.text ?? '';
    const known = parts.find(({ text }) => text === word);
    if (known && (isPlaceOfName(token, part, reading) || isTitle(before) || isGivenName(word, people, reading))) {
      found.push({ ...range, right: known.written + ending });
    } else if (only && only.text === word && isCapital(only) && BEFORE_COMPANY.has(before) && !isOrdinary(word, reading)) {
      found.push({ ...range, right: only.written + ending });
    }
  });
  return found;
}

function nameOf(name: Name | undefined): string {
  return name?.parts.map(({ written }) => written).join(' ') ?? '';
}

function isCapital({ written }: { written: string }): boolean {
  return /^\p{Lu}/u.test(written);
}

function isGivenName(word: string, people: Name[], reading: Reading): boolean {
  return (
    word.length >= SHORTEST_NAME && people.some(({ parts }) => parts.length > 1 && parts[0]?.text === word) && !isOrdinary(word, reading)
  );
}

/** In the greeting, or alone below the sign-off. */
function isPlaceOfName({ start, end }: Token, { part }: ReadPart, { greeting, bodyParts: { signOff } }: Reading): boolean {
  if (part !== 'body') return false;
  if (greeting?.addressee.some((word) => word.start === start && word.end === end)) return true;
  return signOff !== undefined && start >= signOff.start;
}

function isOrdinary(word: string, { playbook }: Reading): boolean {
  if (COMMON.has(word)) return true;
  return playbook.checks.some(({ matcher }) => matcher.kind === 'record' && searchFor(matcher.ordinary_words).matchAt([asToken(word)], 0));
}

function asToken(word: string): Token {
  return { kind: 'word', text: word, written: word, startsLine: false, start: 0, end: word.length };
}

export function isSmall(token: Token | undefined): token is Token {
  return token?.kind === 'word' && /^\p{Ll}/u.test(token.written);
}

/** False for a part of an address or a file's name, such as monday.com. */
export function isPlain(tokens: Token[], start: number, end: number): boolean {
  const isJoined = (index: number) => {
    const [one, other] = [tokens[index], tokens[index + 1]];
    return (
      one !== undefined &&
      other !== undefined &&
      one.end === other.start &&
      (/^[./@_#\\]$/.test(one.text) || /^[./@_#\\]$/.test(other.text))
    );
  };
  const isAfterMark = isJoined(start - 1) && tokens[start - 1]?.end === tokens[start]?.start;
  const isBeforeMark = isJoined(end - 1) && isWordAt(tokens, end + 1) && tokens[end]?.end === tokens[end + 1]?.start;
  return !isAfterMark && !isBeforeMark;
}

function isWordAt(tokens: Token[], index: number): boolean {
  return tokens[index]?.kind === 'word' || tokens[index]?.kind === 'number';
}
