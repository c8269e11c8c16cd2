/** What all formatted editors share: how they are read, where text goes, and where the caret ends up. */
import type { Editor } from './editor';
import { linesIn } from './lines';
import { containerIn, type RichPlace, rangeAtCaret, richPlaceFor, richPlaceOf, selectRange, selectText } from './rich-place';

/** Puts lines of text at a place of the body, as one undo step, and the caret after them. The place is where it is when asked for. */
export type Put = (place: () => RichPlace, text: string) => Promise<void>;

/** A formatted body; `below` names what must stay below our text, and `blocks` where its blocks are if not right inside it. */
export function richEditor(element: HTMLElement, below: string, blocks: string | undefined, put: Put): Omit<Editor, 'step'> {
  return {
    element,
    text: () => linesIn(element),
    insert: (text, earlier) =>
      put(() => {
        const body = containerIn(element, blocks, below);
        return (earlier && richPlaceOf(body, earlier)) || richPlaceFor(body, below);
      }, text),
    keepCaret: () => {
      const range = rangeAtCaret(element);
      return () => {
        focusIn(element);
        if (range && element.contains(range.startContainer)) selectRange(range);
      };
    },
    select: (part) => {
      focusIn(element);
      if (part) selectText(element, part);
    },
  };
}

/** The lines to put at a place: the text, and an empty line wherever one keeps it apart from what is there. */
export function withGaps({ gapBefore, gapAfter }: RichPlace, text: string): string {
  return (gapBefore ? '\n' : '') + text + (gapAfter ? '\n' : '');
}

/** Gives the focus to an editor. */
export function focusIn(element: HTMLElement): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const page = element.ownerDocument;
  if (root.activeElement === element && page.hasFocus()) return;
  // The frame first: focusing an element inside a frame does not move the focus into the frame.
  page.defaultView?.focus();
  element.focus({ preventScroll: true });
}
