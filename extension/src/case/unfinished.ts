/** The notes that are being written, kept on the user's machine, so that closing the panel or a crash of the page loses nothing. */
import { browser } from '../browser';

export interface Unfinished {
  template: string;
  values: Record<string, string>;
}

/** By whom they are for; '' for a note that belongs to no saved application. */
export type UnfinishedNotes = Record<string, Unfinished>;

/** The notes of an application have a place of their own, so that a key pressed writes only a little. */
function placeOf(application: string | undefined): string {
  return application === undefined ? 'unfinished' : `unfinished ${application}`;
}

/** The note that belongs to no saved application. */
export async function readUnfinished(): Promise<Unfinished | undefined> {
  const place = placeOf(undefined);
  return (await browser.storage.local.get(place))[place] as Unfinished | undefined;
}

export async function keepUnfinished(unfinished: Unfinished): Promise<void> {
  await browser.storage.local.set({ [placeOf(undefined)]: unfinished });
}

/** The notes to the people of a saved application. */
export async function readNotesFor(application: string): Promise<UnfinishedNotes> {
  const place = placeOf(application);
  return ((await browser.storage.local.get(place))[place] as UnfinishedNotes | undefined) ?? {};
}

/** Of applications that are gone for good. */
export async function forgetNotesFor(applications: readonly string[]): Promise<void> {
  await browser.storage.local.remove(applications.map(placeOf));
}

let writing: Promise<void> = Promise.resolve();

/** Keeps the note to one of them. Those to the others may be written in another window meanwhile, and stay. One after the other. */
export function keepNoteFor(application: string, key: string, note: Unfinished): Promise<void> {
  const write = async (): Promise<void> => {
    const notes = await readNotesFor(application);
    await browser.storage.local.set({ [placeOf(application)]: { ...notes, [key]: note } });
  };
  writing = writing.then(write, write);
  return writing;
}
