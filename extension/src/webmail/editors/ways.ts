/** The ways to hand text to an editable element that has the focus and the selection where the text goes. */
import { isFirefox } from '../../browser';
import { textToBlocks } from '../html';

/** Hands over text, as lines and as HTML. True when somebody took it, though perhaps only later. */
export type Way = (target: HTMLElement, text: string, html: string) => boolean;

/** What Firefox alone gives its content scripts: the page's own objects, and copies that the page may read. */
declare function cloneInto<T>(value: T, world: object): T;
type Waived<T> = T & { wrappedJSObject: T };

/** A paste. Editor frameworks take it into their own model and their own undo; an element without a framework does not hear it. */
export const paste: Way = (target, text, html) =>
  handOver(target, 'ClipboardEvent', 'paste', 'clipboardData', { bubbles: true, cancelable: true, composed: true }, text, html);

/**
 * A paste into an editor that lets the browser paste into an element beside it, and reads that a moment later: what the browser would put
 * there, we do.
 */
export const pasteThrough =
  (beside: string): Way =>
  (target, text, html) => {
    const tray = target.parentElement?.querySelector<HTMLElement>(`:scope > ${beside}`);
    paste(target, text, html);
    tray?.replaceChildren(...textToBlocks(text, target.ownerDocument, 'p'));
    return tray !== undefined;
  };

/** The replacement of a word by a spell checker, which some frameworks take as they take a paste. */
export const replaceText: Way = (target, text, html) => {
  const init: InputEventInit = { inputType: 'insertReplacementText', bubbles: true, cancelable: true, composed: true };
  return handOver(target, 'InputEvent', 'beforeinput', 'dataTransfer', init, text, html);
};

/** The browser's own insertion of HTML. */
export const typeHtml: Way = (target, _text, html) => target.ownerDocument.execCommand('insertHTML', false, html);

/** The browser's own typing. Firefox loses line breaks in one piece of text, so it gets a paragraph for each. */
export const typeLines: Way = (target, text) => {
  const page = target.ownerDocument;
  if (!isFirefox) return page.execCommand('insertText', false, text);
  const [first = '', ...others] = text.split('\n');
  const type = (line: string): boolean => line === '' || page.execCommand('insertText', false, line);
  return type(first) && others.every((line) => page.execCommand('insertParagraph') && type(line));
};

/** Dispatches an event that carries text; true when the page took it over. */
function handOver(
  target: HTMLElement,
  kind: 'ClipboardEvent' | 'InputEvent',
  type: string,
  carrier: 'clipboardData' | 'dataTransfer',
  init: EventInit,
  text: string,
  html: string,
): boolean {
  if (!isFirefox) {
    const data = new DataTransfer();
    fill(data, text, html);
    return !target.dispatchEvent(new window[kind](type, { ...init, [carrier]: data }));
  }
  // Firefox shows the page an empty clipboard in an event of ours. In an event made of the page's own parts it shows what is there.
  const page = (target.ownerDocument.defaultView as unknown as Waived<typeof globalThis>).wrappedJSObject;
  const data = new page.DataTransfer();
  const options = cloneInto(init, page) as EventInit & Record<string, unknown>;
  options[carrier] = data;
  const event = new page[kind](type, options);
  // On the event's own data: what is set before the event is made does not arrive.
  fill((event as unknown as Record<string, DataTransfer | null>)[carrier] ?? data, text, html);
  return !(target as Waived<HTMLElement>).wrappedJSObject.dispatchEvent((event as Waived<typeof event>).wrappedJSObject ?? event);
}

function fill(data: DataTransfer, text: string, html: string): void {
  if (html) data.setData('text/html', html);
  data.setData('text/plain', text);
}
