/** Finds the parts of a compose window. */
import type { Part, Place } from './site';

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
  const inner = [...page.querySelectorAll('iframe')].flatMap((frame) => {
    const content = frame.contentDocument;
    return content?.body ? pagesIn(content) : [];
  });
  return [page, ...inner];
}

/** The compose windows of a webmail in one page. Of windows in each other the inner one counts. */
export function windowsIn(page: Document, { compose }: Place): Element[] {
  const found = [...page.querySelectorAll(compose)];
  return found.filter((root) => !found.some((other) => other !== root && root.contains(other)));
}

/** The first that can be seen, else the first. */
function best(found: Iterable<Element>): HTMLElement | undefined {
  const all = [...found] as HTMLElement[];
  return all.find(visible) ?? all[0];
}

/** What the first selector that finds anything finds. */
export function find(root: ParentNode, part: Part): HTMLElement | undefined {
  for (const selector of part) {
    const found = best(root.querySelectorAll(selector));
    if (found) return found;
  }
  return undefined;
}

/** Send of one compose window. */
export function sendOf(root: Element, { send }: Place): HTMLElement | undefined {
  return best(root.querySelectorAll(send));
}
