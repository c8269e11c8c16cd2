/** What all formatted editors share: how they are read, where text goes, and where the caret ends up. */
import { textToHtml } from '../html';
import type { Editor } from './editor';
import { richPlaceFor, richPlaceOf, selectRange, selectText } from './rich-place';

const EMPTY_LINE = '<div><br></div>';

/** Gives `html` and `text` to the editor at its current selection, as one undo step. */
export type Give = (body: HTMLElement, html: string, text: string) => void;

/** A formatted body; `below` names what must stay below our text. */
export function richEditor(body: HTMLElement, below: string, ownHistory: boolean, give: Give): Editor {
  const focus = (): void => {
    // The frame first: focusing an element inside a frame does not move the focus into the frame.
    body.ownerDocument.defaultView?.focus();
    body.focus();
  };
  return {
    element: body,
    ownHistory,
    // Not textContent: the lines as they are seen are what counts, and it has none
    text: () => body.innerText,
    insert: (text, earlier) => {
      const place = (earlier && richPlaceOf(body, earlier)) || richPlaceFor(body, below);
      focus();
      selectRange(place.range);
      const html = (place.gapBefore ? EMPTY_LINE : '') + textToHtml(text) + (place.gapAfter ? EMPTY_LINE : '');
      give(body, html, (place.gapBefore ? '\n\n' : '') + text + (place.gapAfter ? '\n\n' : ''));
    },
    keepCaret: () => {
      const selection = body.ownerDocument.getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
      return () => {
        focus();
        if (range) selectRange(range);
      };
    },
    select: (part) => {
      focus();
      if (part) selectText(body, part);
    },
  };
}
