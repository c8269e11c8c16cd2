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
  '‘': "'",
  '’': "'",
  '‛': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '–': '-',
  İ: 'i',
  ς: 'σ',
  ß: 'ss',
  ẞ: 'ss',
};

/** A letter with its accents, however they are stored, or the parts of a Korean syllable. */
const CLUSTER = /[\u1100-\u115F][\u1160-\u11FF]*|[^\p{M}]\p{M}*|\p{M}+/gsu;

/** ASCII alone. */
export const PLAIN = /^[\0-\x7f]*$/;

export function fold(text: string): string {
  return foldWithPlaces(text).text;
}

export function foldWithPlaces(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase(), original: (start, end) => ({ start, end }) };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const same = foldCluster(cluster);
    folded += same;
    for (const _ of same.split('')) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: folded, original: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? 0 }) };
}

function foldCluster(cluster: string): string {
  if (cluster < '\x80' && cluster.length < 2) return cluster.toLowerCase();
  if (/^\p{DI}+$/u.test(cluster)) return '';
  const compatible = cluster.normalize('NFKC').toLowerCase();
  return ALIKE[cluster] ?? ALIKE[compatible] ?? compatible.replace(/^\p{Zs}$/u, ' ');
}

const STROKES: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ħ: 'h' };

/** A folded text without its accents: "garcía" becomes "garcia". */
export function withoutAccents(folded: string): string {
  if (PLAIN.test(folded)) return folded;
  return folded
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/g, (letter) => STROKES[letter] ?? letter);
}
