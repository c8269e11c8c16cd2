import type { LengthMatcher } from '../playbook';
import type { Hit, Reading } from '../reading';
import { countWords } from '../sentences';

/** Find a message that is too short or too long for its kind. */
export function lengthHits({ bands }: LengthMatcher, { reviewed: message, content }: Reading): Hit[] {
  const band = bands.find((each) => each.kinds.includes(message.kind));
  const words = countWords(message.body, content.tokens);
  if (!band || words === 0 || (words >= band.min && words <= band.max)) return [];
  const severity = words > band.error ? 'error' : words > band.warn ? 'warn' : 'info';
  const { start, end } = content;
  return [{ found: String(words), expected: `${band.min}–${band.max}`, foundAt: { part: 'body', start, end }, hitSeverity: severity }];
}
