import { SPOKEN } from '../channels';
import type { MessageKind } from '../playbook';
import type { Facts, Happening } from './facts';

export const CHECK_INS: readonly string[] = ['check_in', 'last', ...SPOKEN];
export const THANKS: MessageKind[] = ['thank_you', 'brief', 'coordinator', 'letter', 'card', 'networking'];

/** Which kind of message it was; where nobody noted it, the first one after an interview is its thank-you. */
export function kindOf(
  event: Happening,
  { templates, rules }: Facts['playbook'],
  so?: { thanked: unknown; checkIns: unknown[] },
): MessageKind {
  if (event.kind) return event.kind;
  const rule = event.rule && rules.find((known) => known.type === 'step' && known.id === event.rule);
  const id = event.template ?? (rule && rule.type === 'step' ? rule.templates[0] : undefined);
  const guess = so && (so.thanked || so.checkIns.length > 0) ? 'check_in' : 'thank_you';
  return (id && templates.find((template) => template.id === id)?.kind) || guess;
}
