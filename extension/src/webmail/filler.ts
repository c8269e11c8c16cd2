/**
 * Loaded into a page when the button is pressed: shows the panel, and puts subject and body into the compose window it was opened for.
 *
 * It knows nothing of templates or cases: it gets text from the panel and answers what became of it.
 */
import { browser } from '../browser';
import type { Compose, Filled, PanelRequest, ToFiller } from '../messages';
import { ComposeWindow } from './compose-window';
import { panelFrame } from './panel-frame';
import { composeWindows } from './sites';
import './window';

const panel = panelFrame(document);
/** The panel that is open: its name, and the compose window it was opened for, if there was one. */
let open: { name: string; compose: ComposeWindow | undefined } | undefined;
/** Every compose window that was filled, so that a second panel for it knows what the first one put in. */
const known = new WeakMap<Element, ComposeWindow>();

/** The compose window the user means: the one whose button was pressed, the one they are writing in, or the only one. */
function intended(): ComposeWindow | undefined {
  const pressed = globalThis.afterword?.pressed;
  delete globalThis.afterword?.pressed;
  const all = composeWindows(document);
  const active = document.activeElement;
  const chosen = all.find(({ root }) => root === pressed) ?? all.find(({ root }) => root.contains(active)) ?? all[0];
  if (!chosen) return undefined;
  const compose = known.get(chosen.root) ?? new ComposeWindow(chosen);
  known.set(chosen.root, compose);
  return compose;
}

function show(): void {
  const compose = intended();
  open = { name: crypto.randomUUID(), compose };
  panel.show(open.name, (request) => answerTo(request, compose));
  compose?.prepare(false);
}

function describe(compose: ComposeWindow | undefined): Compose {
  const origin = location.origin;
  return compose ? { found: true, origin, subject: compose.ownSubject(), ...compose.found.message() } : { found: false, origin };
}

async function answerTo(request: PanelRequest, compose: ComposeWindow | undefined): Promise<Filled | undefined> {
  if (request.type === 'insert')
    return compose ? compose.fill(request.subject, request.body, request.again) : { done: false, why: 'no-window' };
  if (request.type === 'prepare') {
    compose?.prepare(request.pressed);
    return undefined;
  }
  panel.close();
  compose?.focus();
  return undefined;
}

// A second press loads this script once more into the same page; the first one is then asked to show the panel again.
if (!globalThis.afterword?.filler) {
  globalThis.afterword = { ...globalThis.afterword, filler: true };
  browser.runtime.onMessage.addListener((message: ToFiller, sender, answer) => {
    if (sender.id !== browser.runtime.id) return;
    if (message.type === 'show') {
      show();
      answer({});
    } else if (open && message.frame === open.name) answer(describe(open.compose));
  });
}
