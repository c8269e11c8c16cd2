/** What all formatted editors share: how they are read, where text goes, and where the caret ends up. */
import type { Editor } from './editor';
import { linesIn } from './lines';
import { type RichPlace, richPlaceFor, richPlaceOf, selectRange, selectText } from './rich-place';

/** Puts lines of text at a place of the body, as one undo step, and the caret after them. */
export type Put = (body: HTMLElement, place: RichPlace, text: string) => void;

/** A formatted body; `below` names what must stay below our text. */
export function richEditor(body: HTMLElement, below: string, ownHistory: boolean, put: Put): Editor {
  const focus = (): void => focusIn(body);
  return {
    element: body,
    ownHistory,
    text: () => linesIn(body),
    insert: (text, earlier) => {
      const place = (earlier && richPlaceOf(body, earlier)) || richPlaceFor(body, below);
      put(body, place, (place.gapBefore ? '\n' : '') + text + (place.gapAfter ? '\n' : ''));
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

/** Gives the focus to an editor. */
export function focusIn(body: HTMLElement): void {
  // The frame first: focusing an element inside a frame does not move the focus into the frame.
  body.ownerDocument.defaultView?.focus();
  body.focus();
}
