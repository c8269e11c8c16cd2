/** What was typed for a note, and the key under which it is kept. */
import type { Saved } from '../../case/saved';
import { keepNotesFor, keepUnfinished, type UnfinishedNotes } from '../../case/unfinished';
import type { Aim } from './aim';

/** For whom a note is: each of them is written by itself, and after each interview anew. */
export function keyOf(saved: Saved | undefined, { interview, interviewer }: Aim): string {
  const talk = saved?.case.interviews[interview];
  return talk ? `${talk.id} ${talk.interviewers[interviewer]?.id ?? ''}` : '';
}

export async function keepTyped(saved: Saved | undefined, notes: UnfinishedNotes): Promise<void> {
  const alone = notes[''];
  if (saved) await keepNotesFor(saved.id, notes);
  else if (alone) await keepUnfinished(alone);
}
