/** What all formatted editors share: how they are read, where text goes, and where the caret ends up. */
import type { Editor } from './editor';
import { linesIn } from './lines';
import { passageIn, rangeFor, spanOf } from './passage';
import { blanksFrom, containerIn, type RichPlace, rangeAtCaret, richPlaceFor, richPlaceOf, selectRange, withBlanks } from './rich-place';

/** Puts lines of text at a place of the body, as one undo step, and the caret after them. The place is where it is when asked for. */
export type Put = (place: () => RichPlace, text: string) => Promise<void>;

/** The empty lines that an editor left below an insert of its own accord. They go with it when it is replaced, or they would grow. */
const surplus = new WeakMap<HTMLElement, number>();

/** A formatted body; `below` names what must stay below our text, and `blocks` where its blocks are if not right inside it. */
export function richEditor(element: HTMLElement, below: string, blocks: string | undefined, put: Put): Omit<Editor, 'step'> {
  return {
    element,
    text: () => linesIn(element),
    insert: async (text, earlier) => {
      const body = (): HTMLElement => containerIn(element, blocks, below);
      const place = (): RichPlace => {
        const standing = earlier && richPlaceOf(body(), earlier);
        return standing ? withBlanks(standing, surplus.get(element) ?? 0) : richPlaceFor(body(), below);
      };
      const { before, gapAfter } = place();
      const expected = blanksFrom(before) + (gapAfter ? 1 : 0);
      await put(place, text);
      const standing = richPlaceOf(body(), text);
      if (standing) surplus.set(element, Math.max(0, blanksFrom(standing.before) - expected));
    },
    keepCaret: () => {
      const range = rangeAtCaret(element);
      return () => {
        focusIn(element);
        if (range && element.contains(range.startContainer)) selectRange(range);
      };
    },
    ownPart: () => {
      const passage = passageIn(element, below);
      const caret = rangeAtCaret(element);
      return { text: passage.text, selected: caret && element.contains(caret.startContainer) ? spanOf(passage, caret) : undefined };
    },
    select: (span) => {
      const range = rangeFor(passageIn(element, below), span);
      if (!range) return;
      focusIn(element);
      selectRange(range);
      range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/**
 * The lines to put at a place: the text, and an empty line wherever one keeps it apart from what is there. `merges`: the first and the last
 * line become one with the line they are put into, so that it takes one more to leave an empty one.
 */
export function withGaps({ gapBefore, gapAfter, shared }: RichPlace, text: string, merges: boolean): string {
  const before = gapBefore ? (merges ? '\n\n' : '\n') : '';
  const after = gapAfter ? (merges && shared ? '\n\n' : '\n') : '';
  return before + text + after;
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
