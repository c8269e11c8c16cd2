/**
 * The only script a mail page loads before the button is pressed: it puts the button beside Send, and no more.
 *
 * It runs on pages of the webmails that the user has allowed, and on any page after a click on the toolbar button. Single-page webmails
 * open a message without loading a page. Writing begins with the focus coming into the message, so that is when we look for new ones:
 * what else the page does is not our business and costs nothing.
 */
import { browser } from '../browser';
import { buttonFor, removeButton } from './button';
import { mayRunOn, pagesIn, sendOf, windowsIn } from './sites/find';
import { places } from './sites/places';
import { RENEWED } from './window';

const here = places.filter((place) => mayRunOn(location.hostname, place));
const watched = new WeakSet<Document>();
const left = new AbortController();

function look(): void {
  // Once the extension was updated or removed this script can no longer reach it. Its successor brings its own buttons.
  const alive = Boolean(browser.runtime?.id);
  if (!alive) left.abort();
  for (const page of pagesIn(document)) {
    if (alive) watch(page);
    for (const place of here) {
      for (const root of windowsIn(page, place)) {
        const send = sendOf(root, place);
        if (!alive) removeButton(root);
        else if (send) buttonFor(root, send, place);
      }
    }
  }
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
}

globalThis.afterword ??= {};
if (!globalThis.afterword.look) {
  // The button of an extension that was updated meanwhile does nothing any more.
  for (const page of pagesIn(document)) for (const old of page.querySelectorAll('[data-afterword-button]')) old.remove();
  document.dispatchEvent(new Event(RENEWED));
  globalThis.afterword.look = look;
}
globalThis.afterword.look();
