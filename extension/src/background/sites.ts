/**
 * The sites on which the button stands in the compose window without a click on the toolbar first.
 *
 * The browser's own list of granted permissions is the only record of them, so that the two can never disagree.
 */
import { browser } from '../browser';

const ID = 'loader';

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
  const tabs = await browser.tabs.query({ url: origins });
  const loads = tabs.flatMap(({ id }) =>
    id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: ['loader.js'] })],
  );
  // A tab that is closing or shows an error page takes no script; the others still do.
  await Promise.allSettled(loads);
}
