/** Plain text as blocks of HTML, one block a line, with nothing in it that could run. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** One line of text as HTML that looks as it was typed: runs of spaces and spaces at the edges are kept. */
export function lineToHtml(line: string): string {
  return line
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
    .replace(/\t/g, '    ')
    .replace(/ (?= )|^ | $/g, '\u00a0');
}

/** Text as `<div>` blocks. An empty line is a block of its own, so that paragraphs keep their distance in every mail program. */
export function textToHtml(text: string): string {
  return text
    .split('\n')
    .map((line) => `<div>${lineToHtml(line) || '<br>'}</div>`)
    .join('');
}
