/** What calendar files put into the user's calendar, by application, so that a later file can take it back. It is this computer's alone. */
import { browser } from '../browser';
import type { Exported } from './calendar';

function placeOf(application: string): string {
  return `calendar ${application}`;
}

export async function readExported(application: string): Promise<Exported | undefined> {
  const place = placeOf(application);
  return (await browser.storage.local.get(place))[place] as Exported | undefined;
}

export async function keepExported(application: string, exported: Exported): Promise<void> {
  await browser.storage.local.set({ [placeOf(application)]: exported });
}

/** Of applications that are gone for good. */
export async function forgetExported(applications: readonly string[]): Promise<void> {
  await browser.storage.local.remove(applications.map(placeOf));
}
