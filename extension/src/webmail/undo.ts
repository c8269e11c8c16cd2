/** One undo takes back the whole fill: when one half of it goes by an undo, the other goes with it, and a redo brings both. */
import { comparable, type Editor, type Step } from './editors/editor';
import { settled, turn } from './editors/wait';

/** What stands in the compose window; the body as compared. */
interface State {
  subject: string;
  body: string;
}

interface Fill {
  line: HTMLInputElement;
  editor: Editor;
  before: State;
  after: State;
}

/**
 * Follows undo and redo for as long as the compose window is there. Only a step between exactly these two states counts: what the user
 * changed since is theirs, and a later fill follows its own two states.
 */
export function undoTogether(fill: Fill): void {
  if (fill.before.subject === fill.after.subject) return;
  const { line, editor } = fill;
  const ended = new AbortController();
  const { signal } = ended;
  let busy = false;
  const follow = (take: Take, step: Step | undefined): void => {
    if (!step || busy) return;
    if (!line.isConnected) {
      ended.abort();
      return;
    }
    busy = true;
    take(fill, step);
    busy = false;
  };
  const inner = editor.element.ownerDocument;
  for (const page of new Set([line.ownerDocument, inner]))
    page.addEventListener('input', (event) => follow(event.target === line ? takeBody : takeSubject, stepOf(event)), {
      signal,
      capture: true,
    });
  // Editor frameworks undo by themselves and report no history event. Some have done it by the next turn, some show it a frame later.
  const heard = async (event: KeyboardEvent): Promise<void> => {
    const step = busy ? undefined : stepOfKey(event);
    if (!step) return;
    await turn();
    follow(takeSubject, step);
    await settled();
    follow(takeSubject, step);
  };
  inner.defaultView?.addEventListener('keydown', heard, { signal, capture: true });
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

/** Does to the other half what was just done to one half. */
type Take = (fill: Fill, step: Step) => void;

/** The focus and the caret stay in the body, where the user is. */
function takeSubject({ line, editor, before, after }: Fill, step: Step): void {
  const [from, to] = step === 'undo' ? [after, before] : [before, after];
  if (line.value !== from.subject || comparable(editor.text()) !== to.body) return;
  const restore = editor.keepCaret();
  line.focus();
  line.ownerDocument.execCommand(step);
  restore();
}

function takeBody({ line, editor, before, after }: Fill, step: Step): void {
  const [from, to] = step === 'undo' ? [after, before] : [before, after];
  if (line.value !== to.subject || comparable(editor.text()) !== from.body) return;
  editor.element.focus();
  editor.step(step);
}
