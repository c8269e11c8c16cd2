/** Listens to what its user does in a message, wherever its text stands. */
import { framesIn } from './sites/find';

/**
 * Listens in the page of a message and in every frame of it that can be looked into: also in one that comes later, as where somebody changes
 * from plain text to formatting and back.
 */
export function listenAround<E extends Event>(
  root: Element,
  types: readonly string[],
  heed: (event: E) => void,
  signal: AbortSignal,
): void {
  const page = root.ownerDocument;
  const listen = (): void => {
    // Ahead of the page. To listen once more where we listen already changes nothing; a frame that was written anew has forgotten us.
    for (const { defaultView } of [page, ...framesIn(root)])
      for (const type of types) defaultView?.addEventListener(type, heed as (event: Event) => void, { signal, capture: true });
  };
  listen();
  // The focus went into a frame, or a frame is there only now.
  page.defaultView?.addEventListener('blur', listen, { signal });
  page.addEventListener('load', listen, { signal, capture: true });
}
