/** Two texts beside each other, paragraph by paragraph. Pure. */

/** A paragraph that only one of the two has stands alone; `changed` is where one stands for another. */
export interface Row {
  mine: string;
  theirs: string;
  changed: boolean;
}

/** Longer texts are not compared part by part: the time grows with the product of both. */
const MOST = 400;

/** The paragraphs of a text, apart by blank lines. */
const paragraphs = (text: string): string[] => text.split(/\n[ \t]*\n+/).filter((part) => part.trim() !== '');

/** How many paragraphs the texts have in common from each pair of places on. */
const lengths = (one: string[], other: string[]): number[][] => {
  const table = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--) {
      const [next, skipMine, skipTheirs] = [table[i + 1]?.[j + 1] ?? 0, table[i + 1]?.[j] ?? 0, table[i]?.[j + 1] ?? 0];
      (table[i] as number[])[j] = one[i] === other[j] ? next + 1 : Math.max(skipMine, skipTheirs);
    }
  return table;
};

/** Both texts from front to back: what they have in common side by side, and between that what each has of its own. */
export const sideBySide = (mine: string, theirs: string): Row[] => {
  const [one, other] = [paragraphs(mine), paragraphs(theirs)];
  if (one.length > MOST || other.length > MOST) return [{ mine, theirs, changed: mine !== theirs }];
  const table = lengths(one, other);
  const rows: Row[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const flush = (): void => {
    for (let index = 0; index < Math.max(gone.length, come.length); index++)
      rows.push({ mine: gone[index] ?? '', theirs: come[index] ?? '', changed: true });
    [gone, come] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [left, right] = [one[i], other[j]];
    if (left !== undefined && left === right) {
      flush();
      rows.push({ mine: left, theirs: left, changed: false });
      i++;
      j++;
    } else if (right === undefined || (left !== undefined && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      gone.push(left as string);
      i++;
    } else {
      come.push(right);
      j++;
    }
  }
  flush();
  return rows;
};
