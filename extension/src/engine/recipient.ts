import type { Case, Interviewer, Recipient } from './case';
import { fold } from './fold';
import { isNamed } from './name-match';
import type { Reading } from './reading';
import { type Name, personName } from './record';
import { letters } from './spelling';

/** Somebody of the record, with their name as it is compared. */
export interface Person extends Interviewer {
  called: Name;
}

export function peopleOf({ interviews = [] }: Case): Person[] {
  const people = interviews.flatMap(({ interviewers = [] }) =>
    interviewers.flatMap((person) => {
      const called = personName(person.name);
      return called ? [{ ...person, called }] : [];
    }),
  );
  // Whoever was met twice is one person.
  return [...new Map(people.map((person) => [fold(person.called.written), person])).values()];
}

const found = new WeakMap<Reading, Person[]>();

/** Whom the message is for: those it greets, otherwise those it goes to, otherwise the only one there is. Nobody where it cannot be told. */
export function addresseesOf(reading: Reading): Person[] {
  const known = found.get(reading) ?? findAddressees(reading);
  found.set(reading, known);
  return known;
}

function findAddressees({ situation, greeting, message }: Reading): Person[] {
  const people = peopleOf(situation);
  const greeted = greeting ? people.filter(({ called }) => isNamed([...greeting.opening, ...greeting.addressee], called)) : [];
  if (greeted.length > 0) return greeted;
  const reached = people.filter((person) => message.to?.some((recipient) => isPerson(recipient, person)));
  if (reached.length > 0) return reached;
  return people.length === 1 ? people : [];
}

export function isPerson({ name, email }: Recipient, { called, email: known }: { called: Name; email?: string }): boolean {
  if (email && known && fold(email.trim()) === fold(known.trim())) return true;
  const parts = called.parts.map(({ text }) => text);
  const theirs = personName(name)?.parts.map(({ text }) => text) ?? [];
  if (theirs.length > 0) return theirs.every((part) => parts.includes(part)) || parts.every((part) => theirs.includes(part));
  const box = letters(fold(email?.split('@')[0] ?? ''));
  return parts.length > 1 && box !== '' && parts.every((part) => box.includes(letters(part)));
}
