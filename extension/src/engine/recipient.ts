import type { Case, Interviewer, Recipient } from './case';
import { fold } from './fold';
import { names } from './name-match';
import { onceFor } from './once-for';
import type { KnownWords } from './playbook';
import type { Reading } from './reading';
import { type Name, personName } from './record';
import { letters } from './spelling';

/** Somebody of the record, with their name as it is compared. */
export interface Person extends Interviewer {
  called: Name;
}

export function peopleOf({ interviews = [] }: Case, words: KnownWords): Person[] {
  const people = interviews.flatMap(({ interviewers = [] }) =>
    interviewers.flatMap((person) => {
      const called = personName(person.name, words);
      return called ? [[fold(called.written), { ...person, called }] as const] : [];
    }),
  );
  // Whoever was met twice is one person.
  return [...new Map(people).values()];
}

/** Whom the message is for: those it greets, otherwise those it goes to, otherwise the only one there is. Nobody where it cannot be told. */
export const addresseesOf = onceFor(({ situation, salutation: greeting, reviewed: message, knownWords: words }: Reading): Person[] => {
  const people = peopleOf(situation, words);
  const greeted = people.filter((person) => greeting && names([...greeting.opening, ...greeting.addressee], [person.called], words));
  if (greeted.length > 0) return greeted;
  const reached = people.filter((person) => message.to?.some((recipient) => isPerson(recipient, person, words)));
  return reached.length > 0 || people.length > 1 ? reached : people;
});

export function isPerson(
  { name, email }: Recipient,
  { called, email: known }: { called: Name; email?: string | undefined },
  words: KnownWords,
): boolean {
  if (email && known && fold(email.trim()) === fold(known.trim())) return true;
  const parts = called.parts.map((token) => token.folded);
  const theirs = personName(name, words)?.parts.map((token) => token.folded);
  if (theirs) return theirs.every((part) => parts.includes(part)) || parts.every((part) => theirs.includes(part));
  const box = letters(fold(email?.split('@')[0] ?? ''));
  return parts.length > 1 && box !== '' && parts.every((part) => box.includes(letters(part)));
}
