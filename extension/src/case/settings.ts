/** What the user has set, kept on their machine. */
import { browser } from '../browser';

/** The backend that a fresh install asks for newer guidance; set by the build. */
declare const BACKEND: string;

export interface Settings {
  /** Where newer guidance comes from: an origin, or empty for none. */
  backend: string;
  /** The user's own name, for the end of each note. */
  my_name: string;
}

export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return { backend: BACKEND, my_name: '', ...(settings as Partial<Settings> | undefined) };
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ settings: { ...(await readSettings()), ...change } });
}
