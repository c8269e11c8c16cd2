import type { Place } from '../case';
import { mentions, recorded } from '../mentions';
import { searchFor } from '../phrase-search';
import type { MissingMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { isWord } from '../sentences';
import { type Token, tokensOf } from '../words';

/** Without a sign-off the last lines of a message are looked at for what closes it. */
const LINES_OF_CLOSING = 3;

/** Find that something is missing. In a message without words, and where the record does not know the thing itself, nothing is missed. */
export function missingHits(matcher: MissingMatcher, reading: Reading): Hit[] {
  if (!reading.content.tokens.some(isWord) && matcher.where !== 'closing') return [];
  if (!reading.parts[1].tokens.some(isWord)) return [];
  const tokens = tokensFor(matcher, reading);
  const found = matcher.record.map((thing) => mentions(thing, tokens, reading));
  if (found.includes(true)) return [];
  if (matcher.record.length > 0 && found.every((known) => known === undefined)) return [];
  if (matcher.questions && tokens.some(({ text }) => /^[?؟;]$/u.test(text) && text !== ';')) return [];
  if (matcher.links && tokens.some(isLink)) return [];
  if (matcher.phrases.length > 0) {
    if (!reading.isInLanguage) return [];
    if (searchFor(matcher.phrases, 'slots').matches(tokens).length > 0) return [];
  }
  const thing = matcher.record.find((_, index) => found[index] === false);
  const expected = thing && recorded(thing, reading);
  return [{ found: '', where: placeFor(matcher, reading), ...(expected ? { expected } : {}) }];
}

function tokensFor({ where, record }: MissingMatcher, reading: Reading): Token[] {
  const [subject, body] = reading.parts;
  switch (where) {
    case 'subject':
      return subject.tokens;
    case 'body':
      return reading.content.tokens;
    case 'closing':
      return [...closing(reading), ...(record.includes('my_name') ? signature(reading) : [])];
    default:
      return [...subject.tokens, { kind: 'gap', text: '\n\n', written: '', startsLine: true, start: 0, end: 0 }, ...body.tokens];
  }
}

function closing({ bodyParts: { signOff, lines }, parts }: Reading): Token[] {
  const from = signOff?.start ?? lines.at(-LINES_OF_CLOSING)?.start ?? lines[0]?.start ?? 0;
  return parts[1].tokens.filter(({ start }) => start >= from);
}

/** The name may stand in the signature alone. */
function signature({ bodyParts, parts }: Reading): Token[] {
  return bodyParts.signature ? tokensOf(parts[1].text, bodyParts.signature) : [];
}

function isLink({ kind, text }: Token): boolean {
  return kind === 'link' && !/^[^/]*@/.test(text);
}

/** Where the missing thing would stand: what names the job and the people at the beginning, what asks and offers at the end. */
function placeFor({ where, record }: MissingMatcher, { parts, content, message }: Reading): Place {
  const at = (part: Place['part'], place: number): Place => ({ part, start: place, end: place });
  if (where === 'subject') return at('subject', message.subject.length);
  if (where === 'closing') return at('body', parts[1].own.at(-1)?.end ?? 0);
  return at('body', record.length > 0 ? content.start : content.end);
}
