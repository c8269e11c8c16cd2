import type { Interviewer } from '../case';
import { fold } from '../fold';
import type { Facts, Happening, Talk } from './facts';
import { THANKS } from './kinds';
import type { Moment } from './zone';

/** Those who get a thank-you, with their places in the list; nobody in particular where no name is known. Too many are thanked through one. */
export function addresseesOf({ interviewers }: Talk, most: number | null): [number, Interviewer][] | [[undefined, undefined]] {
  const all = [...interviewers.entries()];
  if (all.length === 0) return [[undefined, undefined]];
  if (most === null || interviewers.filter(({ role }) => role !== 'coordinator').length <= most) return all;
  // With no coordinator, the person who invited the user: a recruiter, or whoever is named first.
  const arranged = ['coordinator', 'recruiter', 'agency'].map((wanted) => interviewers.findIndex(({ role }) => role === wanted));
  return all.slice(arranged.find((index) => index >= 0)).slice(0, 1);
}

/** The thank-yous that went out after an interview. A note of which nobody knows more is one. */
export function thanksAfter(talk: Talk, facts: Facts): Happening[] {
  return facts.events.filter((event) => {
    const { type, kind = 'thank_you' } = event;
    return type === 'sent' && THANKS.includes(kind) && talkOf(event, facts) === talk;
  });
}

/** When somebody was thanked: by a note to them, to the coordinator, or to nobody in particular. */
export function thankedAt(person: Interviewer | undefined, notes: Happening[]): Moment | undefined {
  return notes.find(({ to = [], kind }) => !person || to.length === 0 || kind === 'coordinator' || isFor(to, person))?.at;
}

/** The interview that an event belongs to: the one it names, else the latest with these people, else the latest before it. */
export function talkOf({ at, to, interview }: Happening, { talks, calendar }: Facts): Talk | undefined {
  if (interview !== undefined) return talks.find(({ name }) => name === String(interview));
  const before = talks.filter(({ start, end, missed }) => !missed && (start <= at || calendar.dayOf(end) === calendar.dayOf(at)));
  return before.findLast(({ interviewers }) => interviewers.some((person) => isFor(to, person))) ?? before.at(-1);
}

/** Whether one of these names and addresses is somebody's. "Dana" is Dana Reyes. */
export function isFor(written: unknown, person: Interviewer | undefined): boolean {
  if (!person || !Array.isArray(written)) return false;
  const { name = '', email } = person;
  const whole = fold(String(name)).trim();
  const address = email && fold(String(email));
  return written.some((each) => {
    const short = fold(String(each)).trim();
    return short === whole || (short !== '' && whole.startsWith(`${short} `)) || (address && short.includes(address));
  });
}
