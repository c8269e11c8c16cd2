/**
 * The only script a mail page loads before the button is pressed: it puts the button beside Send, and no more.
 *
 * It runs on pages of the sites that the user has allowed, and on any page after a click on the toolbar button. Single-page webmails
 * open a message without loading a page. Writing begins with the focus coming into the message, so that is when we look for new ones:
 * what else the page does is not our business and costs nothing.
 */
import { browser } from '../browser';
import type { FindRequest, ToLoader } from '../messages';
import { buttonFor, removeButtons } from './button';
import { mayRunOn, pagesIn, sendOf, windowsIn } from './sites/find';
import { SEND } from './sites/labels';
import { places } from './sites/places';
import { RENEWED, shared } from './window';

const MARK = '[data-afterword-button]';
const here = places.filter((place) => mayRunOn(location.hostname, place));
/** Under this name no webmail that we know is at home, so that a message may look like anything. */
const unknown = here.every(({ hosts }) => !hosts);
const watched = new WeakSet<Document>();
const left = new AbortController();

function look(): void {
  // Once the extension was updated or removed this script can no longer reach it. Its successor brings its own buttons.
  if (!browser.runtime?.id) {
    leave();
    return;
  }
  let found = false;
  let writing = false;
  for (const page of pagesIn(document)) {
    watch(page);
    const active = page.activeElement as HTMLElement | null;
    writing ||= Boolean(active?.isContentEditable || active?.shadowRoot || active?.matches('textarea'));
    for (const place of here) {
      for (const root of windowsIn(page, place)) {
        found = true;
        const send = sendOf(root, place);
        if (send) buttonFor(root, send, place);
      }
    }
  }
  if (!found && unknown) guess(writing);
}

/** Looks for what is built like a message. How to do that takes a script of its own, which comes once somebody writes here. */
function guess(writing: boolean): void {
  for (const { root, send } of shared.guess?.(document) ?? []) if (!send.nextElementSibling?.matches(MARK)) buttonFor(root, send, {});
  if (!writing || shared.asked) return;
  shared.asked = true;
  void browser.runtime.sendMessage({ type: 'find' } satisfies FindRequest);
}

let looking = 0;
function lookSoon(): void {
  cancelAnimationFrame(looking);
  looking = requestAnimationFrame(look);
}

function watch(page: Document): void {
  if (watched.has(page)) return;
  watched.add(page);
  const { signal } = left;
  page.addEventListener('focusin', lookSoon, { signal });
  // The focus went into a frame.
  page.defaultView?.addEventListener('blur', lookSoon, { signal });
  // A frame is there only now, perhaps with the focus already in it.
  page.addEventListener('load', ({ target }) => (target as Node).nodeName === 'IFRAME' && lookSoon(), { signal, capture: true });
}

function leave(): void {
  left.abort();
  removeButtons();
}

/** The user may have taken this site off the list while its page is open. */
function hear({ type }: ToLoader, _: unknown, answer: (site: string) => void): void {
  if (type === 'where') answer(location.href);
  if (type !== 'leave') return;
  leave();
  browser.runtime.onMessage.removeListener(hear);
  delete shared.look;
}

if (!shared.look) {
  // The button of an extension that was updated meanwhile does nothing any more.
  for (const page of pagesIn(document)) for (const old of page.querySelectorAll(MARK)) old.remove();
  document.dispatchEvent(new Event(RENEWED));
  shared.look = look;
  browser.runtime.onMessage.addListener(hear);
}
shared.send = SEND;
// The site may have been allowed meanwhile.
shared.asked = false;
shared.look();
