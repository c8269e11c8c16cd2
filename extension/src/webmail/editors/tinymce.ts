import { textToBlocks } from '../html';
import type { Editor } from './editor';
import { pressKeys } from './keys';
import { richEditor, withGaps } from './rich';
import { selectRange } from './rich-place';
import { turn } from './wait';

/** The code of the Insert key, which TinyMCE knows keys by. */
const INSERT = 45;

/** What stood in a body when TinyMCE was last asked to record it. */
const recorded = new WeakMap<HTMLElement, string>();

/**
 * Has TinyMCE take the content as it stands into its history, if it changed since we last asked. Every TinyMCE since 4 does so after the
 * Insert key, and nothing else.
 */
function record(body: HTMLElement): void {
  if (recorded.get(body) === body.innerHTML) return;
  body.dispatchEvent(new KeyboardEvent('keyup', { key: 'Insert', keyCode: INSERT, bubbles: true }));
  recorded.set(body, body.innerHTML);
}

/**
 * TinyMCE. Its model is the page itself, and its history is made of the states that it was told to record.
 *
 * So the text is put in as elements, which needs neither focus nor layout, and recorded before and after: before, so that what the user
 * typed last stays a step of its own. (A paste does the same and costs several times as much in a compose window just opened.)
 */
export function tinymceEditor(body: HTMLElement, below: string): Editor {
  const editor = richEditor(body, below, async (placeNow, text) => {
    const page = body.ownerDocument;
    const found = placeNow();
    const blocks = textToBlocks(withGaps(found, text, false, false), page);
    record(body);
    for (const old of found.replaced) old.remove();
    const place = page.createDocumentFragment();
    place.append(...blocks);
    found.body.insertBefore(place, found.before);
    const end = page.createRange();
    end.selectNodeContents(blocks.at(-1) ?? body);
    end.collapse(false);
    selectRange(end);
    // The text stands, in the message and in the model alike. To record it takes several times as long, so it may be shown first.
    await turn();
    record(body);
  });
  return { ...editor, prepare: () => record(body), step: (step) => pressKeys(body, step) };
}
