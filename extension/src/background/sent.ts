/** A note went out: its application hears of it, and its user sees that it did. */
import { browser } from '../browser';
import { noteSent } from '../case/store';
import type { ToFiller } from '../messages';

const PATIENCE = 10_000;

/** True when an application knows the note. The page that reports it learns no more than that. */
export async function sent(note: string, leaving: boolean, { tab }: chrome.runtime.MessageSender): Promise<boolean> {
  const arrived = leaving && tab?.id !== undefined ? nextPage(tab.id) : undefined;
  const noted = (await noteSent(note)) !== undefined;
  if (noted && arrived) await arrived.then((tabId) => showOn(tabId, note));
  return noted;
}

/** The tab, once the page that it was going to is there. */
async function nextPage(tabId: number): Promise<number> {
  const loaded = new Promise<void>((resolve) => {
    const hear = (id: number, { status }: { status?: string }): void => {
      if (id === tabId && status === 'complete') done();
    };
    const done = (): void => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(hear);
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    browser.tabs.onUpdated.addListener(hear);
  });
  if ((await browser.tabs.get(tabId)).status !== 'complete') await loaded;
  return tabId;
}

async function showOn(tabId: number, note: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['filler.js'] });
    await browser.tabs.sendMessage(tabId, { type: 'noted', note } satisfies ToFiller, { frameId: 0 });
  } catch {
    // The next page is not one that we were let into. The panel shows the event, and takes it back.
  }
}
