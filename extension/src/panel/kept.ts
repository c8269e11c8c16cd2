/** What the panel has read of what is saved: enough for Today first, and the rest behind it. */
import type { Saved } from '../case/saved';
import { readAll } from '../case/store';
import { readUnderWay } from '../case/under-way';

type Newest = Parameters<typeof readUnderWay>[0];

export interface Kept {
  /** What is saved and not in the trash, the latest first: all of it if it is whole. */
  list: Saved[];
  /** Those of them that Today is made of. */
  live: Saved[];
  whole: boolean;
}

export const NOTHING: Kept = { list: [], live: [], whole: true };

export async function readKept(newest?: Newest): Promise<Kept> {
  const list = await readAll();
  // Second, so that one that came to life meanwhile is among them.
  const live = await readUnderWay(newest);
  const ids = live && new Set(live.map(({ id }) => id));
  return { list, live: ids ? list.filter(({ id }) => ids.has(id)) : list, whole: true };
}

/** What Today needs, where that is less than everything. */
export async function readToday(newest: Newest): Promise<Kept> {
  const live = await readUnderWay(newest);
  return live && live.length > 0 ? { list: live, live, whole: false } : readKept(newest);
}

/** Everything, for what was read for Today: what stands there already stays as it is. */
export async function withTheRest(): Promise<(now: Kept) => Kept> {
  const list = await readAll();
  return (now) => (now.whole ? now : { ...now, list, whole: true });
}
