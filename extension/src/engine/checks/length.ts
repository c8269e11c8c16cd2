import type { LengthMatcher, Severity } from '../playbook';
import type { Hit, Reading } from '../reading';
import { countWords } from '../sentences';

/** Find a message that is too short or too long for its kind. */
export function lengthHits({ bands }: LengthMatcher, { message, content, parts }: Reading): Hit[] {
  const band = bands.find(({ kinds }) => kinds.includes(message.kind));
  const words = countWords(parts[1].text, content.tokens);
  if (!band || words === 0 || (words >= band.min && words <= band.max)) return [];
  const severity: Severity = words > band.error ? 'error' : words > band.warn ? 'warn' : 'info';
  const where = { part: 'body' as const, start: content.start, end: content.end };
  return [{ found: String(words), expected: `${band.min}–${band.max}`, where, severity }];
}
