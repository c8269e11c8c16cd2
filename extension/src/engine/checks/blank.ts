import { type BlankSlots, blankSlots } from '../blank-slots';
import type { Range } from '../case';
import { insideOf, searchFor } from '../phrase-search';
import type { BlankMatcher } from '../playbook';
import { type Hit, placeOf, type Reading, type ReadPart } from '../reading';

/** Nothing longer between two brackets is a blank. */
const LONGEST_BLANK = 200;
const DEEPEST = 3;
/** The brackets, each beside the one that closes it. */
const BRACKETS = '[]{}<>()［］｛｝＜＞（）【】';
const WORD_SIGN = /[\p{L}\p{N}\p{M}]/u;
const REPEATED = /^(\p{L})\1+$/u;

/** Find blanks that were not filled in. Addresses, links and brackets that say something are none. */
export function blankHits(matcher: BlankMatcher, reading: Reading): Hit[] {
  const slots = blankSlots(matcher, reading);
  return reading.parts.flatMap((part) => {
    const blanks = part.own.flatMap((own) => blanksIn(part.text, own, slots));
    const isInBlank = insideOf(blanks);
    const ranges = [...blanks, ...markersIn(part, matcher).filter((marker) => !isInBlank(marker))];
    return ranges.map(({ start, end }) => ({
      foundAt: { part: part.part, start, end },
      replace: slots.valueFor(part.text.slice(start, end)) || undefined,
    }));
  });
}

function blanksIn(text: string, own: Range, slots: BlankSlots): Range[] {
  const found: Range[] = [];
  for (let start = own.start; start < own.end; start++) {
    const sign = text[start] as string;
    const closing = BRACKETS.indexOf(sign) % 2 ? undefined : BRACKETS[BRACKETS.indexOf(sign) + 1];
    const end = sign === '_' ? underscores(text, start, own, slots) : closing && brackets(text, start, closing, own, slots);
    if (end) found.push({ start, end });
    if (end || sign === '_') start = (end || start + runLength(text, start)) - 1;
  }
  return found;
}

function runLength(text: string, start: number, most = text.length): number {
  let length = 1;
  while (length < most && text[start + length] === text[start]) length++;
  return length;
}

/** The end of a run of underscores, "_____", or of slot-like words between underscores, "__name__". A name such as raw_orders is none. */
function underscores(text: string, start: number, own: Range, slots: BlankSlots): number | undefined {
  const length = runLength(text, start);
  const after = start + length;
  const before = text.slice(Math.max(own.start, start - LONGEST_BLANK), start);
  // Neither within a word nor within an address such as https://example.com/a___b or a__b@example.com.
  if (WORD_SIGN.test(before.slice(-1)) || /[@/]\S*$/.test(before)) return undefined;
  const following = text.slice(after, Math.min(own.end, after + LONGEST_BLANK));
  if (!WORD_SIGN.test(text[after] ?? '')) {
    // A line of underscores alone is drawn to divide a text.
    const isRule = length >= 20 && /(^|\n)\s*$/.test(before.slice(-20)) && /^\s*(\n|$)/.test(following.slice(0, 20));
    return length >= 3 && !isRule ? after : undefined;
  }
  const closing = following.indexOf('_'.repeat(length));
  const end = after + closing + length;
  if (closing < 0 || WORD_SIGN.test(text[end] ?? '')) return undefined;
  return slots.has(following.slice(0, closing).replaceAll('_', ' ')) ? end : undefined;
}

/** The end of a blank in brackets. */
function brackets(text: string, start: number, closing: string, own: Range, slots: BlankSlots): number | undefined {
  const opening = (text[start] as string).normalize('NFKC');
  const depth = runLength(text, start, DEEPEST);
  const inner = start + depth;
  const within = text.slice(inner, Math.min(own.end, inner + LONGEST_BLANK));
  const content = within.slice(0, Math.max(0, within.indexOf(closing.repeat(depth))));
  const after = inner + content.length + depth;
  if (content.trim() === '' || /\n\s*\n/.test(content)) return undefined;
  if (opening === '{' && depth > 1) return after;
  if (opening === '(') return slots.isInstruction(content) ? after : undefined;
  // An address, an HTML tag with attributes or a comparison stands between < and >, and the words of a Markdown link between [ and ].
  if (opening === '<' && /^\s|[@:/=]/.test(content)) return undefined;
  if (opening === '[' && text.startsWith('(http', after)) return undefined;
  return slots.has(content) ? after : undefined;
}

/** Bare markers such as TBD. One that repeats a letter, XX, stands for any run of it in the same case: "xx" is a kiss. */
function markersIn(part: ReadPart, { markers }: BlankMatcher): Range[] {
  const { tokens, recorded } = part;
  const repeated = markers.filter((marker) => REPEATED.test(marker)).map(([letter]) => letter);
  const isRecorded = insideOf(recorded);
  const runs = tokens.flatMap(({ tokenKind: kind, written }, start) =>
    kind === 'word' && REPEATED.test(written) && repeated.includes(written[0]) ? { start, end: start + 1 } : [],
  );
  const others = searchFor(markers)
    .matches(tokens)
    .filter((match) => !REPEATED.test(markers[match.phrase] ?? ''));
  return [...runs, ...others].filter((range) => !isRecorded(range)).map((range) => placeOf(part, range));
}
