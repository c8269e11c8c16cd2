import { ON_PAPER, SPOKEN } from '../channels';
import { mentionsRole } from '../mentions';
import { searchFor } from '../phrase-search';
import type { SubjectMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { countWords } from '../sentences';
import { isWord, joined, type Token, textAt, tokensOf } from '../words';

/** Find a subject that is empty, too long, without the role, or changed inside a thread, where it would start a thread of its own. */
export function subjectHits(
  { most_words, role_kinds }: SubjectMatcher,
  { reviewed: message, parts, caseRecord: { role }, knownWords: words }: Reading,
): Hit[] {
  const [{ text, tokens }, body] = parts;
  const thread = message.thread_subject?.trim();
  if ([...SPOKEN, ...ON_PAPER].includes(message.kind) || !body.tokens.some(isWord)) return [];
  const search = searchFor(words.reply_prefixes);
  /** Where the subject begins behind what mail programs put before that of an answer. */
  const ownOf = (all: readonly Token[]) => {
    for (let from = 0; ; ) {
      const end = search.matchAt(all, from)?.end;
      if (!end || textAt(all, end) !== ':') return all.slice(from);
      from = end + 1;
    }
  };
  const keyOf = (all: readonly Token[]) => joined(ownOf(all).filter(isWord));
  const own = ownOf(tokens);
  const found = text.trim();
  const whole = { part: 'subject' as const, start: 0, end: text.length };
  const atEnd = { ...whole, start: text.length };
  if (thread) {
    const ofThread = tokensOf(thread);
    const right = search.matchAt(ofThread, 0) ? thread : `Re: ${thread}`;
    return keyOf(tokens) === keyOf(ofThread) ? [] : [{ expected: thread, foundAt: whole, replace: right }];
  }
  if (!own.some(isWord)) return [{ found, foundAt: atEnd }];
  const isRoleMissing = role && role_kinds.includes(message.kind) && !mentionsRole(role, own, words);
  return [
    ...(countWords(text, own) > most_words ? [{ found, foundAt: whole }] : []),
    ...(isRoleMissing ? [{ found, expected: role, foundAt: atEnd }] : []),
  ];
}
