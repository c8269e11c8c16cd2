/** Where in a plain text message our text goes: above the signature and the quoted thread, never over anything the user wrote. */

/** Where our text goes, and the line breaks that keep it apart from what stands before and after it. */
export interface Place {
  start: number;
  end: number;
  before: string;
  after: string;
}

const ATTRIBUTION = /:\s*$/;

/** The index where the user's own part ends: at the signature's "-- " line or at the quoted thread, whichever comes first. */
export function endOfOwnPart(text: string): number {
  const lines = text.split('\n');
  let index = 0;
  let line = 0;
  const starts = lines.map((content) => {
    const start = index;
    index += content.length + 1;
    return start;
  });
  for (; line < lines.length; line++) {
    const content = lines[line] ?? '';
    // "-- " by convention; "---" where Roundcube puts the signature above the quote.
    if (/^--[ -]?$/.test(content) || /^-{3,} ?\S.*\S ?-{3,}$/.test(content)) break;
    if (content.startsWith('>')) {
      // "On Monday, Dana wrote:" and the empty lines around it belong to the quote.
      let above = line - 1;
      while (above >= 0 && (lines[above] ?? '').trim() === '') above--;
      if (above >= 0 && ATTRIBUTION.test(lines[above] ?? '')) line = above;
      break;
    }
  }
  return line < lines.length ? (starts[line] ?? text.length) : text.length;
}

/** Line breaks to add so that `text` ends in an empty line; nothing at the very beginning of a message. */
function gapBefore(text: string): string {
  if (text.trim() === '') return '';
  if (text.endsWith('\n\n')) return '';
  return text.endsWith('\n') ? '\n' : '\n\n';
}

/** Line breaks to add so that what follows begins after an empty line. */
function gapAfter(text: string): string {
  if (text === '' || text.startsWith('\n\n')) return '';
  return text.startsWith('\n') ? '\n' : '\n\n';
}

/**
 * The place for a new insert.
 *
 * At the caret when it stands in the user's own part and there is something to stand in; else below the user's own words and above
 * everything else. Empty lines that the webmail left at the top are used up, not added to.
 */
export function placeFor(text: string, caret: number): Place {
  const limit = endOfOwnPart(text);
  const own = text.slice(0, limit);
  const written = own.trimEnd().length;
  // A caret inside a line moves to that line's end, so that nobody's sentence is cut in two.
  const line = text.indexOf('\n', caret);
  const at = written === 0 ? 0 : caret > 0 && line >= 0 && line < written ? line : written;
  return { start: at, end: at, before: gapBefore(text.slice(0, at)), after: gapAfter(text.slice(at)) };
}

/** The place of an earlier insert that still stands exactly as it was put in, on lines of its own, or undefined. */
export function placeOf(earlier: string, text: string): Place | undefined {
  const start = `\n${text}\n`.indexOf(`\n${earlier}\n`);
  if (start < 0 || text.indexOf(earlier, start + 1) >= 0) return undefined;
  return { start, end: start + earlier.length, before: '', after: '' };
}
