/** What the user has set, kept on their machine. */
import { browser } from '../browser';
import type { ScheduleSettings } from '../engine/case';
import { ownZone } from './clock';
import type { Preferences } from './for-engine';
import type { ReminderSettings } from './reminders';

/** The backend that a fresh install asks for newer guidance; set by the build. */
declare const BACKEND: string;

export interface Settings {
  /** Where newer guidance comes from: an origin, or empty for none. */
  backend: string;
  /** The user's own name, for the end of each note. */
  my_name: string;
  /** How the user wants the schedule; what is not there is as the playbook has it. */
  schedule: ScheduleSettings;
  /** The country in which the employers usually are; empty for none. */
  country: string;
  reminders: ReminderSettings;
}

const DEFAULTS: Omit<Settings, 'backend'> = { my_name: '', schedule: {}, country: '', reminders: { notify: true, hour: 9 } };

export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return { backend: BACKEND, ...DEFAULTS, ...(settings as Partial<Settings> | undefined) };
}

let writing: Promise<void> = Promise.resolve();

/** Keeps what the user chose. One after the other, so that of two choices made at once none is lost. */
export function writeSettings(change: Partial<Settings>): Promise<void> {
  const write = async (): Promise<void> => {
    // Only what the user chose is kept, so that a default may change with a version.
    const { settings } = await browser.storage.local.get('settings');
    await browser.storage.local.set({ settings: { ...(settings as Partial<Settings> | undefined), ...change } });
  };
  writing = writing.then(write, write);
  return writing;
}

/** What plans, drafts and reviews have to know of the settings. */
export function preferencesOf({ my_name, schedule }: Settings): Preferences {
  return { me: { ...(my_name ? { name: my_name } : {}), tz: ownZone() }, schedule };
}
