import { browser } from '../browser';
import type { Compose, Hello, ToFiller } from '../messages';
import { isAllowed } from './sites';

/**
 * Introduces a panel to the compose window it was opened for.
 *
 * Any page can put the panel's address into a frame of its own. Only a panel that a filler of ours opened in that very tab, under the
 * name it gives, gets an answer.
 */
export async function hello(frame: string, sender: chrome.runtime.MessageSender): Promise<Hello | undefined> {
  if (sender.tab?.id === undefined) return undefined;
  const compose = (await browser.tabs.sendMessage(sender.tab.id, { type: 'describe', frame } satisfies ToFiller)) as Compose | undefined;
  if (!compose) return undefined;
  return { compose, allowed: await isAllowed(compose.origin) };
}
