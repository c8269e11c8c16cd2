import { isFirefox } from '../../browser';
import type { Editor } from './editor';
import { richEditor } from './rich';

/** What Firefox alone gives its content scripts: the page's own objects, and copies that the page may read. */
declare function cloneInto<T>(value: T, world: object): T;
type Waived<T> = T & { wrappedJSObject: T };

/** An editor framework (TinyMCE and its like): it takes text as a paste, into its own model and its own undo. */
export function pasteEditor(body: HTMLElement, below: string): Editor {
  return richEditor(body, below, true, (target, html, text) => {
    const event = isFirefox ? pageOwnPaste() : new ClipboardEvent('paste', options());
    // On the event's own data: what is set before the event is made does not arrive in Firefox.
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    (isFirefox ? (target as Waived<HTMLElement>).wrappedJSObject : target).dispatchEvent(event);
  });
}

function options(): ClipboardEventInit {
  return { clipboardData: new DataTransfer(), bubbles: true, cancelable: true, composed: true };
}

/** Firefox shows the page an empty clipboard in an event of ours. In an event made of the page's own parts it shows what is there. */
function pageOwnPaste(): ClipboardEvent {
  const page = (window as unknown as Waived<typeof globalThis>).wrappedJSObject;
  const { clipboardData: _, ...rest } = options();
  const init: ClipboardEventInit = cloneInto(rest, page);
  init.clipboardData = new page.DataTransfer();
  const event = new page.ClipboardEvent('paste', init);
  return (event as Waived<ClipboardEvent>).wrappedJSObject ?? event;
}
