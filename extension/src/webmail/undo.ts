/** One undo takes back the whole fill: when one half of it goes by an undo, the other goes with it, and a redo brings both. */
import { type Editor, standsIn } from './editors/editor';

interface Fill {
  /** The subject line, and what stood in it before and after the fill. */
  line: HTMLInputElement;
  before: string;
  after: string;
  editor: Editor;
  body: string;
}

type Step = 'undo' | 'redo';

let watching: AbortController | undefined;

/** Follows undo and redo until the next fill. A subject that the user has changed since is theirs and is left alone. */
export function undoTogether(fill: Fill): void {
  watching?.abort();
  if (fill.before === fill.after) return;
  watching = new AbortController();
  const { signal } = watching;
  let busy = false;
  const follow = (step: Step | undefined): void => {
    if (!step || busy) return;
    if (!fill.line.isConnected) {
      watching?.abort();
      return;
    }
    busy = true;
    takeAlong(fill, step);
    busy = false;
  };
  const { line, editor } = fill;
  const inner = editor.element.ownerDocument;
  for (const page of new Set([line.ownerDocument, inner]))
    page.addEventListener('input', (event) => follow(stepOf(event)), { signal, capture: true });
  // Editor frameworks undo by themselves and report no history event. On the window, so that they have done it by then.
  inner.defaultView?.addEventListener('keydown', (event) => follow(stepOfKey(event)), { signal });
}

function stepOf(event: Event): Step | undefined {
  const { inputType } = event as InputEvent;
  return inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : undefined;
}

function stepOfKey({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): Step | undefined {
  if (!ctrlKey && !metaKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'y' || (letter === 'z' && shiftKey)) return 'redo';
  return letter === 'z' ? 'undo' : undefined;
}

/** Does to the other half what was just done to one half. The focus and the caret end in the body, where the user is. */
function takeAlong({ line, before, after, editor, body }: Fill, step: Step): void {
  const stands = standsIn(editor.text(), body);
  const subjectIsNew = line.value === after;
  if (!subjectIsNew && line.value !== before) return;
  const goneBefore = step === 'undo' && !stands && subjectIsNew;
  const backBefore = step === 'redo' && stands && !subjectIsNew;
  const bodyIsLast = (step === 'undo' && stands && !subjectIsNew) || (step === 'redo' && !stands && subjectIsNew);
  if (goneBefore || backBefore) inField(line, step, editor);
  else if (bodyIsLast) inField(editor.element, step, editor);
}

/** Runs the browser's own undo or redo in a field. Chromium has one history for the page, Firefox one for each field. */
function inField(field: HTMLElement, step: Step, editor: Editor): void {
  const restore = editor.keepCaret();
  field.focus();
  field.ownerDocument.execCommand(step);
  if (field !== editor.element) restore();
}
