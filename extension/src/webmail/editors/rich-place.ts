/** Where in a formatted message our text goes: above signature and quote, below the user's own words. */
import { comparable } from './editor';

/** A range to insert over, and whether an empty line is needed on either side. */
export interface RichPlace {
  range: Range;
  gapBefore: boolean;
  gapAfter: boolean;
}

function textOf(node: Node | null | undefined): string {
  // Not textContent: the lines as they are seen are what counts, and it has none
  return comparable((node as HTMLElement | null)?.innerText ?? node?.textContent ?? '');
}

/** The child of `body` that holds `node`. */
function topLevel(body: HTMLElement, node: Node | null): Node | null {
  let current = node;
  while (current && current.parentNode !== body) current = current.parentNode;
  return current;
}

function rangeIn(body: HTMLElement): Range {
  return body.ownerDocument.createRange();
}

/** The blocks of the user's own part: everything before the first element that must stay below. */
function ownBlocks(body: HTMLElement, below: string): ChildNode[] {
  const boundary = topLevel(body, body.querySelector(below));
  const children = [...body.childNodes];
  return boundary ? children.slice(0, children.indexOf(boundary as ChildNode)) : children;
}

/** The place for a new insert: below what the user has written, at the caret's block where that is among it. */
export function richPlaceFor(body: HTMLElement, below: string): RichPlace {
  const own = ownBlocks(body, below);
  const written = own.filter((block) => textOf(block) !== '');
  const range = rangeIn(body);
  const first = own[0];
  if (written.length === 0) {
    // An empty first block is where the webmail put the caret; without one we go before whatever comes first.
    if (first?.nodeType === Node.ELEMENT_NODE && first.nodeName !== 'BR') range.setStart(first, 0);
    else range.setStart(body, 0);
    return { range, gapBefore: false, gapAfter: own.length < 2 && body.childNodes.length > own.length };
  }
  const caret = topLevel(body, body.ownerDocument.getSelection()?.anchorNode ?? null);
  const at = written.find((block) => block === caret) ?? written.at(-1);
  if (!at) return { range, gapBefore: false, gapAfter: true };
  range.selectNodeContents(at);
  range.collapse(false);
  const next = at.nextSibling;
  return { range, gapBefore: true, gapAfter: next !== null && textOf(next) !== '' };
}

/** The place of an earlier insert that still stands as it was put in, whatever blocks the editor made of its lines; or undefined. */
export function richPlaceOf(body: HTMLElement, earlier: string): RichPlace | undefined {
  const wanted = comparable(earlier);
  const blocks = [...body.childNodes];
  const texts = blocks.map(textOf);
  for (const [start, first] of blocks.entries()) {
    if (!texts[start] || !wanted.startsWith(texts[start])) continue;
    let read = '';
    for (let end = start; end < blocks.length && read.length < wanted.length; end++) {
      read = comparable(`${read}\n${texts[end]}`);
      const last = blocks[end];
      if (read !== wanted || !last) continue;
      const range = rangeIn(body);
      range.setStart(first, 0);
      range.setEnd(last, last.childNodes.length);
      return { range, gapBefore: false, gapAfter: false };
    }
  }
  return undefined;
}

/** Selects a range in its document, in one step that no editor takes for a continuation of typing. */
export function selectRange(range: Range): void {
  const selection = range.startContainer.ownerDocument?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Selects the first place where `part` stands within one text node; false when there is none. */
export function selectText(body: HTMLElement, part: string): boolean {
  const walk = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const start = (node.nodeValue ?? '').replace(/\u00a0/g, ' ').indexOf(part);
    if (start < 0) continue;
    const range = rangeIn(body);
    range.setStart(node, start);
    range.setEnd(node, start + part.length);
    selectRange(range);
    return true;
  }
  return false;
}
