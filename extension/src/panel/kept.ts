/** What the panel has read of what is saved: enough for Today first, and the rest behind it. */
import type { Saved } from '../case/saved';
import { readAll } from '../case/store';
import { readUnderWay } from '../case/under-way';

export interface Kept {
  /** What is saved and not in the trash, the latest first: all of it if it is whole. */
  list: Saved[];
  /** Those of them that Today is made of, those first that it begins with. */
  live: Saved[];
  whole: boolean;
}

export const NOTHING: Kept = { list: [], live: [], whole: true };

export async function readKept(): Promise<Kept> {
  const list = await readAll();
  // Second, so that one that came to life meanwhile is among them.
  const live = await readUnderWay();
  const known = new Map(list.map((saved) => [saved.id, saved]));
  return { list, live: live?.flatMap(({ id }) => known.get(id) ?? []) ?? list, whole: true };
}

/** What Today needs, where that is less than everything. */
export async function readToday(): Promise<Kept> {
  const live = await readUnderWay();
  return live && live.length > 0 ? { list: live, live, whole: false } : readKept();
}

/** Everything, for what was read for Today: what stands there already stays as it is. */
export async function withTheRest(): Promise<(now: Kept) => Kept> {
  const list = await readAll();
  return (now) => (now.whole ? now : { ...now, list, whole: true });
}
