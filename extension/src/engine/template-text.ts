/**
 * Where a value goes, and where a part is left out: two characters from the private use area. A template's text is tidied with these
 * in place of the values, so tidying cannot touch what the user wrote.
 */
export const VALUE = '\uE000';
export const NOTHING = '\uE001';

export function withoutReturns(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** A template as it comes from a playbook: with plain line ends, and without characters that would pass for our marks. */
export function withoutMarks(source: string): string {
  return withoutReturns(source).replace(/[\uE000\uE001]/g, '');
}

/**
 * Close the gaps that parts left out leave behind: double spaces, commas and periods without a word before them, empty paragraphs.
 *
 * @param outline the template's text with its marks
 * @param values what will stand at each VALUE, in their order
 */
export function tidy(outline: string, values: string[]): string {
  const lines = outline
    .replace(/[ \t]+/g, ' ')
    .split('\n')
    .filter((line) => !isLeftEmpty(line))
    .map(closeGaps);
  return withoutSecondPeriod(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, ''),
    values,
  );
}

/** True for a line of which nothing but punctuation is left. */
function isLeftEmpty(line: string): boolean {
  return line.includes(NOTHING) && !/[\p{L}\p{N}\uE000]/u.test(line);
}

function closeGaps(line: string): string {
  if (!line.includes(NOTHING)) return line.trim();
  let before: string;
  let after = line.replace(/\uE001(?: ?\uE001)+/g, NOTHING);
  do {
    before = after;
    after = after
      .replace(/ ?[(“"‘] ?\uE001 ?[)”"’]/g, NOTHING)
      .replace(/, ?\uE001 ?(?=[,.;:!?)])/g, NOTHING)
      .replace(/ ?[,;:–—-] \uE001 ?$/g, '')
      .replace(/^ ?\uE001 ?(?:[,;:] ?)?/g, '')
      .replace(/ ?\uE001(?= ?\uE001)/g, '');
  } while (after !== before);
  return after
    .replace(/ ?\uE001(?= ?[,.;:!?)]| |$)/g, '')
    .replace(/\uE001/g, '')
    .replace(/ (?=[,.;!?)])/g, '')
    .trim();
}

/** Drop the template's period after a value that brings its own end of sentence. */
function withoutSecondPeriod(outline: string, values: string[]): string {
  let index = 0;
  return outline.replace(/\uE000(\.(?!\.))?/g, (_, period = '') =>
    /[.!?…。！？]["'”’)]?$/.test(values[index++] ?? '') ? VALUE : VALUE + period,
  );
}
