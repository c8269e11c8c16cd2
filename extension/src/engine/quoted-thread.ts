import { fold } from './fold';
import { searchFor } from './phrase-search';
import type { KnownWords } from './playbook';
import { isIn, tokensOf } from './words';

/** No mail program writes a longer line above a quoted message. */
const LONGEST_LINE = 500;

/**
 * Tell for every line whether it is quoted: "> …", and everything below "On … wrote:", "Original Message" or a block of mail headers.
 *
 * Where an attribution stands above lines that begin with ">", only those lines are quoted, because an answer may follow below them.
 */
export function quotedLines(lines: string[], words: KnownWords): boolean[] {
  const quoted = lines.map((line) => line.trimStart().startsWith('>'));
  const folded = lines.map((line) => fold(line.slice(0, LONGEST_LINE)).trim());
  /** The nearest line in a direction that is not blank. */
  const beyond = (index: number, step: number) => {
    let at = index + step;
    while (folded[at] === '') at += step;
    return at;
  };
  for (const [index, line] of folded.entries()) {
    if (quoted[index] || line === '') continue;
    const attribution = attributionAt(folded, index, words);
    const next = attribution ? beyond(attribution.last, 1) : index;
    if (attribution && quoted[next]) {
      quoted.fill(true, index, next);
    } else if (attribution?.certain || isTitle(line, words) || startsHeaders(folded, index, words)) {
      // A rule of underscores or dashes right above belongs to the quoted block.
      const above = beyond(index, -1);
      return quoted.fill(true, /^[-_]{5,}$/.test(folded[above] ?? '') ? above : index);
    }
  }
  return quoted;
}

/**
 * The last line of the attribution that begins in a line; it may be broken over up to three. It is certain when it looks like one even
 * if no line with ">" follows.
 */
function attributionAt(folded: string[], index: number, words: KnownWords): { last: number; certain: boolean } | undefined {
  const lines = folded.slice(index, index + 3);
  const height = lines.findIndex((line) => line === '' || line.endsWith(':'));
  if (!lines[height]) return undefined;
  const whole = lines.slice(0, height + 1).join(' ');
  const tokens = tokensOf(whole);
  const starts = /^\p{N}/u.test(whole) || searchFor(words.wrote_starts).matchAt(tokens, 0) !== undefined;
  const dated = /\p{N}/u.test(whole);
  const addressed = /<[^<>@\s]{1,64}@[^<>\s]{1,255}>/.test(whole);
  if (height > 0 && !starts) return undefined;
  if (!(dated && addressed) && searchFor(words.wrote).matches(tokens).length === 0) return undefined;
  const isRecalled = searchFor(words.recalled)
    .matches(tokens)
    .some((match) => match.end === tokens.length);
  return { last: index + height, certain: addressed || (starts && dated && !isRecalled) };
}

/** "----- Original Message -----" */
function isTitle(line: string, { forwarded }: KnownWords): boolean {
  const [, title = line.endsWith(':') ? line : ''] = /^[-—_\s]{2,}(\p{L}[^-—_]{1,60}?)[-—_\s]{2,}$/u.exec(line) ?? [];
  return isIn(forwarded, title);
}

/** Some mail programs put a block of headers above the message they answer. It begins with the sender. */
function startsHeaders(folded: string[], index: number, { senders, headers }: KnownWords): boolean {
  const isOf = (list: string[], line = '') => isIn(list, /^\*?([^:]+?) ?:/.exec(line)?.[1] ?? '');
  return isOf(senders, folded[index]) && folded.slice(index + 1, index + 6).filter((line) => isOf(headers, line)).length >= 2;
}
