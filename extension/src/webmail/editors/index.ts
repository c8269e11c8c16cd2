/** Finds out what kind of editor an element is, and gives the one that knows how to write in it. */
import type { Editor } from './editor';
import { frameworkEditor } from './framework';
import { kindOf } from './kinds';
import { nativeEditor } from './native';
import { tinymceEditor } from './tinymce';

export type { Editor } from './editor';

/**
 * The editor of an element: a textarea, an editable element, or the frame around one, in any document that this script can reach. The kind
 * is read from the element itself, so that whoever found it need not know it. Undefined where nobody can write.
 *
 * `below`: what must stay below our text in a formatted message, as a selector.
 */
export function editorFor(element: Element, below: string): Editor | undefined {
  const target = editableIn(element);
  if (!target) return undefined;
  if (isField(target)) return nativeEditor(target);
  return target.matches('.mce-content-body') ? tinymceEditor(target, below) : frameworkEditor(target, below, kindOf(target));
}

// By their names, since an element of a frame is none of this window's own classes.
function isField(element: Element): element is HTMLTextAreaElement {
  return element.nodeName === 'TEXTAREA' && !(element as HTMLTextAreaElement).readOnly && !(element as HTMLTextAreaElement).disabled;
}

const EDITABLE = 'textarea, [contenteditable]:not([contenteditable=false])';

/** The element itself or, where it is a frame or bears a shadow, the one inside it. */
function editableIn(element: Element): HTMLElement | undefined {
  if (isField(element) || editable(element)) return element as HTMLElement;
  const inner = element.nodeName === 'IFRAME' ? (element as HTMLIFrameElement).contentDocument : element.shadowRoot;
  const body = (inner as Document | null)?.body;
  if (body && editable(body)) return body;
  const found = inner?.querySelector(EDITABLE);
  return found ? editableIn(found) : undefined;
}

function editable(element: Element): boolean {
  // A frame can be marked as editable, and nobody can write in it but in what it shows.
  return element.nodeName !== 'IFRAME' && (element as HTMLElement).isContentEditable;
}
