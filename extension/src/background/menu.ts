/** The entry in the menu of a right click where one can write. It does what the toolbar button does. */
import { browser, t } from '../browser';
import { openInTab } from './open';

/** Browsers keep the entry until the extension is updated. */
export async function addMenuEntry(): Promise<void> {
  await browser.contextMenus.removeAll();
  await new Promise<void>((done, failed) => {
    browser.contextMenus.create({ id: 'write', title: t('action_title'), contexts: ['editable'] }, () => {
      const { lastError } = browser.runtime;
      if (lastError) failed(new Error(lastError.message));
      else done();
    });
  });
}

export async function answerMenu(_: chrome.contextMenus.OnClickData, tab?: chrome.tabs.Tab): Promise<void> {
  if (tab) await openInTab(tab);
}
