/** Carries a note into a frame of the same tab that comes from another host, and back what became of it. */
import { browser } from '../browser';
import type { ApartRequest, ApartStep, Filled } from '../messages';
import { isAllowed } from './sites';

/** Less than the panel waits for its answer. */
const PATIENCE = 2000;

/** True where a script of ours is in the frames from this host; the user must have allowed it. */
export async function reachFrames(origin: string, { tab }: chrome.runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined || !(await isAllowed(origin))) return false;
  await browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: ['inner.js'] });
  return true;
}

/** Undefined where no frame takes the note. */
export async function fillFrame(request: ApartRequest, { tab }: chrome.runtime.MessageSender): Promise<Filled | undefined> {
  if (tab?.id === undefined) return undefined;
  // Only the frame that is meant answers.
  const filled = browser.tabs.sendMessage(tab.id, request) as Promise<Filled | undefined>;
  return Promise.race([filled, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE))]);
}

/** Tells the page around what its user did in the frame. */
export async function tellStep(step: ApartStep, { tab }: chrome.runtime.MessageSender): Promise<void> {
  if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, step, { frameId: 0 });
}
