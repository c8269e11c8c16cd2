/**
 * The sites on which the button stands in the compose window without a click on the toolbar first.
 *
 * The browser's own list of granted permissions is the only record of them, so that the two can never disagree.
 */
import { browser } from '../browser';

import type { ToLoader } from '../messages';

const ID = 'loader';

/** Whether the user has allowed the site of an address. Ports cannot be told apart. */
export async function isAllowed(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Brings the registered loader in line with the sites the user has allowed. */
export async function registerLoader(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (origins.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script: chrome.scripting.RegisteredContentScript = {
    id: ID,
    js: ['loader.js'],
    matches: origins,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Puts the button into pages of these sites that are open already. */
export async function loadIntoOpenPages(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  const loads = tabs.flatMap(({ id }) =>
    id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: ['loader.js'] })],
  );
  // A tab that is closing or shows an error page takes no script; the others still do.
  await Promise.allSettled(loads);
}

/** Brings what finds a message on pages that we do not know, where the user has allowed the site. */
export async function sendFinder({ tab, url = '', frameId = 0 }: chrome.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined || !(await isAllowed(url))) return;
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: ['finder.js'] });
}

/** Takes the button out of open pages whose site the user took off the list. */
export async function leaveForgottenPages(): Promise<void> {
  const tell = (tabId: number, message: ToLoader): Promise<string> => browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  const tabs = await browser.tabs.query({});
  const leaves = tabs.map(async ({ id }) => {
    if (id === undefined) return;
    const address = await tell(id, { type: 'where' });
    if (!(await isAllowed(address))) await tell(id, { type: 'leave' });
  });
  // Most pages have no loader of ours, and nobody answers there.
  await Promise.allSettled(leaves);
}
