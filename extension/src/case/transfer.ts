/** Everything out of the extension and into it. An import adds and merges; it never takes anything away. */
import { browser, t } from '../browser';
import { door } from './door';
import { everythingIn, fileOf, type PortableSettings } from './file';
import { merged } from './merge';
import type { NotImported } from './not-imported';
import { NotKept } from './not-kept';
import type { Saved } from './saved';
import { readSettings, writeSettings } from './settings';
import { readKept, tell } from './store';

/** How many applications were new, were here in another state, or were here just so. */
export interface Imported {
  added: number;
  changed: number;
  same: number;
}

const MOST_TRIES = 20;

/** Why a file was not imported, in a sentence for the user: what is wrong, where, and the way on. */
export function whyNot({ why, where }: NotImported): string {
  return t(`not_imported_${why}`, where);
}

/** Everything as the text of a file, the trash included. */
export async function exportEverything(now = Date.now()): Promise<string> {
  const [applications, { my_name, schedule, reminders }] = await Promise.all([readKept(), readSettings()]);
  return fileOf({ applications, settings: { my_name, schedule, reminders } }, now);
}

/**
 * Takes in everything from the text of a file: all of it or, where anything is wrong, nothing.
 *
 * @throws NotImported where the file cannot be used, NotKept where it cannot be written
 */
export async function importEverything(text: string): Promise<Imported> {
  const { applications, settings } = everythingIn(text);
  const one = new Map<string, Saved>();
  for (const saved of applications) {
    const twin = one.get(saved.id);
    one.set(saved.id, twin ? merged(twin, saved) : saved);
  }
  const done = await takeIn([...one.values()]);
  await takeSettings(settings);
  return done;
}

async function takeIn(applications: readonly Saved[]): Promise<Imported> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const done: Imported = { added: 0, changed: 0, same: 0 };
    const rows = await Promise.all(applications.map(({ id }) => door.one(id)));
    const swaps = applications.flatMap((saved, index) => {
      const row = rows[index];
      if (!row) {
        done.added++;
        return [{ id: saved.id, revision: 0, saved }];
      }
      const both = merged(row.saved, saved);
      if (JSON.stringify(both) === JSON.stringify(row.saved)) {
        done.same++;
        return [];
      }
      done.changed++;
      return [{ id: saved.id, revision: row.revision, saved: both }];
    });
    if (await door.swap(swaps)) {
      if (swaps.length > 0) tell([]);
      return done;
    }
  }
  throw new NotKept('busy');
}

/** What the user has set here stays; the file fills in the rest. */
async function takeSettings(settings: PortableSettings): Promise<void> {
  const { settings: here = {} } = (await browser.storage.local.get('settings')) as { settings?: PortableSettings };
  const schedule = { ...settings.schedule, ...here.schedule };
  const name = here.my_name || settings.my_name;
  await writeSettings({
    ...(name ? { my_name: name } : {}),
    schedule,
    ...(settings.reminders && !here.reminders ? { reminders: settings.reminders } : {}),
  });
}
