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
  const ended = new AbortController();
  const { signal } = ended;
  let busy = false;
  const follow = (step: Step): void => {
    if (busy || signal.aborted) return;
    if (!fill.line.isConnected) {
      ended.abort();
      return;
    }
    busy = true;
    takeAlong(fill, step);
    busy = false;
  };
  const { line, editor } = fill;
  const inner = editor.element.ownerDocument;
  for (const page of new Set([line.ownerDocument, inner])) {
    const listen = (event: Event): void => {
      const step = stepOf(event);
      if (step) follow(step);
    };
    page.addEventListener('input', listen, { signal, capture: true });
  }
  // Editor frameworks undo by themselves and report no history event. Some have done it by the next turn, some draw it a frame later.
  const listen = async (event: KeyboardEvent): Promise<void> => {
    const step = busy ? undefined : stepOfKey(event);
    if (!step) return;
    await turn();
    follow(step);
    await settled();
    follow(step);
  };
  inner.defaultView?.addEventListener('keydown', listen, { signal, capture: true });
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
function takeAlong({ line, editor, before, after }: Fill, step: Step): void {
  const [from, to] = step === 'undo' ? [after, before] : [before, after];
  const body = comparable(editor.text());
  if (body === to.body && line.value === from.subject) {
    const restore = editor.keepCaret();
    line.focus();
    line.ownerDocument.execCommand(step);
    restore();
  } else if (line.value === to.subject && body === from.body) {
    editor.element.focus();
    editor.step(step);
  }
}
