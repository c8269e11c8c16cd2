/** What all formatted editors share: how they are read, where text goes, and where the caret ends up. */
import type { Editor } from './editor';
import { linesIn } from './lines';
import { passageIn, rangeFor, spanOf } from './passage';
import { blanksFrom, containerIn, type RichPlace, rangeAtCaret, richPlaceFor, richPlaceOf, selectRange, withBlanks } from './rich-place';

/** Puts lines of text at a place of the body, as one undo step, and the caret after them. The place is where it is when asked for. */
export type Put = (place: () => RichPlace, text: string) => Promise<void>;

/** The empty lines that an editor left below an insert of its own accord. They go with it when it is replaced, or they would grow. */
const surplus = new WeakMap<HTMLElement, number>();

/** A formatted editor, and where in it a text goes. */
export interface RichEditor extends Omit<Editor, 'step'> {
  place(earlier: string | undefined): RichPlace;
}

/** What only some formatted editors have. */
interface Habits {
  /** Where its blocks are, if not right inside it. */
  blocks?: string | undefined;
  /** Whether it may open a line below an insert, so that an earlier one is replaced together with the empty line that it stands above. */
  opensLine?: () => boolean;
}

/** A formatted body; `below` names what must stay below our text. */
export function richEditor(element: HTMLElement, below: string, put: Put, { blocks, opensLine }: Habits = {}): RichEditor {
  const body = (): HTMLElement => containerIn(element, blocks, below);
  const place = (earlier: string | undefined): RichPlace => {
    const standing = earlier && richPlaceOf(body(), earlier);
    if (!standing) return richPlaceFor(body(), below);
    const left = surplus.get(element) ?? 0;
    const wider = withBlanks(standing, left + (opensLine?.() ? 1 : 0));
    return { ...wider, gapAfter: wider.replaced.length - standing.replaced.length > left };
  };
  return {
    element,
    place,
    text: () => linesIn(element),
    insert: async (text, earlier) => {
      const { before, gapAfter } = place(earlier);
      const expected = blanksFrom(before) + (gapAfter ? 1 : 0);
      await put(() => place(earlier), text);
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
 * The lines to put at a place: the text, and an empty line wherever one keeps it apart from what is there. Where the first or the last line
 * becomes one with the line that it is put into, it takes one more to leave an empty one.
 */
export function withGaps({ gapBefore, gapAfter, shared }: RichPlace, text: string, firstMerges: boolean, lastMerges: boolean): string {
  const before = gapBefore ? (firstMerges ? '\n\n' : '\n') : '';
  const after = gapAfter ? (lastMerges && shared ? '\n\n' : '\n') : '';
  return before + text + after;
}

export function hasFocus(element: HTMLElement): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement === element && element.ownerDocument.hasFocus();
}

/** Gives the focus to an editor. */
export function focusIn(element: HTMLElement): void {
  if (hasFocus(element)) return;
  // The frame first: focusing an element inside a frame does not move the focus into the frame.
  element.ownerDocument.defaultView?.focus();
  element.focus({ preventScroll: true });
}
