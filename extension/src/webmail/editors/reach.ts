/** Focus and caret: an editor does much when it hears of them, often more than it does to take a text. */
import type { Kind } from './kinds';
import { focusIn, hasFocus } from './rich';
import { rangeAtCaret, sameRange, selectRange } from './rich-place';
import { turn } from './wait';

/** Where the caret is on its way to ahead of an insert, and where it was put. */
const coming = new WeakMap<HTMLElement, Range>();
const reached = new WeakMap<HTMLElement, Range>();

/** Gives the focus to an editor. One with a selection of its own takes in no new one before it has taken in the focus. */
export async function reachEditor(element: HTMLElement, kind: Kind): Promise<void> {
  if (hasFocus(element)) return;
  focusIn(element);
  if (kind.ownSelection) await turn();
}

/** Puts the caret where a text goes, in an editor that has the focus. */
export function reach(element: HTMLElement, range: Range, kind: Kind): void {
  selectRange(range);
  // It hears of the selection by an event that the browser sends only later.
  if (kind.ownSelection) element.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

/** Both, while a button is held down: whatever the editor does about it, it has done when the text comes. */
export async function reachAhead(element: HTMLElement, range: Range, kind: Kind): Promise<void> {
  coming.set(element, range);
  await reachEditor(element, kind);
  // The text may have come first.
  if (coming.get(element) !== range) return;
  reach(element, range, kind);
  reached.set(element, range);
}

/** Where the caret was put ahead; from now on nothing moves it there any more. */
export function takeReached(element: HTMLElement): Range | undefined {
  const range = reached.get(element);
  coming.delete(element);
  reached.delete(element);
  return range;
}

/** Whether the caret still is where it was put ahead, and that is the place for the text. */
export function isReached(element: HTMLElement, ahead: Range | undefined, range: Range): boolean {
  return sameRange(ahead, range) && sameRange(rangeAtCaret(element), range);
}
