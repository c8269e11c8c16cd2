/** Where in a formatted message our text goes: above signature and quote, below the user's own words. */
import { comparable, standsIn } from './editor';
import { linesIn } from './lines';

/** A place among the blocks of `body`: what to put the text in place of, what it stands before, and where an empty line is needed. */
export interface RichPlace {
  body: HTMLElement;
  replaced: readonly ChildNode[];
  before: ChildNode | null;
  gapBefore: boolean;
  gapAfter: boolean;
  /** True where the text gets no line of its own: it begins in the first line of what must stay below it. */
  shared: boolean;
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

/** The element whose children are the blocks of the message: the editable one, or one that holds them all inside it. */
export function containerIn(element: HTMLElement, blocks: string | undefined, below: string): HTMLElement {
  const body = (blocks && element.querySelector<HTMLElement>(blocks)) || element;
  const only = body.firstElementChild as HTMLElement | null;
  // A wrapper around both the user's part and what must stay below it.
  const wraps =
    only?.nodeName === 'DIV' && body.childNodes.length === 1 && !only.matches(below) && only.querySelector(`:scope > :is(${below})`);
  return wraps ? containerIn(only, undefined, below) : body;
}

/** A line that begins a signature, or a message that is passed on, by the conventions of plain text mail. */
const SIGNATURE = /^(?:--|-{3,} ?\S.*\S ?-{3,})$/;
/** A line that introduces a quote: "On Monday, Dana wrote:". */
const INTRODUCTION = /:$/;

/** The blocks of the user's own part: everything before the first element that must stay below. */
function ownBlocks(body: HTMLElement, below: string): ChildNode[] {
  const children = [...body.childNodes];
  const texts = children.map(textOf);
  const boundary = topLevel(body, body.querySelector(below));
  const signature = texts.findIndex((text) => SIGNATURE.test(text.split('\n', 1)[0] ?? ''));
  // Where nobody says what is below, a quote is.
  let quote = children.findIndex((child) => (boundary ? child === boundary : child.nodeName === 'BLOCKQUOTE'));
  if (quote > 0 && children[quote]?.nodeName === 'BLOCKQUOTE') {
    let above = quote - 1;
    while (above > 0 && texts[above] === '') above--;
    if (INTRODUCTION.test(texts[above] ?? '')) quote = above;
  }
  const ends = [signature, quote].filter((index) => index >= 0);
  return ends.length > 0 ? children.slice(0, Math.min(...ends)) : children;
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
    const gapAfter = own.length < 2 && body.childNodes.length > own.length;
    return { body, replaced: empty, before, gapBefore: false, gapAfter, shared: empty.length === 0 && before !== null };
  }
  const caret = topLevel(body, rangeAtCaret(body)?.startContainer ?? null);
  const at = written.find((block) => block === caret) ?? written.at(-1);
  const next = at?.nextSibling ?? null;
  return { body, replaced: [], before: next, gapBefore: true, gapAfter: textOf(next) !== '', shared: false };
}

/** The first or last position inside a node, as deep as text goes: that is where editors look for it. */
function edge(node: Node, last: boolean): [Node, number] {
  if (node.nodeType === Node.TEXT_NODE) return [node, last ? (node.nodeValue ?? '').length : 0];
  let inner: Node | null = last ? node.lastChild : node.firstChild;
  // A break at the end of a block only holds it open.
  if (last && inner?.nodeName === 'BR') inner = inner.previousSibling;
  if (inner && (inner.nodeType === Node.TEXT_NODE || inner.hasChildNodes())) return edge(inner, last);
  return [node, last && inner ? [...node.childNodes].indexOf(inner as ChildNode) + 1 : 0];
}

/** The range of a place in the terms of the browser's own editing: inside the blocks, so that it does not nest one in another. */
export function rangeOf({ body, replaced, before }: RichPlace): Range {
  const range = rangeIn(body);
  const [first, last] = [replaced[0], replaced.at(-1)];
  const above = before ? before.previousSibling : body.lastChild;
  if (first && last) {
    range.setStart(...edge(first, false));
    if (textOf(first) !== '') range.setEnd(...edge(last, true));
  } else range.setStart(...(above ? edge(above, true) : edge(body, false)));
  return range;
}

/** The same place between the blocks, for an editor that would put our blocks inside the one above. */
export function rangeBetween({ body, replaced, before }: RichPlace): Range {
  const range = rangeIn(body);
  const [first, last] = [replaced[0], replaced.at(-1)];
  if (first && last) {
    range.setStartBefore(first);
    range.setEndAfter(last);
  } else if (before) range.setStartBefore(before);
  else range.setStart(body, body.childNodes.length);
  return range;
}

/**
 * The place of an earlier insert that still stands as it was put in, whatever blocks the editor made of its lines, and in whatever block it
 * put them; or undefined.
 */
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
      // Chromium may put the lines, and the empty one below them, into the block where they were typed. That one stays.
      const inside = start === end && last.hasChildNodes() ? richPlaceOf(last as HTMLElement, earlier) : undefined;
      if (inside?.before) return inside;
      return { body, replaced: blocks.slice(start, end + 1), before: last.nextSibling, gapBefore: false, gapAfter: false, shared: false };
    }
  }
  const around = blocks.find((_, index) => standsIn(texts[index] ?? '', earlier));
  return around?.nodeType === Node.ELEMENT_NODE ? richPlaceOf(around as HTMLElement, earlier) : undefined;
}

/** How many empty lines stand from `first` on. */
export function blanksFrom(first: ChildNode | null): number {
  return first && textOf(first) === '' ? 1 + blanksFrom(first.nextSibling) : 0;
}

/** The place with up to `count` of the empty lines below it. */
export function withBlanks(place: RichPlace, count: number): RichPlace {
  const { replaced, before } = place;
  if (count === 0 || !before || textOf(before) !== '') return place;
  return withBlanks({ ...place, replaced: [...replaced, before], before: before.nextSibling }, count - 1);
}

/** How newer browsers show a selection inside an open shadow root, and how Chromium alone always has. */
type Composed = Pick<Selection, 'rangeCount' | 'getRangeAt'> & Partial<Pick<Selection, 'getComposedRanges'>>;
type Selecting = { getSelection?: () => Selection | null };

/** The selection in the document or the shadow root of an element, as a range of its own; undefined when there is none. */
export function rangeAtCaret(element: HTMLElement): Range | undefined {
  const root = element.getRootNode();
  const selection = element.ownerDocument.getSelection() as Composed | null;
  const shadow = root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (root as ShadowRoot) : undefined;
  const found = shadow
    ? (selection?.getComposedRanges?.({ shadowRoots: [shadow] })[0] ?? (shadow as Selecting).getSelection?.()?.getRangeAt(0))
    : selection && selection.rangeCount > 0
      ? selection.getRangeAt(0)
      : undefined;
  if (!found) return undefined;
  const range = rangeIn(element);
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

export function sameRange(one: Range | undefined, other: Range): boolean {
  return (
    one?.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

/** Selects a range in its document, in one step that no editor takes for a continuation of typing. */
export function selectRange({ startContainer, startOffset, endContainer, endOffset }: Range): void {
  const selection = startContainer.ownerDocument?.getSelection();
  selection?.removeAllRanges();
  // Not addRange, which reaches into no shadow root.
  selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
