/** Shows the panel beside the mail: on a click on the toolbar button, the shortcut, or the button in a compose window. */
import { browser } from '../browser';
import type { ToFiller } from '../messages';

const FILES = ['loader.js', 'filler.js'];

/** Where to show the panel: a tab, or one frame in it. */
interface Where {
  tabId: number;
  frameIds?: number[];
}

/**
 * Puts the scripts into the page, if they are not there yet, and shows the panel.
 *
 * @throws when the browser does not let extensions into the page (its own pages, its add-on store).
 */
async function showIn(target: Where): Promise<void> {
  await browser.scripting.executeScript({ target, files: FILES });
  const frame = target.frameIds?.[0] ?? 0;
  await browser.tabs.sendMessage(target.tabId, { type: 'show' } satisfies ToFiller, { frameId: frame });
}

const TRIES = 4;
const PAUSE = 100;

/** What Chromium says of its own pages, such as a new tab: into them it never lets anyone. */
const NEVER = /chrome:\/\//;

/**
 * The toolbar button or the shortcut. Where no script may run, the panel opens in a tab of its own: to draft and copy.
 *
 * Chromium sometimes tells us of the click a moment before it lets us into the page (17 of 40 first clicks after its start, all of them
 * let in a tenth of a second later), so one refusal is not the last word.
 */
export async function openInTab(tab: chrome.tabs.Tab): Promise<void> {
  for (let tries = 1; tab.id !== undefined; tries++) {
    try {
      await showIn({ tabId: tab.id });
      return;
    } catch (error) {
      if (tries === TRIES || NEVER.test(String(error))) break;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
  await browser.tabs.create({ url: browser.runtime.getURL('panel.html') });
}

/** The button in a compose window. Where its user took the permission back meanwhile, the settings open and ask for it again. */
export async function openInFrame(sender: chrome.runtime.MessageSender): Promise<void> {
  if (sender.tab?.id === undefined) return;
  try {
    await showIn({ tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] });
  } catch {
    const site = sender.url ? new URL(sender.url).origin : '';
    await browser.tabs.create({ url: `${browser.runtime.getURL('options.html')}?lost#${site}` });
  }
}
