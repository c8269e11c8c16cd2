import type { Place } from '../case';
import { SPOKEN } from '../channels';
import type { Greeting } from '../greeting';
import { names } from '../name-match';
import { insideOf, searchFor } from '../phrase-search';
import type { GreetingMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import type { Name } from '../record';
import type { Token } from '../words';

/** Find a greeting that does not use a name of the interviewers. Any part of the name will do. */
export function greetingHits(matcher: GreetingMatcher, reading: Reading): Hit[] {
  const { message, greeting, record, bodyParts, parts } = reading;
  const [, body] = parts;
  const first = bodyParts.own[0];
  if (!first) return [];
  const known = message.kind === 'coordinator' ? [] : record.interviewers;
  if (isNamed(reading, known, matcher)) return [];
  const where: Place = greeting
    ? { part: 'body', start: greeting.start, end: greeting.end }
    : { part: 'body', start: first.start, end: first.start };
  const hit = { found: body.text.slice(where.start, where.end), where };
  const [only, ...more] = known;
  if (!only) return [{ ...hit, severity: 'info' }];
  return [more.length > 0 ? hit : { ...hit, replace: { ...where, text: better(only, matcher, reading) } }];
}

function isNamed(reading: Reading, known: Name[], matcher: GreetingMatcher): boolean {
  const { message, greeting, parts } = reading;
  const [, body] = parts;
  if (SPOKEN.includes(message.kind)) return names(body.tokens, known) || known.length === 0;
  if (!greeting) return known.length > 0 && names(firstSentence(body.tokens), known, 'set off');
  const words = [...greeting.opening, ...greeting.addressee];
  const impersonal = searchFor(matcher.impersonal).matches(words);
  if (known.length === 0) return impersonal.length === 0 && greeting.addressee.some(({ kind }) => kind === 'word');
  const isImpersonal = insideOf(impersonal);
  const personal = words.filter((_, index) => index >= greeting.opening.length && !isImpersonal({ start: index, end: index + 1 }));
  return names(personal, known) || (isAlone(greeting) && greeting.opening.some(({ text }) => isPart(text, known)));
}

/** A word of greeting without anybody may itself be the name: "Cara," to Cara Young, "Moin," to Moin Khan. */
function isAlone({ addressee }: Greeting): boolean {
  return addressee.every(({ kind }) => kind !== 'word');
}

function isPart(word: string, known: Name[]): boolean {
  return known.some(({ parts }) => parts.some(({ text }) => text === word));
}

function firstSentence(tokens: Token[]): Token[] {
  const end = tokens.findIndex(({ kind, text }) => kind === 'gap' || /^[.!?]$/.test(text));
  return end < 0 ? tokens : tokens.slice(0, end + 1);
}

/** The greeting with the name: the word of greeting stays as it was written. */
function better({ written }: Name, { greetings, impersonal }: GreetingMatcher, { greeting, parts }: Reading): string {
  const [, body] = parts;
  const usual = greetings[0] ?? '';
  if (!greeting) return `${usual} ${written},\n\n`;
  const { opening } = greeting;
  const isImpersonal = searchFor(impersonal).matchAt([...opening, ...greeting.addressee], 0) !== undefined;
  const kept = opening.length > 0 && !isImpersonal ? body.text.slice(greeting.start, opening.at(-1)?.end) : usual;
  return `${kept} ${written}`;
}
