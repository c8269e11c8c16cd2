import { t } from '../browser';
import type { EndReason, Objection, PlanNote } from '../engine';

/** The sentences for what a plan says in codes. */

export function endInWords(why: EndReason): string {
  return t(`plan_end_${why}`);
}

export function noteInWords({ code }: PlanNote): string {
  return t(`plan_note_${code}`);
}

/** @param shown writes a time of the plan as people read it */
export function objectionInWords({ what, from, due }: Objection, shown: (time: string) => string): string {
  // After an answer that is no decision there is a day from which asking again is fine; after a decision there is none.
  const code = what === 'already_answered' && from ? 'answered_lately' : what;
  const time = from ?? due;
  return t(`plan_against_${code}`, ...(time ? [shown(time)] : []));
}
