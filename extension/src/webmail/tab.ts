/** Tab goes from one blank of a note to the next, for as long as there are any. In every other place, and after the last one, Tab is the webmail's. */
import { blanksIn, nextBlank } from './blanks';
import type { Editor } from './editors/editor';
import { selectIn } from './editors/native';
import { listenAround } from './listen';
import type { Found } from './sites';

/** A message with a note in it. */
interface Message {
  found: Found;
  editor(): Editor | undefined;
}

/**
 * Follows the Tab key in the body of a message. `blanks`: what stands for something to be filled in, as it was put in; `subject`: so was the
 * subject. Shift+Tab goes back, last of all into the subject. Escape leaves Tab to the webmail in this message.
 */
export function tabThroughBlanks(message: Message, blanks: readonly string[], subject: boolean): AbortController {
  const ended = new AbortController();
  const { root } = message.found;
  const heed = (event: KeyboardEvent): void => {
    if (!root.isConnected) ended.abort();
    const { key, isTrusted, isComposing, ctrlKey, altKey, metaKey } = event;
    if (!isTrusted || isComposing || ctrlKey || altKey || metaKey || (key !== 'Tab' && key !== 'Escape')) return;
    const editor = message.editor();
    if (!editor || !event.composedPath().includes(editor.element)) return;
    if (key === 'Escape') ended.abort();
    else if (selectNext(editor, blanks, event.shiftKey) || (event.shiftKey && subject && selectInSubject(message, blanks))) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  listenAround(root, ['keydown'], heed, ended.signal);
  return ended;
}

/** True when there was one to go to. */
function selectNext(editor: Editor, blanks: readonly string[], back: boolean): boolean {
  const { text, selected } = editor.ownPart();
  const next = selected && nextBlank(blanksIn(text, blanks), selected, back);
  if (next) editor.select(next);
  return next !== undefined;
}

function selectInSubject({ found }: Message, blanks: readonly string[]): boolean {
  const line = found.subject();
  const last = line && blanksIn(line.value, blanks).at(-1);
  if (last) selectIn(line, last);
  return last !== undefined;
}
