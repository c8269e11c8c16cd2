import { textToHtml } from '../html';
import type { Editor } from './editor';
import { focusIn, richEditor } from './rich';
import { rangeOf, selectRange } from './rich-place';

/** An editable element without a framework: the browser's own editing puts the text in, and its own undo takes it out. */
export function typingEditor(body: HTMLElement, below: string): Editor {
  return richEditor(body, below, false, (target, place, text) => {
    focusIn(target);
    selectRange(rangeOf(target, place));
    target.ownerDocument.execCommand('insertHTML', false, textToHtml(text));
  });
}
