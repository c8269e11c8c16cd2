/**
 * A text that stands in a frame from another host, as in iCloud Mail. No script of the page around it reaches it, ours included: a script of
 * ours inside the frame writes there, where the user has allowed that host, too. They speak through the background; the page around says
 * by a name that nobody else knows which of its frames is meant.
 */
import { browser } from '../browser';
import type { ApartRequest, ApartSend, ApartStep, Filled, ReachRequest } from '../messages';
import type { ComposeWindow, Note } from './compose-window';
import type { Watched } from './sent';
import type { Found } from './sites';

/** More often than anybody presses the shortcut in vain. */
const PROOFS = 20;

interface Steps extends Partial<Record<ApartStep['step'], () => void>> {
  proofs?: Set<string>;
  send?: Watched;
}

/** What follows here from what its user does in a frame, by the name of the frame. */
const followed = new Map<string, Steps>();
/** The name of each frame, so that a second fill is known for what it is. */
const names = new WeakMap<Element, string>();

/** The frame that a message has its text in, where it comes from another host. */
export function frameApart(found: Found): HTMLIFrameElement | undefined {
  const body = found.body();
  return body?.nodeName === 'IFRAME' && !(body as HTMLIFrameElement).contentDocument ? (body as HTMLIFrameElement) : undefined;
}

function originOf(frame: HTMLIFrameElement): string {
  return new URL(frame.src, frame.ownerDocument.baseURI).origin;
}

/** Brings a script of ours into the frame; false where it may not go there. */
export async function reach(frame: HTMLIFrameElement): Promise<boolean> {
  return Boolean(await browser.runtime.sendMessage({ type: 'reach', origin: originOf(frame) } satisfies ReachRequest));
}

export async function fillApart(frame: HTMLIFrameElement, compose: ComposeWindow, note: Note, again: boolean): Promise<Filled> {
  const name = names.get(frame) ?? crypto.randomUUID();
  names.set(frame, name);
  frame.contentWindow?.postMessage({ afterword: name }, originOf(frame));
  const proofs = new Set(Array.from({ length: PROOFS }, () => crypto.randomUUID()));
  const { body, blanks } = note;
  const request = { type: 'apart', name, body, blanks, below: compose.found.below, again, proofs: [...proofs] } satisfies ApartRequest;
  const filled: Filled | undefined = await browser.runtime.sendMessage(request);
  if (!filled) return { done: false, why: 'no-body' };
  if (!filled.done) return filled;
  follow(frame, { proofs });
  const { subject } = note;
  const became = compose.setSubject('', subject);
  if (became === 'set') follow(frame, { undo: () => compose.setSubject(subject, ''), redo: () => compose.setSubject('', subject) });
  return { ...filled, subject: became };
}

/** Lets the shortcut of Send that is pressed in the frame count in the message around it. */
export function followSend(frame: HTMLIFrameElement, send: Watched): void {
  follow(frame, { send });
  addEventListener('message', heedSend);
}

function heedSend({ data }: MessageEvent<ApartSend | undefined>): void {
  const { proofs, send } = followed.get(data?.afterword ?? '') ?? {};
  if (data?.proof === undefined) send?.calm();
  // Each counts once, or a page could say it again.
  else if (proofs?.delete(data.proof)) send?.press();
}

function follow(frame: HTMLIFrameElement, steps: Steps): void {
  const name = names.get(frame);
  if (name) followed.set(name, { ...followed.get(name), ...steps });
}

/** The text was undone or redone as a whole: so is the subject, unless the user has changed it. */
export function followStep({ name, step }: ApartStep): void {
  followed.get(name)?.[step]?.();
}
