import type { Case, Message, Place, Range } from './case';
import { type Greeting, greetingOf } from './greeting';
import { type MessageParts, messageParts } from './message-parts';
import { searchFor } from './phrase-search';
import type { Playbook, Severity } from './playbook';
import { type CaseRecord, recordOf } from './record';
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
}

/** What a check found, before it is put into words. */
export interface Hit {
  found: string;
  where: Place;
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
  return {
    message,
    situation,
    playbook,
    parts: [
      { part: 'subject', text: subject, own: [whole], tokens: tokensOf(subject, whole) },
      { part: 'body', text: body, own: bodyParts.own, tokens },
    ],
    bodyParts,
    greeting: greetingOf(message, bodyParts, tokens, searchFor(greetings)),
    record: recordOf(situation),
  };
}

function gapAt(place: number): Token {
  return { kind: 'gap', text: '\n\n', written: '', startsLine: true, start: place, end: place };
}

/** The place that a run of tokens takes. */
export function placeOf({ part, tokens }: ReadPart, { start, end }: Range): Place {
  return { part, start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
