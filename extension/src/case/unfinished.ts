/** The note that is being written, kept on the user's machine, so that closing the panel or a crash of the page loses nothing. */
import { browser } from '../browser';

export interface Unfinished {
  template: string;
  values: Record<string, string>;
}

export async function readUnfinished(): Promise<Unfinished | undefined> {
  const { unfinished } = await browser.storage.local.get('unfinished');
  return unfinished as Unfinished | undefined;
}

export async function keepUnfinished(unfinished: Unfinished): Promise<void> {
  await browser.storage.local.set({ unfinished });
}
