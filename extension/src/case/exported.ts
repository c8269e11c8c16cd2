/** What calendar files put into the user's calendar, by application, so that a later file can take it back. It is this computer's alone. */
import { browser } from '../browser';
import { type Exported, standsInCalendar, takeOutFile } from './calendar';

function placeOf(application: string): string {
  return `calendar ${application}`;
}

export async function readExported(application: string): Promise<Exported | undefined> {
  return (await readAll([application]))[application];
}

async function readAll(applications: readonly string[]): Promise<Record<string, Exported>> {
  const kept = (await browser.storage.local.get(applications.map(placeOf))) as Record<string, Exported>;
  return Object.fromEntries(applications.flatMap((id) => (kept[placeOf(id)] ? [[id, kept[placeOf(id)] as Exported]] : [])));
}

export async function keepExported(application: string, exported: Exported): Promise<void> {
  await browser.storage.local.set({ [placeOf(application)]: exported });
}

/** Those of these applications that still have something to come in the calendar. */
export async function inCalendar(applications: readonly string[], now = Date.now()): Promise<string[]> {
  const kept = Object.entries(await readAll(applications));
  return kept.flatMap(([id, exported]) => (standsInCalendar(exported, now) ? [id] : []));
}

/** The text of a file that takes these applications out of the calendar. */
export async function takenOutOfCalendar(applications: readonly string[], now = Date.now()): Promise<string> {
  const before = await readAll(applications);
  const { file, exported } = takeOutFile(Object.values(before), now);
  const after = Object.keys(before).map((id, index) => [placeOf(id), exported[index]]);
  // Where this cannot be remembered, the file is good, and is offered once more.
  await browser.storage.local.set(Object.fromEntries(after)).catch(() => undefined);
  return file;
}

/** Of applications that are gone for good. */
export async function forgetExported(applications: readonly string[]): Promise<void> {
  await browser.storage.local.remove(applications.map(placeOf));
}
