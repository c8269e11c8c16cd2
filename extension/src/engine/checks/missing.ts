import type { Place } from '../case';
import { mentions, recorded } from '../mentions';
import { onceFor } from '../once-for';
import { phrasesFor } from '../phrase-search';
import type { MissingMatcher } from '../playbook';
import { gapAt, type Hit, type Reading } from '../reading';
import { isWord, type Token, tokensOf } from '../words';

/** Without a sign-off the last lines of a message are looked at for what closes it. */
const LINES_OF_CLOSING = 3;

/** Find that something is missing. In a message without words, and where the record does not know the thing itself, nothing is missed. */
export function missingHits(matcher: MissingMatcher, reading: Reading): Hit[] {
  const { record, phrases, questions, links, where } = matcher;
  const { content, parts, isInLanguage } = reading;
  if (!(where === 'closing' ? parts[1] : content).tokens.some(isWord)) return [];
  const tokens = tokensFor(matcher, reading);
  const found = record.map((thing) => mentions(thing, tokens, reading));
  const isThere =
    found.includes(true) ||
    (record.length > 0 && !found.includes(false)) ||
    (questions && tokens.some((token) => /^[?؟]$/.test(token.folded))) ||
    (links && tokens.some(({ tokenKind: kind, folded: text }) => kind === 'link' && !/^[^/]*@/.test(text))) ||
    (phrases.length > 0 && (!isInLanguage || phrasesFor(phrases).matches(tokens).length > 0));
  if (isThere) return [];
  const thing = record[found.indexOf(false)];
  return [{ found: '', foundAt: placeFor(matcher, reading), expected: thing && recorded(thing, reading) }];
}

const wholeOf = onceFor(({ parts: [subject, body] }: Reading) => [...subject.tokens, gapAt(0), ...body.tokens]);

function tokensFor({ where, record }: MissingMatcher, reading: Reading): Token[] {
  const { parts, content, bodyParts } = reading;
  const [subject, body] = parts;
  const { signOff, lines, signature } = bodyParts;
  switch (where) {
    case 'subject':
      return subject.tokens;
    case 'body':
      return content.tokens;
    case 'closing': {
      const from = (signOff ?? lines.at(-LINES_OF_CLOSING) ?? lines[0])?.start ?? 0;
      // The name may stand in the signature alone.
      const below = signature && record.includes('my_name') ? tokensOf(body.text, signature) : [];
      return [...body.tokens.filter((token) => token.start >= from), ...below];
    }
    default:
      return wholeOf(reading);
  }
}

/** Where the missing thing would stand: what names the job and the people at the beginning, what asks and offers at the end. */
function placeFor({ where, record }: MissingMatcher, { bodyParts, content, reviewed: message }: Reading): Place {
  const part = where === 'subject' ? where : 'body';
  const inBody = where === 'closing' ? (bodyParts.own.at(-1)?.end ?? 0) : record.length > 0 ? content.start : content.end;
  const start = part === 'body' ? inBody : message.subject.length;
  return { part, start, end: start };
}
