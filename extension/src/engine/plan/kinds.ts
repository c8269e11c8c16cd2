import { SPOKEN } from '../channels';
import type { Anchor, MessageKind, StepRule } from '../playbook';
import type { Facts, Happening } from './facts';

export const CHECK_INS: readonly string[] = ['check_in', 'last', ...SPOKEN];
export const THANKS: readonly string[] = ['thank_you', 'brief', 'coordinator', 'letter', 'card', 'networking'];

/** Which kind of message it was, as far as anybody noted it. */
export function kindNoted(
  { kind, rule, template }: Pick<Happening, 'kind' | 'rule' | 'template'>,
  playbook: Facts['playbook'],
): MessageKind | undefined {
  const [usual] = playbook.rules.flatMap((known) => (known.type === 'step' && known.id === rule ? known.templates : []));
  return kind ?? playbook.templates.find(({ id }) => id === (template ?? usual))?.kind;
}

export function byPhone({ channel }: StepRule): boolean {
  return channel === 'call';
}

/** What a rule counts from. */
export function anchorOf({ window: { anchor } }: StepRule): Anchor {
  return anchor;
}
