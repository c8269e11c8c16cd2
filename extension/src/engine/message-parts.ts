import type { Range } from './case';
import { fold } from './fold';
import type { KnownWords } from './playbook';
import { quotedLines } from './quoted-thread';
import { isIn } from './words';

/** What the body of a message is made of. Only what the user wrote now is reviewed: not the quoted thread, not the signature. */
export interface MessageParts {
  /** What is reviewed, from the greeting to the name below the sign-off, in the order of the text. Blank lines at the ends are left out. */
  own: Range[];
  /** The lines of the own text, without their line ends. Blank ones are left out. */
  lines: Range[];
  /** "Kind regards," and what stands below it. */
  signOff: Range | undefined;
  /** Every line that signs off and has a name below it. A message needs one. */
  signOffLines: Range[];
  signature: Range | undefined;
  quoted: Range[];
}

/** A sign-off is followed by a name and perhaps a title, a telephone number or an address, and by no sentence. */
const LINES_OF_SIGN_OFF = 8;
/** In words. */
const LONGEST_LINE_BELOW_SIGN_OFF = 8;
/** In characters. */
const LONGEST_SIGN_OFF = 60;
const LONGEST_NAME_LINE = 80;
const WORDS_OF_A_NAME = 5;

export function messageParts(body: string, words: KnownWords): MessageParts {
  const all = [...body.matchAll(/(?<=^|\r(?!\n)|\n)[^\r\n]*/g)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const texts = all.map(({ start, end }) => body.slice(start, end));
  const isQuoted = quotedLines(texts, words);
  let isSignature = false;
  const sorts = texts.map((line, index) => {
    isSignature = !isQuoted[index] && (isSignature || line.trimEnd() === '--');
    return isQuoted[index] ? 'quoted' : isSignature ? 'signature' : line.trim() === '' ? '' : 'own';
  });
  const lines = all.filter((_, index) => sorts[index] === 'own');
  const folded = lines.map(({ start, end }) => fold(body.slice(start, end)).trim());
  const signsOff = folded.map((line) => line.length <= LONGEST_SIGN_OFF && isIn(words.sign_offs, line.replace(/[,.!\s-]+$/, '')));
  const last = signsOff.lastIndexOf(true);
  const hasSignOff = last > 0 && last >= lines.length - LINES_OF_SIGN_OFF && !folded.slice(last + 1).some(isSentence);
  return {
    own: runs(all, sorts, 'own'),
    lines,
    signOff: hasSignOff ? { start: (lines[last] as Range).start, end: (lines.at(-1) as Range).end } : undefined,
    signOffLines: lines.filter(
      (_, index) => index > 0 && signsOff[index] && !signsOff[index + 1] && !/[.!]$/.test(folded[index] ?? '') && isName(folded[index + 1]),
    ),
    signature: runs(all, sorts, 'signature')[0],
    quoted: runs(all, sorts, 'quoted'),
  };
}

/** The ranges of neighboring lines of one sort. Blank lines of the user's own may stand between them. */
function runs(lines: Range[], sorts: string[], sort: string): Range[] {
  const found: Range[] = [];
  let open: Range | undefined;
  lines.forEach(({ start, end }, index) => {
    if (sorts[index] === sort) {
      if (!open) {
        open = { start, end };
        found.push(open);
      }
      open.end = end;
    } else if (sorts[index]) open = undefined;
  });
  return found;
}

function isName(line = '.'): boolean {
  return line.length <= LONGEST_NAME_LINE && line.split(/\s+/).length <= WORDS_OF_A_NAME && !/[.?!]$/.test(line);
}

function isSentence(line: string): boolean {
  return line.split(' ').length > LONGEST_LINE_BELOW_SIGN_OFF || /[?!]$/.test(line);
}
