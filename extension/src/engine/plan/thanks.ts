import type { Interviewer } from '../case';
import { fold } from '../fold';
import type { Facts, Happening, Talk } from './facts';
import { kindOf, THANKS } from './kinds';
import { dayOf } from './wall-time';
import type { Moment } from './zone';

/** More people than that are thanked through the one who arranged the interview. */
const MOST_NOTES = 7;

/** Somebody to thank, and everybody who is thanked by that. */
export interface Addressee {
  /** Their place in the list; -1 where nobody is known by name. */
  index: number;
  to: string[];
}

export function addresseesOf({ people }: Talk): Addressee[] {
  if (people.length === 0) return [{ index: -1, to: [] }];
  const all = people.map(({ name }, index) => ({ index, to: [String(name ?? '')] }));
  if (people.filter(({ role }) => role !== 'coordinator').length <= MOST_NOTES) return all;
  // With no coordinator, the person who invited the user: a recruiter, or whoever is named first.
  const arranged = ['coordinator', 'recruiter', 'agency'].map((wanted) => people.findIndex(({ role }) => role === wanted));
  const [addressee] = all.slice(arranged.find((index) => index >= 0) ?? 0);
  return addressee ? [addressee] : [];
}

/** The thank-yous that went out after an interview. */
export function notesAfter(talk: Talk, facts: Facts): Happening[] {
  const { events, playbook } = facts;
  return events.filter((event) => event.type === 'sent' && THANKS.includes(kindOf(event, playbook)) && talkOf(event, facts) === talk);
}

/** When somebody was thanked for an interview. */
export function thankedAt({ people }: Talk, { index, to }: Addressee, notes: Happening[]): Moment | undefined {
  return notes.find((note) => {
    if (!note.to || note.to.length === 0 || index < 0 || note.kind === 'coordinator') return true;
    return note.to.some((name) => isFor(name, people[index]) || to.some((other) => alike(name, other)));
  })?.at;
}

/** The interview that an event belongs to: the one it names, else the latest with these people, else the latest before it. */
export function talkOf(event: Happening, { talks }: Facts): Talk | undefined {
  if (event.interview !== undefined) return talks.find(({ name }) => name === String(event.interview));
  const before = talks.filter(
    ({ start, end, missed }) => !missed && (start.utc <= event.at.utc || dayOf(end.wall) === dayOf(event.at.wall)),
  );
  const withThem = before.findLast(({ people }) => people.some((person) => event.to?.some((name) => isFor(name, person))));
  return withThem ?? before.at(-1);
}

export function isFor(written: string, person: Interviewer | undefined): boolean {
  if (!person || typeof written !== 'string') return false;
  return alike(written, String(person.name ?? '')) || (person.email !== undefined && fold(written).includes(fold(person.email)));
}

/** "Dana" is Dana Reyes. */
function alike(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [fold(one).trim(), fold(other).trim()];
  return a === b || (a !== '' && b.startsWith(`${a} `));
}
