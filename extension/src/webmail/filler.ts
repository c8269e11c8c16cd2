/**
 * Loaded into a page when the button is pressed: shows the panel, and puts subject and body into the compose window it was opened for.
 *
 * It knows nothing of templates or cases: it gets text from the panel and answers what became of it.
 */
import { browser } from '../browser';
import type {
  Compose,
  Filled,
  InsertRequest,
  PanelRequest,
  SeenNotice,
  SendingNotice,
  SentNotice,
  ToFiller,
  UnsentNotice,
} from '../messages';
import { fillApart, followSend, followStep, frameApart, reach } from './apart';
import { ComposeWindow } from './compose-window';
import { panelFrame } from './panel-frame';
import { watchSend } from './sent';
import { sentNotice } from './sent-notice';
import { composeWindows } from './sites';
import { RENEWED, shared } from './window';

const TRIES = 3;
const panel = panelFrame(document);
const notice = sentNotice(document);
/** The panel that is open: its name, and the compose window it was opened for, if there was one. */
let open: { name: string; compose: ComposeWindow | undefined } | undefined;
/** Every compose window that was filled, so that a second panel for it knows what the first one put in. */
const known = new WeakMap<Element, ComposeWindow>();

/** The compose window the user means: the one whose button was pressed, the one they are writing in, or the only one. */
function intended(): ComposeWindow | undefined {
  const { pressed } = shared;
  delete shared.pressed;
  const all = composeWindows(document);
  const active = focused(document);
  const chosen = all.find(({ root }) => root === pressed) ?? all.find(({ root }) => active.some((one) => root.contains(one))) ?? all[0];
  if (!chosen) return undefined;
  const compose = known.get(chosen.root) ?? new ComposeWindow(chosen);
  known.set(chosen.root, compose);
  return compose;
}

/** What has the focus: in the page, and where that is a frame, inside it. */
function focused(page: Document): Element[] {
  const active = page.activeElement;
  if (!active) return [];
  const inner = active.nodeName === 'IFRAME' ? (active as HTMLIFrameElement).contentDocument : null;
  return inner ? [active, ...focused(inner)] : [active];
}

function show(): void {
  const compose = intended();
  open = { name: crypto.randomUUID(), compose };
  panel.show(open.name, (request) => answerTo(request, compose));
  compose?.prepare(false);
  const seen = compose?.found.seen() ?? { site: 'none', parts: {} };
  browser.runtime.sendMessage({ type: 'seen', seen } satisfies SeenNotice).catch(() => undefined);
}

function describe(compose: ComposeWindow | undefined): Compose {
  const origin = location.origin;
  return compose ? { found: true, origin, subject: compose.ownSubject(), ...compose.found.message() } : { found: false, origin };
}

async function insert(request: InsertRequest, compose: ComposeWindow | undefined): Promise<Filled> {
  if (!compose) return { done: false, why: 'no-window' };
  const apart = frameApart(compose.found);
  if (apart && !(await reach(apart))) return { done: false, why: 'apart' };
  // Before the text: the focus and the next undo belong to the message.
  const to = request.to && (await compose.found.addTo(request.to));
  const filled = await (apart ? fillApart(apart, compose, request, request.again) : compose.fill(request, request.again));
  if (!filled.done) return filled;
  const watched = request.note && watchSend(compose.found, request.note, { pressed: wake, sent: tellSent });
  if (apart && watched) followSend(apart, watched);
  return to ? { ...filled, to } : filled;
}

function wake(): void {
  browser.runtime.sendMessage({ type: 'sending' } satisfies SendingNotice).catch(() => undefined);
}

/** Told again where the background was stopped before it had an answer. However often it hears of a note, the note was sent once. */
async function tellSent(note: string, leaving: boolean): Promise<void> {
  let noted: boolean | undefined;
  for (let tries = 0; noted === undefined && tries < TRIES; tries++)
    noted = await browser.runtime.sendMessage({ type: 'sent', note, leaving } satisfies SentNotice).catch(() => undefined);
  if (noted && !leaving) showSent(note);
}

function showSent(note: string): void {
  notice.show(() => void browser.runtime.sendMessage({ type: 'unsent', note } satisfies UnsentNotice));
}

async function answerTo(request: PanelRequest, compose: ComposeWindow | undefined): Promise<Filled | undefined> {
  if (request.type === 'insert') return insert(request, compose);
  if (request.type === 'prepare') {
    compose?.prepare(request.pressed);
    return undefined;
  }
  panel.close();
  compose?.focus();
  return undefined;
}

// Once the extension was updated nobody answers in the old panel. A page that says so by itself changes nothing.
document.addEventListener(RENEWED, () => {
  if (browser.runtime?.id) return;
  panel.close();
  notice.close();
});

// A second press loads this script once more into the same page; the first one is then asked to show the panel again.
if (!shared.filler) {
  shared.filler = true;
  browser.runtime.onMessage.addListener((message: ToFiller, sender, answer) => {
    if (sender.id !== browser.runtime.id) return;
    if (message.type === 'show') {
      show();
      answer({});
    } else if (message.type === 'noted') {
      showSent(message.note);
      answer({});
    } else if (message.type === 'apart-step') followStep(message);
    else if (open && message.frame === open.name) answer(describe(open.compose));
  });
}
