import { ON_PAPER, SPOKEN } from '../channels';
import { fold } from '../fold';
import { mentionsRole } from '../mentions';
import type { SubjectMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { countWords, isWord } from '../sentences';
import { type Token, tokensOf } from '../words';

/** What mail programs put before the subject of an answer. */
const REPLY = new Set('re fw fwd aw wg sv vs vb antw rv ref res tr rif odp pd ynt 回复 答复 回覆 转发'.split(' '));
const WITHOUT_SUBJECT = [...SPOKEN, ...ON_PAPER];

/** Find a subject that is empty, too long, without the role, or changed inside a thread, where it would start a thread of its own. */
export function subjectHits(matcher: SubjectMatcher, reading: Reading): Hit[] {
  const { message, parts, situation } = reading;
  const [{ text, tokens }, body] = parts;
  const thread = message.thread_subject?.trim();
  if (WITHOUT_SUBJECT.includes(message.kind) || !body.tokens.some(isWord)) return [];
  const whole = { part: 'subject' as const, start: 0, end: text.length };
  const own = withoutReply(tokens);
  if (thread) {
    const right = REPLY.has(tokensOf(thread)[0]?.text ?? '') ? thread : `Re: ${thread}`;
    return key(own) === key(withoutReply(tokensOf(thread)))
      ? []
      : [{ found: text, expected: thread, where: whole, replace: { ...whole, text: right } }];
  }
  if (!own.some(isWord)) return [{ found: text.trim(), where: { ...whole, start: text.length } }];
  const role = situation.application?.role?.trim();
  const hits: Hit[] = [];
  if (countWords(text, own) > matcher.most_words) hits.push({ found: text.trim(), where: whole });
  if (role && matcher.role_kinds.includes(message.kind) && !mentionsRole(role, own)) {
    hits.push({ found: text.trim(), expected: role, where: { ...whole, start: text.length } });
  }
  return hits;
}

function withoutReply(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  while (tokens[from + 1]?.text === ':' && REPLY.has(fold(tokens[from]?.text ?? ''))) from += 2;
  return tokens.slice(from);
}

function key(tokens: readonly Token[]): string {
  return tokens
    .filter(isWord)
    .map(({ text }) => text)
    .join(' ');
}
