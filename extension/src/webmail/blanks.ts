/** The blanks of a note in the message they were put into: where they stand, and which one comes next. */

/** A stretch of a text, from one index up to another. */
export interface Span {
  start: number;
  end: number;
}

/** Where blanks such as "[Company]" still stand in a text, in their order, whatever was written around them. */
export function blanksIn(text: string, blanks: Iterable<string>): Span[] {
  const found = [...new Set(blanks)].flatMap((blank) => {
    const spans: Span[] = [];
    if (blank === '') return spans;
    for (let start = text.indexOf(blank); start >= 0; start = text.indexOf(blank, start + blank.length))
      spans.push({ start, end: start + blank.length });
    return spans;
  });
  return found.sort((one, other) => one.start - other.start);
}

/** The blank after what is selected, or the one before it. The one that is selected is neither. */
export function nextBlank(spans: readonly Span[], selected: Span, back: boolean): Span | undefined {
  if (back) return spans.findLast(({ start }) => start < selected.start);
  return spans.find(({ start, end }) => start >= selected.start && !(start === selected.start && end <= selected.end));
}
