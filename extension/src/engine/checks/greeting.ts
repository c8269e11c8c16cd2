import { SPOKEN } from '../channels';
import { names } from '../name-match';
import { insideOf, searchFor } from '../phrase-search';
import type { GreetingMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import type { Name } from '../record';
import { isInParagraph, isTerm } from '../words';

/** Find a greeting that does not use a name of the interviewers. Any part of the name will do. */
export function greetingHits(matcher: GreetingMatcher, reading: Reading): Hit[] {
  const { reviewed: message, salutation: greeting, caseRecord: record, bodyParts } = reading;
  const first = bodyParts.own[0]?.start;
  const known = message.kind === 'coordinator' ? [] : record.interviewerNames;
  if (first === undefined || isNamed(reading, known, matcher)) return [];
  const where = { part: 'body' as const, start: greeting?.start ?? first, end: greeting?.end ?? first };
  const [only, ...more] = known;
  if (!only) return [{ foundAt: where, hitSeverity: 'info' }];
  return [{ foundAt: where, replace: more.length > 0 ? undefined : better(only, matcher, reading) }];
}

function isNamed(
  { reviewed: message, salutation: greeting, parts: [, { tokens }], knownWords: words }: Reading,
  known: Name[],
  { impersonal }: GreetingMatcher,
): boolean {
  if (SPOKEN.includes(message.kind)) return known.length === 0 || names(tokens, known, words);
  if (!greeting) {
    // The first sentence may name them.
    const end = tokens.findIndex((token) => !isInParagraph(token) || /^[.!?]$/.test(token.folded));
    return names(end < 0 ? tokens : tokens.slice(0, end + 1), known, words, true);
  }
  const { opening, addressee } = greeting;
  const all = [...opening, ...addressee];
  const isAlone = !addressee.some(isTerm);
  const found = searchFor(impersonal).matches(all);
  if (known.length === 0) return found.length === 0 && !isAlone;
  const isImpersonal = insideOf(found);
  const personal = all.filter((_, index) => index >= opening.length && !isImpersonal({ start: index, end: index + 1 }));
  // A word of greeting without anybody may itself be the name: "Cara," to Cara Young, "Moin," to Moin Khan.
  const isPart = (word: string) => known.some((name) => name.parts.some((token) => token.folded === word));
  return names(personal, known, words) || (isAlone && opening.some((token) => isPart(token.folded)));
}

/** The greeting with the name: the word of greeting stays as it was written. */
function better(
  { written }: Name,
  { greetings, impersonal }: GreetingMatcher,
  { salutation: greeting, reviewed: message }: Reading,
): string {
  const [usual = ''] = greetings;
  if (!greeting) return `${usual} ${written},\n\n`;
  const { opening, addressee, start } = greeting;
  const isImpersonal = searchFor(impersonal).matchAt([...opening, ...addressee], 0);
  const end = opening.at(-1)?.end;
  return `${end !== undefined && !isImpersonal ? message.body.slice(start, end) : usual} ${written}`;
}
