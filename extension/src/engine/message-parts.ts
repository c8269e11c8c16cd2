import type { Range } from './case';
import { fold } from './fold';
import { quotedLines } from './quoted-thread';

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

const SIGN_OFFS = new Set(
  [
    'best, best regards, best wishes, all the best, all best, kind regards, kindest regards, warm regards, warmest regards, regards, many regards',
    'warmly, warm wishes, with best wishes, with kind regards, with warm regards, with best regards, with thanks, with gratitude, with appreciation',
    'sincerely, sincerely yours, yours sincerely, yours truly, yours faithfully, very truly yours, yours, truly, respectfully, respectfully yours',
    'thanks, many thanks, thank you, thank you again, thanks again, thanks so much, thank you so much, thank you very much, with many thanks',
    'gratefully, appreciatively, cordially, cheers, take care, cordialement, bien cordialement, bien à vous, sincères salutations',
    'mit freundlichen grüßen, freundliche grüße, viele grüße, beste grüße, herzliche grüße, liebe grüße, mfg',
    'saludos, saludos cordiales, un saludo, un cordial saludo, atentamente, cordialmente, atenciosamente, cumprimentos, abraços',
    'cordiali saluti, distinti saluti, un caro saluto, met vriendelijke groet, vriendelijke groeten, groeten',
    'med vänliga hälsningar, vänliga hälsningar, med vennlig hilsen, med venlig hilsen, mvh, ystävällisin terveisin, z poważaniem, pozdrawiam',
  ]
    .join(', ')
    .split(', ')
    .map(fold),
);

/** A sign-off is followed by a name and perhaps a title, a telephone number or an address, and by no sentence. */
const LINES_OF_SIGN_OFF = 8;
/** In words. */
const LONGEST_LINE_BELOW_SIGN_OFF = 8;
/** In characters. */
const LONGEST_SIGN_OFF = 60;
const LONGEST_NAME_LINE = 80;
const WORDS_OF_A_NAME = 5;

export function messageParts(body: string): MessageParts {
  const all = linesOf(body);
  const texts = all.map(({ start, end }) => body.slice(start, end));
  const isQuoted = quotedLines(texts);
  const delimiter = texts.findIndex((line, index) => !isQuoted[index] && line.trimEnd() === '--');
  const isSignature = all.map(() => false);
  for (let index = delimiter; index >= 0 && index < all.length && !isQuoted[index]; index++) isSignature[index] = true;
  const isOwn = all.map((_, index) => !isQuoted[index] && !isSignature[index] && texts[index]?.trim() !== '');
  const lines = all.filter((_, index) => isOwn[index]);
  return {
    own: runs(all, (index) => !isQuoted[index] && !isSignature[index], isOwn),
    lines,
    signOff: signOffOf(body, lines),
    signOffLines: signOffLines(body, lines),
    signature: runs(all, (index) => isSignature[index] === true)[0],
    quoted: runs(all, (index) => isQuoted[index] === true),
  };
}

function linesOf(body: string): Range[] {
  const lines: Range[] = [];
  let start = 0;
  for (const { 0: lineEnd, index } of body.matchAll(/\r\n|[\r\n]/g)) {
    lines.push({ start, end: index });
    start = index + lineEnd.length;
  }
  lines.push({ start, end: body.length });
  return lines;
}

/** The ranges of neighboring lines of one sort, each cut to its first and last line that counts. */
function runs(lines: Range[], belongs: (index: number) => boolean, counts?: boolean[]): Range[] {
  const found: Range[] = [];
  let open: Range | undefined;
  lines.forEach((line, index) => {
    if (!belongs(index)) {
      open = undefined;
    } else if (!counts || counts[index]) {
      if (open) {
        open.end = line.end;
      } else {
        open = { ...line };
        found.push(open);
      }
    }
  });
  return found;
}

function signOffOf(body: string, lines: Range[]): Range | undefined {
  const texts = lines.slice(-LINES_OF_SIGN_OFF).map(({ start, end }) => fold(body.slice(start, end)).trim());
  const index = texts.findLastIndex(isSignOff);
  const first = lines.slice(-LINES_OF_SIGN_OFF)[index];
  const last = lines.at(-1);
  if (!first || !last || first === lines[0] || texts.slice(index + 1).some(isSentence)) return undefined;
  return { start: first.start, end: last.end };
}

function signOffLines(body: string, lines: Range[]): Range[] {
  const isOne = lines.map(({ start, end }) => end - start <= LONGEST_SIGN_OFF && isSignOff(fold(body.slice(start, end)).trim()));
  return lines.filter(({ end }, index) => {
    const below = lines[index + 1];
    if (index === 0 || !isOne[index] || !below || isOne[index + 1] || /[.!]\s*$/.test(body.slice(end - 2, end))) return false;
    const name = body.slice(below.start, below.end);
    return name.length <= LONGEST_NAME_LINE && name.trim().split(/\s+/).length <= WORDS_OF_A_NAME && !/[.?!]\s*$/.test(name);
  });
}

function isSignOff(line: string): boolean {
  return SIGN_OFFS.has(line.replace(/[,.!\s-]+$/, ''));
}

function isSentence(line: string): boolean {
  return line.split(' ').length > LONGEST_LINE_BELOW_SIGN_OFF || /[?!]$/.test(line);
}
