/** Loaded into a frame from another host that has nothing but the text of a message: puts a note into it for the page around. */
import { browser } from '../browser';
import type { ApartRequest, ApartSend, ApartStep, Filled } from '../messages';
import { ComposeWindow } from './compose-window';
import { comparable, type Editor } from './editors/editor';
import { isSendShortcut } from './sent';
import type { Found } from './sites/found';
import { shared } from './window';

const TEXT = '[contenteditable=true], textarea';
/** What the script in the page around calls this frame. */
let name = '';
/** A note that came before the name did: the two go different ways. */
let early: (() => void) | undefined;
let compose: ComposeWindow | undefined;
let followed: AbortController | undefined;

/** The frame as a message of which only the text is here. */
function textOf(below: string): Found {
  return {
    root: document.documentElement,
    subject: () => undefined,
    fixedSubject: () => '',
    body: () => document.querySelector<HTMLElement>(TEXT) ?? undefined,
    below,
    send: () => undefined,
    seen: () => ({ site: 'apart', parts: {} }),
    addTo: async () => 'failed',
    message: () => ({ to: [], cc: [], reply: false }),
  };
}

async function fill(request: ApartRequest): Promise<Filled> {
  const { body, blanks, below, again } = request;
  compose ??= new ComposeWindow(textOf(below));
  const editor = compose.editor();
  const before = editor?.text() ?? '';
  const filled = await compose.fill({ subject: '', body, blanks }, again);
  if (filled.done && editor) follow(request, editor, before, editor.text());
  return filled;
}

/**
 * Says when a fill is taken back as a whole, or brought back, and when the message is sent by the keyboard: what the page around cannot see.
 * `request`: what it was filled by. A page can call this frame something else since, and make up events; neither counts.
 */
function follow({ name: called, proofs }: ApartRequest, editor: Editor, before: string, after: string): void {
  followed?.abort();
  followed = new AbortController();
  const tell = (step: ApartStep['step']): void => {
    browser.runtime.sendMessage({ type: 'apart-step', name: called, step } satisfies ApartStep).catch(() => undefined);
  };
  const say = (proof?: string): void => top?.postMessage({ afterword: called, ...(proof && { proof }) } satisfies ApartSend, '*');
  const unused = [...proofs];
  let sending = false;
  const heed = (event: Event & { inputType?: string }): void => {
    const { isTrusted, type, inputType } = event;
    if (!isTrusted) return;
    if (isSendShortcut(event)) {
      sending = true;
      say(unused.pop());
    } else if (sending && type !== 'keydown') {
      sending = false;
      say();
    }
    if (!inputType?.startsWith('history')) return;
    const step = inputType === 'historyUndo' ? 'undo' : 'redo';
    if (comparable(editor.text()) === comparable(step === 'undo' ? before : after)) tell(step);
  };
  for (const type of ['keydown', 'input', 'click']) addEventListener(type, heed, { signal: followed.signal, capture: true });
}

if (!shared.inner) {
  shared.inner = true;
  addEventListener('message', ({ source, data }) => {
    if (source !== top || typeof data?.afterword !== 'string') return;
    name = data.afterword;
    early?.();
    early = undefined;
  });
  browser.runtime.onMessage.addListener((request: ApartRequest, sender, answer) => {
    if (sender.id !== browser.runtime.id || request.type !== 'apart') return undefined;
    const meant = (): void => {
      if (request.name === name) void fill(request).then(answer);
    };
    if (request.name === name) meant();
    else early = meant;
    return true;
  });
}
