/** What a subject says about its message, in the languages that webmails write it in. */

/** "Re:" as mail programs of many languages put it, perhaps numbered and repeated. */
const REPLY = /^\s*(?:(?:re|aw|antw|antwort|sv|vs|res|rif|r|odp|ynt|回复|答复|返信)\s*(?:[[(]\d+[\])])?\s*[:：]\s*)+/i;

/** "Fwd:" in the same languages. */
const FORWARD = /^\s*(?:fwd?|wg|tr|rv|enc|i|doorst|vl|vb|转发|転送)\s*[:：]/i;

/** True when a subject begins as that of a reply does. */
export function isReply(subject: string): boolean {
  return REPLY.test(subject);
}

/** The subject of the conversation: the message's, without what a reply puts before it. */
export function threadSubject(subject: string): string {
  return subject.replace(REPLY, '').trim();
}

/** True when a subject says that the message passes another on. */
export function isForward(subject: string): boolean {
  return FORWARD.test(subject);
}
