/** Everything as one file, and such a file read again. Pure. The file is a stranger's until it has passed every test. */

// Compiled from export.schema.json by the build, since extensions may not compile code at run time.
import { validExport } from '#export-validator';
import { leavesOf, savedFrom } from './leaves';
import { NotImported } from './not-imported';
import { type OwnTemplate, templateFrom } from './own-template';
import { SAVED_SCHEMA, type Saved, type Stamp } from './saved';
import type { Settings } from './settings';

/** The settings that go from one computer to another. Where guidance comes from is decided on each. */
export type PortableSettings = Partial<Pick<Settings, 'my_name' | 'schedule' | 'country' | 'tz' | 'reminders'>>;

export interface Everything {
  applications: Saved[];
  templates: OwnTemplate[];
  settings: PortableSettings;
}

/** Characters; two thousand applications with all their notes are a fifth of it. */
export const LARGEST_FILE = 50_000_000;
/** Brackets inside of brackets. What Afterword writes has eight. */
const DEEPEST = 16;
/**
 * A file may say that something changed in a year far from ours. Each change here has to be later than the one before, and must still be a time
 * that a file can have: so whatever was changed later than this counts as changed then.
 */
const LATEST = Date.UTC(9999, 11, 31);

export function fileOf({ applications, templates, settings }: Everything, now: Stamp): string {
  const made = new Date(now).toISOString();
  const file = { afterword: SAVED_SCHEMA, made, settings, applications: inOrder(applications), templates: inOrder(templates) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function inOrder<T extends { id: string }>(items: readonly T[]): T[] {
  return [...items].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** @throws NotImported, which says what is wrong with it and where */
export function everythingIn(text: string): Everything {
  if (text.length > LARGEST_FILE) throw new NotImported('too_large');
  if (depthOf(text) > DEEPEST) throw new NotImported('not_ours');
  const file = parsed(text);
  if (typeof file !== 'object' || file === null || !('afterword' in file)) throw new NotImported('not_ours');
  if (typeof file.afterword === 'number' && file.afterword > SAVED_SCHEMA) throw new NotImported('newer');
  if (!validExport(file)) {
    const [error] = validExport.errors ?? [];
    throw new NotImported('wrong', placeIn(file, error?.instancePath ?? '', error?.params?.missingProperty));
  }
  // A file of version 1 has no templates.
  const { applications, templates = [], settings = {} } = file as unknown as Pick<Everything, 'applications'> & Partial<Everything>;
  // In the order that everything is kept in, whatever the order in the file.
  return { applications: applications.map(applicationFrom), templates: templates.map(ownTemplateFrom), settings };
}

function applicationFrom(saved: Saved): Saved {
  const { id, created, parts } = leavesOf(saved);
  const sooner = [...parts].map(([path, leaf]) => [path, { ...leaf, stamp: atMost(leaf.stamp) }] as const);
  return savedFrom({ id, created: atMost(created), parts: new Map(sooner) });
}

function ownTemplateFrom(template: OwnTemplate): OwnTemplate {
  return templateFrom({ ...template, created: atMost(template.created), updated: atMost(template.updated) });
}

function atMost(stamp: Stamp): Stamp {
  return Math.min(stamp, LATEST);
}

function parsed(text: string): unknown {
  try {
    // Some editors put a mark before the first character.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new NotImported('not_json');
  }
}

/** How deep brackets stand inside of brackets, before anything is built from them. */
function depthOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (quoted && sign === '\\') index++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '{' || sign === '[')) deepest = Math.max(deepest, ++depth);
    else if (!quoted && (sign === '}' || sign === ']')) depth--;
  }
  return deepest;
}

/** What a stranger's record may be called by. */
interface Named {
  title?: unknown;
  case?: { application?: { company?: unknown } };
}

/** A place as people count: "application 3 (Northwind), interviews 1, start". */
function placeIn(file: object, pointer: string, missing: unknown): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (typeof missing === 'string') steps.push(missing);
  const [list, index, ...rest] = steps;
  if ((list !== 'applications' && list !== 'templates') || index === undefined) return steps.join(', ');
  const { applications, templates } = file as { applications?: Named[]; templates?: Named[] };
  const name = list === 'applications' ? applications?.[Number(index)]?.case?.application?.company : templates?.[Number(index)]?.title;
  const named = typeof name === 'string' && name ? ` (${name.slice(0, 60)})` : '';
  const inside = rest.filter((step) => step !== 'case').map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step));
  return [`${list.slice(0, -1)} ${Number(index) + 1}${named}`, inside.join(' ')].filter(Boolean).join(', ');
}
