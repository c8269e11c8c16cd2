/** Where in a formatted message our text goes: above signature and quote, below the user's own words. */
import { comparable } from './editor';
import { linesIn } from './lines';

/** A place among the blocks of the body: what to put the text in place of, what it stands before, and where an empty line is needed. */
export interface RichPlace {
  replaced: readonly ChildNode[];
  before: ChildNode | null;
  gapBefore: boolean;
  gapAfter: boolean;
}

function textOf(node: Node | null | undefined): string {
  return node ? comparable(linesIn(node)) : '';
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
  const first = own[0];
  if (written.length === 0) {
    // An empty first block is where the webmail put the caret; without one we go before whatever comes first.
    const empty = first?.nodeType === Node.ELEMENT_NODE && first.nodeName !== 'BR' ? [first] : [];
    const before = empty[0]?.nextSibling ?? (empty.length > 0 ? null : body.firstChild);
    return { replaced: empty, before, gapBefore: false, gapAfter: own.length < 2 && body.childNodes.length > own.length };
  }
  const caret = topLevel(body, body.ownerDocument.getSelection()?.anchorNode ?? null);
  const at = written.find((block) => block === caret) ?? written.at(-1);
  const next = at?.nextSibling ?? null;
  return { replaced: [], before: next, gapBefore: true, gapAfter: textOf(next) !== '' };
}

/** The range of a place in the terms of the browser's own editing: inside the blocks, so that it does not nest one in another. */
export function rangeOf(body: HTMLElement, { replaced, before }: RichPlace): Range {
  const range = rangeIn(body);
  const [first, last] = [replaced[0], replaced.at(-1)];
  const above = before ? before.previousSibling : body.lastChild;
  if (first && last) {
    range.setStart(first, 0);
    if (textOf(first) !== '') range.setEnd(last, last.childNodes.length);
  } else if (above) {
    range.selectNodeContents(above);
    range.collapse(false);
  } else range.setStart(body, 0);
  return range;
}

/** The place of an earlier insert that still stands as it was put in, whatever blocks the editor made of its lines; or undefined. */
export function richPlaceOf(body: HTMLElement, earlier: string): RichPlace | undefined {
  const wanted = comparable(earlier);
  const blocks = [...body.childNodes];
  const texts = blocks.map(textOf);
  for (const start of blocks.keys()) {
    if (!texts[start] || !wanted.startsWith(texts[start])) continue;
    let read = '';
    for (let end = start; end < blocks.length && read.length < wanted.length; end++) {
      read = comparable(`${read}\n${texts[end]}`);
      const last = blocks[end];
      if (read !== wanted || !last) continue;
      return { replaced: blocks.slice(start, end + 1), before: last.nextSibling, gapBefore: false, gapAfter: false };
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
