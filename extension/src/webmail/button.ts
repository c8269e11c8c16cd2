/** The Afterword button beside Send. */
import { browser, t } from '../browser';
import type { OpenRequest } from '../messages';
import type { Place } from './sites/site';
import { shared } from './window';

const MARK = 'data-afterword-button';
/** For a row that has no looks of its own to lend: the browser's colors for buttons, in light and in dark. Those of the row may be too faint. */
const PLAIN =
  'font: inherit; color: buttontext; background: buttonface; border: 1px solid; border-radius: 4px; padding: .3em .8em; cursor: pointer;';

/** How the button stands and looks. */
type Look = Pick<Place, 'beside' | 'look' | 'cell'>;

/** The button of each compose window. */
const buttons = new WeakMap<Element, HTMLElement>();
/** All of them, for when they have to go. */
const added: WeakRef<HTMLElement>[] = [];

/** Puts the button beside Send, if it is not there. A webmail that draws its row anew may have dropped it, or have moved Send. */
export function buttonFor(root: Element, send: HTMLElement, place: Look): void {
  const anchor = (place.beside && send.closest(place.beside)) || send;
  const standing = buttons.get(root);
  if (standing?.isConnected && standing.previousElementSibling === anchor) return;
  standing?.remove();
  const button = create(root, send, place);
  const whole = place.cell === undefined ? button : cellAround(button, place.cell);
  anchor.after(whole);
  buttons.set(root, whole);
  added.push(new WeakRef(whole));
}

/** Takes our own buttons out of the page, and no successor's. */
export function removeButtons(): void {
  for (const one of added) one.deref()?.remove();
}

function create(root: Element, send: HTMLElement, { look }: Look): HTMLElement {
  const button = root.ownerDocument.createElement('button');
  button.type = 'button';
  button.textContent = t('button_label');
  button.title = t('button_title');
  button.setAttribute(MARK, '');
  if (look) button.className = look;
  button.style.cssText = `${look ? '' : PLAIN} margin-inline: .5rem; min-height: 24px;`;
  // Some webmails number their fields for the Tab key; without a number ours would come after the whole page.
  if (send.tabIndex > 0) button.tabIndex = send.tabIndex;
  button.addEventListener('click', (event) => press(event, root, button));
  return button;
}

function cellAround(button: HTMLElement, look: string): HTMLElement {
  const cell = button.ownerDocument.createElement('td');
  cell.className = look;
  cell.append(button);
  return cell;
}

function press(event: Event, root: Element, button: HTMLElement): void {
  // A page cannot press the button for its user.
  if (!event.isTrusted) return;
  event.stopPropagation();
  shared.pressed = root;
  if (browser.runtime?.id) browser.runtime.sendMessage({ type: 'open' } satisfies OpenRequest).catch(() => button.remove());
  else button.remove();
}
