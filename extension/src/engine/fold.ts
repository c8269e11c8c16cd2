import type { Range } from './case';

/**
 * A text as it is compared: without regard to case, to kinds of quotation marks, spaces and hyphens, to compatibility forms, and to
 * characters that nobody sees. Every place in it can be found again in the original.
 */
export interface Folded {
  text: string;
  /** The range of the original that a range of the folded text stands for. */
  original(start: number, end: number): Range;
}

const ALIKE: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201B': "'",
  '\u02BC': "'",
  '\u2032': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u0130': 'i',
  ς: 'σ',
  ß: 'ss',
  ẞ: 'ss',
};

/** A letter with its accents, however they are stored, or the parts of a Korean syllable. */
const CLUSTER = /[\u1100-\u115F][\u1160-\u11FF]*|[^\p{M}]\p{M}*|\p{M}+/gsu;
const UNSEEN = /^\p{Default_Ignorable_Code_Point}+$/u;

const PLAIN = /^[\0-\x7f]*$/;

export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let folded = '';
  for (const [cluster] of text.matchAll(CLUSTER)) folded += foldCluster(cluster);
  return folded;
}

export function foldWithPlaces(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase(), original: (start, end) => ({ start, end }) };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const found of text.matchAll(CLUSTER)) {
    const [cluster] = found;
    const same = foldCluster(cluster);
    folded += same;
    for (let unit = 0; unit < same.length; unit++) {
      starts.push(found.index);
      ends.push(found.index + cluster.length);
    }
  }
  return { text: folded, original: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? 0 }) };
}

function foldCluster(cluster: string): string {
  if (cluster.length === 1 && cluster < '\x80') return cluster.toLowerCase();
  if (cluster.length === 1 && cluster >= '\u4E00' && cluster <= '\u9FFF') return cluster;
  if (UNSEEN.test(cluster)) return '';
  const compatible = cluster.normalize('NFKC').toLowerCase();
  return ALIKE[cluster] ?? ALIKE[compatible] ?? (/^\p{Zs}$/u.test(compatible) ? ' ' : compatible);
}

const STROKES: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ħ: 'h' };

/** A folded text without its accents: "garcía" becomes "garcia". */
export function withoutAccents(folded: string): string {
  if (/^[\0-\x7f]*$/.test(folded)) return folded;
  return [...folded.normalize('NFD')].map((letter) => STROKES[letter] ?? (/\p{M}/u.test(letter) ? '' : letter)).join('');
}
