import { BlankSlots } from '../blank-slots';
import type { Range } from '../case';
import { insideOf, PhraseSearch, searchFor } from '../phrase-search';
import type { BlankMatcher } from '../playbook';
import { type Hit, placeOf, type Reading, type ReadPart } from '../reading';

/** Nothing longer between two brackets is a blank. */
const LONGEST_BLANK = 200;
const DEEPEST = 3;
const CLOSING = new Map(
  ['[]', '{}', '<>', '()', '［］', '｛｝', '＜＞', '（）', '【】'].map(([opening, closing]) => [opening, closing as string]),
);

/** Find blanks that were not filled in. Addresses, links and brackets that say something are none. */
export function blankHits(matcher: BlankMatcher, reading: Reading): Hit[] {
  const slots = new BlankSlots(matcher, reading);
  return reading.parts.flatMap((part) => {
    const blanks = part.own.flatMap((own) => [...blanksIn(part.text, own, slots)]);
    const isInBlank = insideOf(blanks);
    const ranges = [...blanks, ...markersIn(part, matcher, reading).filter((marker) => !isInBlank(marker))];
    return ranges.map((range) => {
      const where = { part: part.part, ...range };
      const found = part.text.slice(range.start, range.end);
      const text = slots.valueFor(found);
      return { found, where, replace: text ? { ...where, text } : undefined };
    });
  });
}

function* blanksIn(text: string, own: Range, slots: BlankSlots): Generator<Range> {
  let start = own.start;
  while (start < own.end) {
    const sign = text[start] ?? '';
    const end = sign === '_' ? underscores(text, start, own, slots) : CLOSING.has(sign) ? brackets(text, start, own, slots) : undefined;
    if (end !== undefined) yield { start, end };
    start = end ?? start + (sign === '_' ? runLength(text, start) : 1);
  }
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
  if (isWordSign(text[start - 1]) || isLink(text, start, own)) return undefined;
  if (!isWordSign(text[after])) return length >= 3 && !isRule(text, start, after) ? after : undefined;
  const following = text.slice(after, Math.min(own.end, after + LONGEST_BLANK));
  const closing = following.indexOf('_'.repeat(length));
  const end = after + closing + length;
  if (closing < 0 || isWordSign(text[end])) return undefined;
  return slots.has(following.slice(0, closing).replaceAll('_', ' ')) ? end : undefined;
}

/** The end of a blank in brackets. */
function brackets(text: string, start: number, own: Range, slots: BlankSlots): number | undefined {
  const opening = text[start] ?? '';
  const depth = runLength(text, start, DEEPEST);
  const inner = start + depth;
  const closing = text.slice(inner, Math.min(own.end, inner + LONGEST_BLANK)).indexOf((CLOSING.get(opening) ?? '').repeat(depth));
  const content = closing < 0 ? '' : text.slice(inner, inner + closing);
  if (content.trim() === '' || /\n\s*\n/.test(content)) return undefined;
  const end = inner + closing + depth;
  return isBlank(opening.normalize('NFKC'), depth, content, text.slice(end, end + 5), slots) ? end : undefined;
}

function isBlank(opening: string, depth: number, content: string, after: string, slots: BlankSlots): boolean {
  if (opening === '{' && depth > 1) return true;
  if (opening === '(') return slots.isInstruction(content);
  // An address, an HTML tag with attributes or a comparison stands between < and >, and the words of a Markdown link between [ and ].
  if (opening === '<' && /^\s|[@:/=]/.test(content)) return false;
  if (opening === '[' && after.startsWith('(http')) return false;
  return slots.has(content);
}

/** Bare markers such as TBD. One that repeats a letter, XX, stands for any run of it in the same case: "xx" is a kiss. */
function markersIn(part: ReadPart, { markers }: BlankMatcher, { record }: Reading): Range[] {
  const repeated = new Set(markers.filter((marker) => /^(\p{L})\1+$/u.test(marker)).map((marker) => marker[0]));
  const search = searchFor(markers);
  const isRecorded = insideOf(new PhraseSearch(record.texts).matches(part.tokens));
  const runs = part.tokens.flatMap(({ kind, written }, start) =>
    kind === 'word' && repeated.has(written[0]) && /^(\p{L})\1+$/u.test(written) ? { start, end: start + 1 } : [],
  );
  const others = search.matches(part.tokens).filter(({ phrase }) => !/^(\p{L})\1+$/u.test(markers[phrase] ?? ''));
  return [...runs, ...others].filter((range) => !isRecorded(range)).map((range) => placeOf(part, range));
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign);
}

/** A line of underscores alone is drawn to divide a text. */
function isRule(text: string, start: number, end: number): boolean {
  return end - start >= 20 && /(^|\n)\s*$/.test(text.slice(Math.max(0, start - 20), start)) && /^\s*(\n|$)/.test(text.slice(end, end + 20));
}

/** True inside an address such as https://example.com/a___b or a__b@example.com. */
function isLink(text: string, place: number, own: Range): boolean {
  const before =
    text
      .slice(Math.max(own.start, place - LONGEST_BLANK), place)
      .split(/\s/)
      .at(-1) ?? '';
  return /[@/]/.test(before);
}
