import type { Case, Message, Place, Range } from './case';
import { type Greeting, greetingOf } from './greeting';
import { isInLanguage } from './language';
import { type MessageParts, messageParts } from './message-parts';
import { type Match, PhraseSearch, searchFor } from './phrase-search';
import type { Playbook, Severity } from './playbook';
import { type CaseRecord, recordOf } from './record';
import { sentencesOf } from './sentences';
import { type Token, tokensOf } from './words';

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
  tokens: Token[];
  sentences: Range[];
}

/** A message, read once for all checks. */
export interface Reading {
  message: Message;
  situation: Case;
  playbook: Playbook;
  parts: [subject: ReadPart, body: ReadPart];
  bodyParts: MessageParts;
  greeting: Greeting | undefined;
  record: CaseRecord;
  content: Content;
  /** False where the message is clearly in another language than the playbook, so that its phrases and its grammar say nothing. */
  isInLanguage: boolean;
}

/** What a check found, before it is put into words. */
export interface Hit {
  found: string;
  where: Place;
  /** More places of the same finding. */
  also?: Place[];
  expected?: string;
  better?: string | undefined;
  severity?: Severity;
  replace?: (Place & { text: string }) | undefined;
}

export function read(message: Message, situation: Case, playbook: Playbook): Reading {
  const { subject, body } = message;
  const bodyParts = messageParts(body);
  const whole = { start: 0, end: subject.length };
  const tokens = bodyParts.own.flatMap((range, index) => [...(index > 0 ? [gapAt(range.start)] : []), ...tokensOf(body, range)]);
  const [greetings = []] = playbook.checks.flatMap(({ matcher }) => (matcher.kind === 'greeting' ? [matcher.greetings] : []));
  const greeting = greetingOf(message, bodyParts, tokens, searchFor(greetings));
  const content = contentOf(tokens, greeting, bodyParts, body);
  const record = recordOf(situation);
  const recorded = new PhraseSearch(record.texts);
  const partOf = (part: Place['part'], text: string, own: Range[], found: Token[]): ReadPart => ({
    ...{ part, text, own, tokens: found, recorded: recorded.matches(found) },
  });
  return {
    message,
    situation,
    playbook,
    parts: [partOf('subject', subject, [whole], tokensOf(subject, whole)), partOf('body', body, bodyParts.own, tokens)],
    bodyParts,
    greeting,
    record,
    content,
    isInLanguage: isInLanguage(content.tokens, playbook.locale),
  };
}

function contentOf(tokens: Token[], greeting: Greeting | undefined, { signOff, own }: MessageParts, body: string): Content {
  const last = own.at(-1)?.end ?? 0;
  const end = signOff?.start ?? last;
  const from = greeting ? endOfGreeting(tokens, greeting) : 0;
  const within = tokens.filter((token, index) => index >= from && token.start < end);
  const first = within.find(({ kind }) => kind !== 'gap');
  const start = first?.start ?? Math.min(end, greeting?.end ?? end);
  return { tokens: within, sentences: sentencesOf(within), start, end: start + body.slice(start, Math.max(start, end)).trimEnd().length };
}

/** The index of the token after the greeting and its mark. What goes on in the same line is no longer the greeting. */
function endOfGreeting(tokens: Token[], { opening, end }: Greeting): number {
  const after = tokens.findIndex((token) => token.start >= end);
  const mark = tokens[after];
  if (!mark) return tokens.length;
  if (mark.startsLine || mark.kind === 'gap') return after;
  if (mark.kind === 'mark') return after + 1;
  const comma = tokens.findIndex(({ start }) => start >= (opening.at(-1)?.end ?? 0));
  return tokens[comma]?.text === ',' ? comma + 1 : comma;
}

function gapAt(place: number): Token {
  return { kind: 'gap', text: '\n\n', written: '', startsLine: true, start: place, end: place };
}

/** The place that a run of tokens takes. */
export function placeOf({ part, tokens }: ReadPart, { start, end }: Range): Place {
  return { part, start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
