/** What the user has set, kept on their machine. */
import { browser } from '../browser';
import type { ScheduleSettings } from '../engine/case';
import { zoneNamed } from '../engine/plan/zone';
import { ownZone } from './clock';
import type { Preferences } from './for-engine';
import { readLocal } from './local';
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
  /** The IANA zone that the user lives by, wherever their computer is; empty for the computer's. */
  tz: string;
  reminders: ReminderSettings;
}

const DEFAULTS: Omit<Settings, 'backend'> = { my_name: '', schedule: {}, country: '', tz: '', reminders: { notify: true, hour: 9 } };

export async function readSettings(): Promise<Settings> {
  return settingsFrom((await readLocal('settings')).settings);
}

/** From what is kept of them, which is only what the user chose. */
export function settingsFrom(kept: unknown): Settings {
  return { backend: BACKEND, ...DEFAULTS, ...(kept as Partial<Settings> | undefined) };
}

/** Calls with the settings when they change, in this window or another. Gives what ends it. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const hear = (changes: Record<string, unknown>): void => {
    if ('settings' in changes) void readSettings().then(listener);
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => browser.storage.local.onChanged.removeListener(hear);
}

let writing: Promise<void> = Promise.resolve();

/**
 * Keeps what the user chose. One after the other, so that of two choices made at once none is lost; a choice that is a part of a setting is made
 * on what is kept at that moment, since another window may have changed the other parts.
 */
export function writeSettings(choice: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void> {
  const write = async (): Promise<void> => {
    const { settings } = await browser.storage.local.get('settings');
    const change = typeof choice === 'function' ? choice(settingsFrom(settings)) : choice;
    // Nothing but the choice, so that a default may change with a version.
    await browser.storage.local.set({ settings: { ...(settings as Partial<Settings> | undefined), ...change } });
  };
  writing = writing.then(write, write);
  return writing;
}

/** The zone of the user's own clock. One that this browser does not know is the computer's. */
export function zoneOf({ tz }: Pick<Settings, 'tz'>): string {
  return zoneNamed(tz) ? tz : ownZone();
}

/** A name for what plans depend on of the settings: under the same one they are the same. */
export function planningOf({ schedule, tz }: Pick<Settings, 'schedule' | 'tz'>): string {
  return JSON.stringify([schedule, zoneOf({ tz })]);
}

/** What plans, drafts and reviews have to know of the settings. */
export function preferencesOf(settings: Settings, tz = zoneOf(settings)): Preferences {
  const { my_name, schedule } = settings;
  return { me: { ...(my_name ? { name: my_name } : {}), tz }, schedule };
}
