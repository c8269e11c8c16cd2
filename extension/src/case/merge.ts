/** Bringing changes together: of one window, of several windows, and of several computers. Pure. */
import { canonical, type Leaf, leavesOf, partsOf, savedFrom } from './leaves';
import type { Editable, Saved, Stamp } from './saved';

/**
 * What an application is after a change: every part that differs carries the time of the change. Without any difference it is the one that it was.
 *
 * @param now later changes win, so a clock that was set back does not count: the change is later than all before it.
 */
export function changed(before: Saved, after: Editable, now: Stamp): Saved {
  const leaves = leavesOf(before);
  const [old, fresh] = [partsOf(before), partsOf(after)];
  const stamp = Math.max(now, before.updated + 1);
  let differs = false;
  for (const path of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(path), fresh.get(path)];
    if (canonical(was) === canonical(is)) continue;
    differs = true;
    leaves.parts.set(path, is === undefined ? { stamp } : { value: is, stamp });
  }
  return differs ? savedFrom(leaves) : before;
}

/** A new application, in the order that everything is kept in. */
export function begun(id: string, start: Editable, now: Stamp): Saved {
  const parts = new Map([...partsOf(start)].map(([path, value]): [string, Leaf] => [path, { value, stamp: now }]));
  return savedFrom({ id, created: now, parts });
}

/**
 * Lays what a form changed over what is kept now, so that what another window changed meanwhile stays.
 *
 * @param shown what the form was filled from
 * @param edited what the user made of it
 */
export function laidOver(current: Editable, shown: Editable, edited: Editable, id: string): Editable {
  const [was, is, now] = [partsOf(shown), partsOf(edited), partsOf(current)];
  const parts = new Map([...now].map(([path, value]): [string, Leaf] => [path, { value, stamp: 0 }]));
  for (const path of new Set([...was.keys(), ...is.keys()])) {
    if (canonical(was.get(path)) === canonical(is.get(path))) continue;
    const value = is.get(path);
    if (value === undefined) parts.delete(path);
    else parts.set(path, { value, stamp: 0 });
  }
  return savedFrom({ id, created: 0, parts });
}

/** Two copies of one application as one. The order does not matter, nor does merging the same twice. */
export function merged(one: Saved, other: Saved): Saved {
  const [here, there] = [leavesOf(one), leavesOf(other)];
  const parts = new Map(here.parts);
  for (const [path, leaf] of there.parts) parts.set(path, later(parts.get(path), leaf));
  return savedFrom({ id: one.id, created: Math.min(one.created, other.created), parts });
}

function later(one: Leaf | undefined, other: Leaf): Leaf {
  if (!one || one.stamp < other.stamp) return other;
  if (one.stamp > other.stamp) return one;
  return canonical(one.value) < canonical(other.value) ? other : one;
}
