/** An application was found to be settled under certain terms and at a moment. Under other terms, or before that moment, it may not be. Pure. */
import type { Stamp } from './saved';

/** When everything was last worked out, for which zone, and when something changes. */
export interface Looked {
  at: Stamp;
  tz: string;
  next?: Stamp;
  /** The applications that Today begins with, in their order. The versions before this one did not know. */
  first?: string[];
}

/** What the background remembers of its last look: no application was ever found to be settled under other terms, or later. */
export interface LastLook {
  looked?: Looked;
  planned?: string;
}

/** Whether what was settled then is settled now. A clock that was set back makes it uncertain. */
export function isStillSettled({ looked, planned }: LastLook, terms: string, now: Stamp): boolean {
  return planned === terms && looked !== undefined && looked.at <= now;
}

/** Those in front that Today began with at that look, then the others as they stand. */
export function foremost<One extends { id: string }>(all: readonly One[], first: readonly string[] = []): One[] {
  const places = new Map(first.map((id, place) => [id, place]));
  const placeOf = ({ id }: One) => places.get(id) ?? first.length;
  return [...all].sort((one, other) => placeOf(one) - placeOf(other));
}
