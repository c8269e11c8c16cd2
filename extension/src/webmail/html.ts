/** Plain text as blocks of HTML, one block a line, with nothing in it that could run. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** One line of text in which HTML keeps what was typed: runs of spaces and spaces at the edges. */
export function keepSpaces(line: string): string {
  return line.replace(/\t/g, '    ').replace(/ (?= )|^ | $/g, '\u00a0');
}

/** One line of text as HTML that looks as it was typed. */
export function lineToHtml(line: string): string {
  return keepSpaces(escapeHtml(line));
}

/** Text as blocks, `<div>` or what is named. An empty line is a block of its own, so that paragraphs keep their distance in every mail program. */
export function textToHtml(text: string, block = 'div'): string {
  return text
    .split('\n')
    .map((line) => `<${block}>${lineToHtml(line) || '<br>'}</${block}>`)
    .join('');
}

/**
 * Text as paragraphs, for editors that keep a distance between paragraphs by themselves: an empty line parts two, other lines are breaks.
 * Line breaks around the text: one begins a paragraph, as every text does, and each one more leaves an empty paragraph.
 */
export function textToParagraphs(text: string): string {
  const [, above = '', inside = '', below = ''] = /^(\n*)(.*?)(\n*)$/s.exec(text) ?? [];
  const empty = (breaks: string): string => '<p></p>'.repeat(Math.max(0, breaks.length - 1));
  const paragraphs = inside.split(/\n\n+/).map((lines) => `<p>${lines.split('\n').map(lineToHtml).join('<br>')}</p>`);
  return empty(above) + paragraphs.join('') + empty(below);
}

/** The blocks of `textToHtml` as elements of a page, made without a parser. */
export function textToBlocks(text: string, page: Document, name = 'div'): HTMLElement[] {
  return text.split('\n').map((line) => {
    const block = page.createElement(name);
    block.append(line === '' ? page.createElement('br') : keepSpaces(line));
    return block;
  });
}
