/** Puts a person into an empty To. */
import type { Person } from '../../messages';
import { turn } from '../editors/wait';
import { find } from './find';
import { person, plain } from './people';
import { recipientsIn } from './read';
import type { Recipients } from './site';

/** Puts somebody into the To of a webmail that we know. */
export async function addTo(root: Element, to: Recipients, wanted: Person): Promise<'set' | 'kept' | 'failed'> {
  const field = find(root, to.field);
  return field ? fillTo(field, () => recipientsIn(root, to), wanted, !to.list) : 'failed';
}

/**
 * Puts somebody into a field. Someone who stands there already stays there alone: whom a message goes to is the user's.
 *
 * `standing`: who stands there now. `byEnter`: the webmail makes a person of what was typed on Enter.
 */
export async function fillTo(
  field: HTMLElement,
  standing: () => Person[],
  wanted: Person,
  byEnter: boolean,
): Promise<'set' | 'kept' | 'failed'> {
  if (standing().length > 0) return 'kept';
  const address = person('', wanted.email)?.email;
  if (!address) return 'failed';
  // What ends a name or a list would make two people of one.
  const name = plain(wanted.name ?? '', 200)
    .replace(/[<>"()[\]\\,;:@]/g, '')
    .trim();
  type(field, name ? `${name} <${address}>` : address);
  if (byEnter) enter(field);
  await turn();
  // Some webmails show a name without its address.
  const isWanted = (one: Person) => (one.email ? one.email.toLowerCase() === address.toLowerCase() : one.name === name);
  const stands = () => standing().some(isWanted);
  for (let tries = 0; tries < 10 && !stands(); tries++) await new Promise((next) => requestAnimationFrame(next));
  return stands() ? 'set' : 'failed';
}

/** Without the browser's typing where there is another way: an undo in the message must not find a step in here first. */
function type(field: HTMLElement, text: string): void {
  field.focus({ preventScroll: true });
  const home = field.ownerDocument.defaultView ?? window;
  const kind = field.nodeName === 'TEXTAREA' ? home.HTMLTextAreaElement : home.HTMLInputElement;
  if (field.isContentEditable) field.ownerDocument.execCommand('insertText', false, text);
  else Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
}

/** Webmails make a person of what stands in the field on Enter. */
function enter(field: HTMLElement): void {
  for (const type of ['keydown', 'keypress', 'keyup'])
    field.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true }));
}
