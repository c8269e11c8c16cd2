/** Notices that a message with a note in it is sent: by the webmail's own Send, pressed by the user, after which the message goes away. */
import { listenAround } from './listen';
import type { Found } from './sites';
import { visible } from './sites/find';

/** A message that could not be sent stays; a press longer ago than this has nothing to do with a message that goes away. */
const PATIENCE = 60_000;
const PAUSE = 250;

/** Who is told of it. */
export interface Told {
  /** Send was pressed; what comes of it is not known yet. */
  pressed(): void;
  /** `leaving`: the whole page goes, and can show nothing any more. */
  sent(note: string, leaving: boolean): void;
}

/** A message that is watched, and the note that stands in it. */
export interface Watched {
  note: string;
  /** Its user has pressed Send where nothing of the page around is heard. */
  press(): void;
  /** Its user went on writing there: it was not sent. */
  calm(): void;
}

const watched = new WeakMap<Element, Watched>();

/** Tells once when the message is sent. A message that is watched already goes on with the newer note. */
export function watchSend(found: Found, note: string, told: Told): Watched {
  const watching = watched.get(found.root) ?? watch(found, note, told);
  watching.note = note;
  watched.set(found.root, watching);
  return watching;
}

function watch(found: Found, note: string, told: Told): Watched {
  const ended = new AbortController();
  const { signal } = ended;
  const { root } = found;
  const page = root.ownerDocument;
  let pressed = 0;
  let waiting = 0;

  const end = (): void => {
    ended.abort();
    clearInterval(waiting);
    watched.delete(root);
  };
  const gone = (): boolean => !root.isConnected || !visible(root);
  const sent = (leaving: boolean): void => {
    end();
    told.sent(watching.note, leaving);
  };
  const look = (): void => {
    if (gone()) sent(false);
    else if (performance.now() - pressed > PATIENCE) calm();
  };
  const calm = (): void => {
    pressed = 0;
    clearInterval(waiting);
  };
  const press = (): void => {
    if (signal.aborted) return;
    calm();
    pressed = performance.now();
    waiting = setInterval(look, PAUSE);
    told.pressed();
  };
  // A page can make up events; only what the user does counts.
  const heed = (event: Event): void => {
    if (!event.isTrusted) return;
    const path = event.composedPath();
    const inside = path.includes(root) || event.currentTarget !== page.defaultView;
    if (!pressed && gone()) end();
    else if (presses(event, path, found.send(), inside)) press();
    // Whoever goes on writing, or drops the message, has not sent it.
    else if (inside && (event.type === 'input' || event.type === 'click')) calm();
  };
  listenAround(root, ['click', 'keydown', 'input'], heed, signal);
  page.defaultView?.addEventListener('pagehide', () => pressed && sent(true), { signal });
  const watching = { note, press, calm };
  return watching;
}

/** True for the shortcut that webmails share. */
export function isSendShortcut({ type, key, ctrlKey, metaKey }: Event & Partial<KeyboardEvent>): boolean {
  return type === 'keydown' && key === 'Enter' && Boolean(ctrlKey || metaKey);
}

/** True for a click on Send, a key that presses it, and the shortcut in the message. */
function presses(event: Event, path: EventTarget[], send: HTMLElement | undefined, inside: boolean): boolean {
  const onSend = send !== undefined && path.includes(send);
  if (event.type === 'click') return onSend;
  if (isSendShortcut(event)) return inside;
  return event.type === 'keydown' && onSend && /^(Enter| )$/.test((event as KeyboardEvent).key);
}
