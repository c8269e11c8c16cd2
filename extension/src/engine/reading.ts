import type { Case, Message, Place, Range } from './case';
import { type Greeting, greetingOf } from './greeting';
import { isInLanguage } from './language';
import { type MessageParts, messageParts } from './message-parts';
import { type Match, PhraseSearch, searchFor } from './phrase-search';
import type { KnownWords, Playbook, Severity } from './playbook';
import { type CaseRecord, recordOf } from './record';
import { sentencesOf } from './sentences';
import { isInParagraph, isMark, type Token, textAt, tokensOf } from './words';

/** A part of the message as a check reads it. */
export interface ReadPart {
  part: Place['part'];
  /** The whole text, with what is not reviewed. */
  text: string;
  /** The ranges of the text that are reviewed. */
  own: Range[];
  /** Their tokens, with a gap between two ranges. */
  tokens: Token[];
  /** Where words of the record stand. */
  recorded: Match[];
}

/** What stands between greeting and sign-off. The indices of the sentences count its tokens. */
export interface Content extends Range {
  part: 'body';
  tokens: Token[];
  sentences: Range[];
}

/** A message, read once for all checks. */
export interface Reading {
  reviewed: Message;
  situation: Case;
  playbook: Playbook;
  knownWords: KnownWords;
  now: string;
  parts: [subject: ReadPart, body: ReadPart];
  bodyParts: MessageParts;
  salutation: Greeting | undefined;
  caseRecord: CaseRecord;
  content: Content;
  /** False where the message is clearly in another language than the playbook, so that its phrases and its grammar say nothing. */
  isInLanguage: boolean;
}

/** What a check found, before it is put into words. */
export interface Hit {
  foundAt: Place;
  /** What was found, where it is not the text at the place. */
  found?: string;
  /** More places of the same finding. */
  also?: Place[];
  expected?: string | undefined;
  better?: string | null | undefined;
  hitSeverity?: Severity | undefined;
  /** The words that put it right, at another place than this where it says so. */
  replace?: string | (Place & { text: string }) | undefined;
}

export function read(message: Message, situation: Case, playbook: Playbook, now: string): Reading {
  const { subject, body } = message;
  const { words } = playbook;
  const bodyParts = messageParts(body, words);
  const tokens = bodyParts.own.flatMap((range) => [gapAt(range.start), ...tokensOf(body, range)]).slice(1);
  const [greetings = []] = playbook.checks.flatMap(({ matcher }) => (matcher.kind === 'greeting' ? [matcher.greetings] : []));
  const greeting = greetingOf(message, bodyParts, tokens, searchFor(greetings), words);
  const content = contentOf(tokens, greeting, bodyParts, body, words);
  const record = recordOf(situation, words);
  const recorded = new PhraseSearch(record.texts);
  const partOf = (part: Place['part'], own: Range[], found: Token[]): ReadPart => ({
    ...{ part, text: message[part], own, tokens: found, recorded: recorded.matches(found) },
  });
  return {
    reviewed: message,
    situation,
    playbook,
    knownWords: words,
    now,
    parts: [partOf('subject', [{ start: 0, end: subject.length }], tokensOf(subject)), partOf('body', bodyParts.own, tokens)],
    bodyParts,
    salutation: greeting,
    caseRecord: record,
    content,
    isInLanguage: isInLanguage(content.tokens, words),
  };
}

function contentOf(all: Token[], greeting: Greeting | undefined, { signOff, own }: MessageParts, body: string, words: KnownWords): Content {
  const last = signOff?.start ?? own.at(-1)?.end ?? 0;
  const from = greeting ? endOfGreeting(all, greeting) : 0;
  const tokens = all.filter((token, index) => index >= from && token.start < last);
  const start = tokens.find(isInParagraph)?.start ?? Math.min(last, greeting?.end ?? last);
  const end = start + body.slice(start, last).trimEnd().length;
  return { part: 'body', tokens, sentences: sentencesOf(tokens, words), start, end };
}

/** The index of the token after the greeting and its mark. What goes on in the same line is no longer the greeting. */
function endOfGreeting(tokens: Token[], { opening, end }: Greeting): number {
  const indexFrom = (place = 0) => tokens.findIndex((token) => token.start >= place);
  const after = indexFrom(end);
  const mark = tokens[after];
  if (!mark) return tokens.length;
  if (mark.startsLine || !isInParagraph(mark)) return after;
  if (isMark(mark)) return after + 1;
  const comma = indexFrom(opening.at(-1)?.end);
  return comma + Number(textAt(tokens, comma) === ',');
}

export function gapAt(start: number): Token {
  return { tokenKind: 'gap', folded: '\n\n', written: '', startsLine: true, isSign: false, start, end: start };
}

/** The place that a run of tokens takes. */
export function placeOf({ part, tokens }: Pick<ReadPart, 'part' | 'tokens'>, { start, end }: Range): Place {
  return { part, start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
