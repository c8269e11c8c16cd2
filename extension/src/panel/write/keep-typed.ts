/** What was typed for a note, and the key under which it is kept. */
import type { Saved } from '../../case/saved';
import { keepNoteFor, keepUnfinished, type Unfinished } from '../../case/unfinished';
import type { Aim } from './aim';

/** For whom a note is: each of them is written by itself, and after each interview anew. */
export function keyOf(saved: Saved | undefined, { interview, interviewer }: Aim): string {
  const talk = saved?.case.interviews[interview];
  return talk ? `${talk.id} ${talk.interviewers[interviewer]?.id ?? ''}` : '';
}

export function keepTyped(saved: Saved | undefined, key: string, note: Unfinished): Promise<void> {
  return saved ? keepNoteFor(saved.id, key, note) : keepUnfinished(note);
}
