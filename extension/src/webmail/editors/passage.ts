/** The user's own part of a formatted message as one text, and the way from a place in it to the same place in the page. */
import type { Span } from '../blanks';
import { isBlock } from './lines';

/** The text, and each text node with the index at which it begins. */
export interface Passage {
  text: string;
  pieces: { node: Text; start: number }[];
}

/** Everything above what must stay below our text. An editor may have broken a line into many nodes; a new line begins where one ends. */
export function passageIn(body: HTMLElement, below: string): Passage {
  const pieces: Passage['pieces'] = [];
  let text = '';
  const read = (node: Node): boolean => {
    if (node.nodeType === Node.TEXT_NODE) {
      pieces.push({ node: node as Text, start: text.length });
      // As many characters as before, so that an index means the same in both.
      text += (node.nodeValue ?? '').replace(/\u00a0/g, ' ');
      return true;
    }
    if (node !== body && node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(`blockquote, ${below}`)) return false;
    const apart = node.nodeName === 'BR' || isBlock(node);
    if (apart) text += '\n';
    const whole = [...node.childNodes].every(read);
    if (apart) text += '\n';
    return whole;
  };
  read(body);
  return { text, pieces };
}

/** The index of a place in the page. */
function indexOf({ pieces }: Passage, container: Node, offset: number): number {
  const inside = pieces.find(({ node }) => node === container);
  if (inside) return inside.start + offset;
  const point = (container.ownerDocument as Document).createRange();
  point.setStart(container, offset);
  const before = pieces.findLast(({ node }) => point.comparePoint(node, 0) < 0);
  return before ? before.start + before.node.length : 0;
}

/** A stretch of the page as one of the text. */
export function spanOf(passage: Passage, { startContainer, startOffset, endContainer, endOffset }: Range): Span {
  return { start: indexOf(passage, startContainer, startOffset), end: indexOf(passage, endContainer, endOffset) };
}

/** A stretch of the text as one of the page; undefined where there is no text. */
export function rangeFor({ pieces }: Passage, { start, end }: Span): Range | undefined {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last) return undefined;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}
