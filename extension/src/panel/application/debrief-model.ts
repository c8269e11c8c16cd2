/** What the user writes down after an interview, laid into the record. */

import { type KeptCase, type KeptInterview, type KeptInterviewer, newId } from '../../case/saved';
import type { Promised } from '../../engine';

export interface PersonNotes {
  id: string;
  /** Somebody who is added here and can still be named. */
  added?: boolean;
  name: string;
  topic: string;
  liked: string;
}

export interface Notes {
  people: PersonNotes[];
  next_steps: string;
  /** When they want to answer, as it was understood or put right; absent where they named no day. */
  promise?: Promised | undefined;
  sets_me_apart: string;
  doubts: string;
}

export function somebody(): PersonNotes {
  return { id: newId(), added: true, name: '', topic: '', liked: '' };
}

export function notesOf(kept: KeptCase, interview: number): Notes {
  const talk = kept.interviews[interview];
  const people = (talk?.interviewers ?? []).map(({ id, name, topic = '', liked = '' }) => ({ id, name, topic, liked }));
  return {
    people: people.length > 0 ? people : [somebody()],
    next_steps: talk?.next_steps ?? '',
    promise: kept.promise,
    sets_me_apart: talk?.sets_me_apart ?? '',
    doubts: talk?.doubts ?? '',
  };
}

/** Only what was written: a field left empty is not there. */
function written(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : [])));
}

function personFrom({ id, name, topic, liked }: PersonNotes, before: KeptInterviewer[]): KeptInterviewer[] {
  const was = before.find((person) => person.id === id);
  const known = name.trim() || was?.name || '';
  if (!known) return [];
  const { topic: _, liked: __, ...rest } = was ?? { id, name: known };
  return [{ ...rest, name: known, ...written({ topic, liked }) }];
}

/** The record with these notes. */
export function withNotes(kept: KeptCase, interview: number, notes: Notes): KeptCase {
  const { promise: _, ...others } = kept;
  const interviews = kept.interviews.map((talk, index): KeptInterview => {
    if (index !== interview) return talk;
    const { next_steps: _n, sets_me_apart: _s, doubts: _d, ...rest } = talk;
    const { next_steps, sets_me_apart, doubts, people } = notes;
    return {
      ...rest,
      ...written({ next_steps, sets_me_apart, doubts }),
      interviewers: people.flatMap((person) => personFrom(person, talk.interviewers)),
    };
  });
  return { ...others, ...(notes.promise ? { promise: notes.promise } : {}), interviews };
}
