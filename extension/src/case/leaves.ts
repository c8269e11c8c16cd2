/**
 * A saved application as a flat list of its parts, each with the time of its last change.
 *
 * Two copies of an application are merged part by part, and the later change of a part wins. So merging is a matter of taking, for every
 * path, the later of two entries: in whatever order and however often that is done, the result is the same.
 */
import type { Editable, KeptCase, KeptInterview, Saved, Stamp } from './saved';

export interface Leaf {
  /** Absent for a part that was removed. */
  value?: unknown;
  stamp: Stamp;
}

export interface Leaves {
  id: string;
  created: Stamp;
  parts: Map<string, Leaf>;
}

/** Lists whose items are merged field by field, and lists whose items change as a whole. */
const BY_FIELD = ['interviews', 'interviewers'];
const AS_WHOLE = ['events', 'notes', 'snoozes'];

type Fields = Record<string, unknown>;

export function leavesOf(saved: Saved): Leaves {
  const parts = new Map<string, Leaf>();
  const stampOf = (path: string): Stamp => (Object.hasOwn(saved.stamps, path) ? (saved.stamps[path] ?? saved.created) : saved.created);
  for (const path of Object.keys(saved.stamps)) parts.set(path, { stamp: stampOf(path) });
  const visible = partsOf(saved);
  for (const [path, value] of [...visible, ...Object.entries(saved.hidden ?? {})]) parts.set(path, { value, stamp: stampOf(path) });
  return { id: saved.id, created: saved.created, parts };
}

/** The visible parts by their paths, such as "interviews/i1/interviewers/p1/name". */
export function partsOf({ case: kept, notes, snoozes, remarks, trashed }: Editable): Map<string, unknown> {
  const parts = new Map<string, unknown>();
  walk({ ...kept, notes, snoozes, remarks, trashed }, '', parts);
  return parts;
}

function walk(value: unknown, path: string, parts: Map<string, unknown>): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const inside = (key: string) => (path === '' ? key : `${path}/${key}`);
  if (value === undefined) return;
  if (Array.isArray(value) && AS_WHOLE.includes(name)) for (const item of value) parts.set(inside(item.id), item);
  else if (Array.isArray(value) && BY_FIELD.includes(name)) for (const item of value) walk(item, inside(item.id), parts);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [key, item] of Object.entries(value)) walk(item, inside(key), parts);
  else parts.set(path, value);
}

export function savedFrom({ id, created, parts }: Leaves): Saved {
  const root: Fields = {};
  const hidden: Fields = {};
  const stamps: Record<string, Stamp> = {};
  let updated = created;
  for (const [path, { value, stamp }] of [...parts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    updated = Math.max(updated, stamp);
    if (value === undefined || stamp !== created) stamps[path] = stamp;
    if (value === undefined) continue;
    if (isAlive(path, parts)) put(root, path.split('/'), value);
    else hidden[path] = value;
  }
  const { notes, snoozes, remarks, trashed, ...kept } = root;
  return {
    id,
    created,
    updated,
    case: caseFrom(kept),
    notes: listFrom(notes),
    snoozes: listFrom(snoozes),
    ...(remarks === undefined ? {} : { remarks: remarks as string }),
    ...(trashed === undefined ? {} : { trashed: trashed as Stamp }),
    stamps,
    ...(Object.keys(hidden).length > 0 ? { hidden } : {}),
  };
}

/** A field of a person is there as long as the person is, and a person as long as the interview. */
function isAlive(path: string, parts: Map<string, Leaf>): boolean {
  const steps = path.split('/');
  return steps.every(
    (step, index) => !BY_FIELD.includes(step) || parts.get([...steps.slice(0, index + 2), 'id'].join('/'))?.value !== undefined,
  );
}

function put(into: Fields, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) into[first] = value;
  else {
    if (!Object.hasOwn(into, first)) into[first] = {};
    put(into[first] as Fields, rest, value);
  }
}

function caseFrom({ application, interviews, events, ...rest }: Fields): KeptCase {
  const talks = listFrom<KeptInterview & { interviewers: unknown }>(interviews).map((talk) => ({
    ...talk,
    interviewers: listFrom(talk.interviewers),
  })) as KeptInterview[];
  const timeOf = ({ start, end }: KeptInterview) => start ?? end ?? '~';
  return {
    ...rest,
    application: { company: '', role: '', ...(application as object | undefined) },
    interviews: talks.sort((one, other) => compare(timeOf(one), timeOf(other)) || compare(one.id, other.id)),
    events: listFrom(events),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function listFrom<T extends { id: string }>(items: unknown): T[] {
  return Object.values((items ?? {}) as Record<string, T>).sort((one, other) => compare(one.id, other.id));
}

/** A value as text, the same for the same value in whatever order its keys are. */
export function canonical(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.sort(([one], [other]) => compare(one, other));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join()}}`;
}
