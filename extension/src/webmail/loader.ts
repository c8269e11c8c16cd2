/**
 * The only script a mail page loads before the button is pressed: it puts the button beside Send, and no more.
 *
 * It runs on pages of the webmails that the user has allowed, and on any page after a click on the toolbar button.
 */
import { browser, t } from '../browser';
import type { OpenRequest } from '../messages';
import { composeWindows, type Site } from './sites';
import './window';

const MARK = 'data-afterword-button';

function addButton(site: Site, root: Element): void {
  const sends = [...document.querySelectorAll<HTMLElement>(site.send)];
  const send = sends.find((element) => element.offsetWidth > 0) ?? sends[0];
  if (!send || document.querySelector(`[${MARK}]`)) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = site.buttonClass;
  button.textContent = t('button_label');
  button.title = t('button_title');
  button.setAttribute(MARK, '');
  button.style.marginInlineStart = '.5rem';
  button.addEventListener('click', (event) => {
    // A page cannot press the button for its user.
    if (!event.isTrusted) return;
    globalThis.afterword = { ...globalThis.afterword, pressed: root };
    // Once the extension was updated or removed this script can no longer reach it, and its button leaves.
    if (!browser.runtime?.id) return button.remove();
    browser.runtime.sendMessage({ type: 'open' } satisfies OpenRequest).catch(() => button.remove());
  });
  send.after(button);
}

for (const { site, root } of composeWindows(document)) addButton(site, root);
