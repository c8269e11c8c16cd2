/** Everything as one file, and such a file read again. Pure. The file is a stranger's until it has passed every test. */

// Compiled from export.schema.json by the build, since extensions may not compile code at run time.
import { validExport } from '#export-validator';
import { leavesOf, savedFrom } from './leaves';
import { NotImported } from './not-imported';
import { SAVED_SCHEMA, type Saved, type Stamp } from './saved';
import type { Settings } from './settings';

/** The settings that go from one computer to another. Where guidance comes from is decided on each. */
export type PortableSettings = Partial<Pick<Settings, 'my_name' | 'schedule' | 'reminders'>>;

export interface Everything {
  applications: Saved[];
  settings: PortableSettings;
}

/** Characters; two thousand applications with all their notes are a fifth of it. */
export const LARGEST_FILE = 50_000_000;
/** Brackets inside of brackets. What Afterword writes has eight. */
const DEEPEST = 16;

export function fileOf({ applications, settings }: Everything, now: Stamp): string {
  const sorted = [...applications].sort((one, other) => (one.id < other.id ? -1 : 1));
  const file = { afterword: SAVED_SCHEMA, made: new Date(now).toISOString(), settings, applications: sorted };
  return `${JSON.stringify(file, null, 1)}\n`;
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
  const { applications, settings = {} } = file as unknown as { applications: Saved[]; settings?: PortableSettings };
  // In the order that everything is kept in, whatever the order in the file.
  return { applications: applications.map((saved) => savedFrom(leavesOf(saved))), settings };
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

/** A place as people count: "application 3 (Northwind), interviews 1, start". */
function placeIn(file: object, pointer: string, missing: unknown): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (typeof missing === 'string') steps.push(missing);
  const [list, index, ...rest] = steps;
  if (list !== 'applications' || index === undefined) return steps.join(', ');
  const company = (file as { applications?: { case?: { application?: { company?: unknown } } }[] }).applications?.[Number(index)]?.case
    ?.application?.company;
  const named = typeof company === 'string' && company ? ` (${company.slice(0, 60)})` : '';
  const inside = rest.filter((step) => step !== 'case').map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step));
  return [`application ${Number(index) + 1}${named}`, inside.join(' ')].filter(Boolean).join(', ');
}
