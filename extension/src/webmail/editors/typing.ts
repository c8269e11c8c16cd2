import type { Editor } from './editor';
import { richEditor } from './rich';

/** An editable element without a framework: the browser's own editing puts the text in, and its own undo takes it out. */
export function typingEditor(body: HTMLElement, below: string): Editor {
  return richEditor(body, below, false, (target, html) => void target.ownerDocument.execCommand('insertHTML', false, html));
}
