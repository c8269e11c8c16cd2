const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** True for an element that stands on lines of its own. */
export function isBlock(node: Node): boolean {
  return BLOCKS.has(node.nodeName);
}

const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'TITLE']);

/**
 * The text of a formatted message, with a line break wherever a block or a `<br>` ends a line.
 *
 * It compares the same as `innerText`, without making the browser lay out the page: that alone takes longer than the whole insert.
 */
export function linesIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeName === 'BR') return '\n';
  if (UNSEEN.has(node.nodeName) || (node as HTMLElement).dataset?.slatePlaceholder !== undefined) return '';
  const inside = [...node.childNodes].map(linesIn).join('');
  return isBlock(node) ? `\n${inside}\n` : inside;
}
