/** Finds the parts of a compose window. */
import type { Named, Part, Place } from './site';

/** True for an element that takes up room on the page. */
export function visible(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** True when a webmail may run under this host name. */
export function mayRunOn(host: string, { hosts }: Place): boolean {
  return !hosts || hosts.some((name) => host === name || host.endsWith(`.${name}`));
}

/** The page, and the pages in its frames that come from the same origin. Nobody can look into others. */
export function pagesIn(page: Document): Document[] {
  return [page, ...framesIn(page)];
}

/** The pages in the frames inside a page or a part of one. */
export function framesIn(root: ParentNode): Document[] {
  return [...root.querySelectorAll('iframe')].flatMap(({ contentDocument }) => (contentDocument?.body ? pagesIn(contentDocument) : []));
}

/** The compose windows of a webmail in one page. Of windows in each other the inner one counts. */
export function windowsIn(page: Document, { compose, around }: Place): Element[] {
  const parts = [...page.querySelectorAll(compose)];
  const found = new Set(parts.flatMap((part) => (around ? part.closest(around) : part) ?? []));
  return [...found].filter((root) => ![...found].some((other) => other !== root && root.contains(other)));
}

/** A step of a part as a selector. */
export function selectorOf(step: string | Named): string {
  if (typeof step === 'string') return step;
  const { of, named, inside = '' } = step;
  return named.flatMap((name) => ['aria-label', 'placeholder', 'title'].map((label) => `${of}[${label}="${name}" i]${inside}`)).join();
}

/** The first that can be seen, else the first. */
function best(found: Iterable<Element>): HTMLElement | undefined {
  const all = [...found] as HTMLElement[];
  return all.find(visible) ?? all[0];
}

/** What the first selector that finds anything finds. */
export function find(root: ParentNode, part: Part): HTMLElement | undefined {
  for (const step of part) {
    const found = best(root.querySelectorAll(selectorOf(step)));
    if (found) return found;
  }
  return undefined;
}

/** Send of one compose window: in it, or as near to it as can be and not in another. */
export function sendOf(root: Element, place: Place): HTMLElement | undefined {
  const others = windowsIn(root.ownerDocument, place).filter((other) => other !== root);
  for (let near: Element | null = root; near && !others.some((other) => near?.contains(other)); near = near.parentElement) {
    const send = find(near, place.send);
    if (send) return send;
  }
  return undefined;
}

/** All that the first selector that finds anything finds. */
export function findAll(root: ParentNode, part: Part): Element[] {
  for (const step of part) {
    const found = [...root.querySelectorAll(selectorOf(step))];
    if (found.length > 0) return found;
  }
  return [];
}
