/** Everything out of the extension and into it. An import adds and merges; it never takes anything away. */
import { browser, t } from '../browser';
import { door } from './door';
import { everythingIn, fileOf, type PortableSettings } from './file';
import { merged } from './merge';
import type { NotImported } from './not-imported';
import { untilKept } from './not-kept';
import { mergedTemplate, type OwnTemplate } from './own-template';
import type { Saved } from './saved';
import { readSettings, writeSettings } from './settings';
import { readKept, tell } from './store';
import { tellOfTemplates } from './template-store';

/** How many applications and templates were new, were here in another state, or were here just so. */
export interface Imported {
  added: number;
  changed: number;
  same: number;
}

/** Why a file was not imported, in a sentence for the user: what is wrong, where, and the way on. */
export function whyNot({ why, where }: NotImported): string {
  return t(`not_imported_${why}`, where);
}

/** Everything as the text of a file, the trash included. */
export async function exportEverything(now = Date.now()): Promise<string> {
  const [applications, templates, { my_name, schedule, country, tz, reminders }] = await Promise.all([
    readKept(),
    door.templates(),
    readSettings(),
  ]);
  const settings = { my_name, schedule, reminders, ...(country ? { country } : {}), ...(tz ? { tz } : {}) };
  return fileOf({ applications, templates, settings }, now);
}

/**
 * Takes in everything from the text of a file: all of it or, where anything is wrong, nothing.
 *
 * @throws NotImported where the file cannot be used, NotKept where it cannot be written
 */
export async function importEverything(text: string): Promise<Imported> {
  const { applications, templates, settings } = everythingIn(text);
  const done = await takeIn(eachOnce(applications, merged), eachOnce(templates, mergedTemplate));
  await takeSettings(settings);
  return done;
}

/** A file may have the same thing twice. */
function eachOnce<T extends { id: string }>(items: readonly T[], both: (one: T, other: T) => T): T[] {
  const one = new Map<string, T>();
  for (const item of items) {
    const twin = one.get(item.id);
    one.set(item.id, twin ? both(twin, item) : item);
  }
  return [...one.values()];
}

async function takeIn(applications: readonly Saved[], templates: readonly OwnTemplate[]): Promise<Imported> {
  return untilKept(async () => {
    const rows = await Promise.all(applications.map(({ id }) => door.one(id)));
    const own = new Map((await door.templates()).map((template) => [template.id, template]));
    const done: Imported = { added: 0, changed: 0, same: 0 };
    /** What is to be written, if anything; counted on the way. */
    const taken = <T>(here: T | undefined, there: T, both: (one: T, other: T) => T): T | undefined => {
      const next = here === undefined ? there : both(here, there);
      const what = here === undefined ? 'added' : JSON.stringify(next) === JSON.stringify(here) ? 'same' : 'changed';
      done[what]++;
      return what === 'same' ? undefined : next;
    };
    const swaps = applications.flatMap((there, index) => {
      const saved = taken(rows[index]?.saved, there, merged);
      return saved ? [{ id: there.id, revision: rows[index]?.revision ?? 0, saved }] : [];
    });
    const templateSwaps = templates.flatMap((there) => {
      const here = own.get(there.id);
      const template = taken(here, there, mergedTemplate);
      return template ? [{ id: there.id, was: here?.updated ?? 0, template }] : [];
    });
    // All of it at once, so that of a file there is everything or nothing.
    if (!(await door.swap(swaps, templateSwaps))) return undefined;
    if (swaps.length > 0) tell([]);
    if (templateSwaps.length > 0) tellOfTemplates();
    return done;
  });
}

/** What the user has set here stays; the file fills in the rest. */
async function takeSettings(settings: PortableSettings): Promise<void> {
  const { settings: here = {} } = (await browser.storage.local.get('settings')) as { settings?: PortableSettings };
  const schedule = { ...settings.schedule, ...here.schedule };
  const name = here.my_name || settings.my_name;
  await writeSettings({
    ...(name ? { my_name: name } : {}),
    schedule,
    ...(settings.country && here.country === undefined ? { country: settings.country } : {}),
    // Whoever chose the computer's own zone here has chosen, too.
    ...(settings.tz && here.tz === undefined ? { tz: settings.tz } : {}),
    ...(settings.reminders && !here.reminders ? { reminders: settings.reminders } : {}),
  });
}
