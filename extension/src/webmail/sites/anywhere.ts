/**
 * Finds a message that is being written on a page of which nothing is known: by what is called Send and Subject, and by what stands
 * together. It is asked only after a click on the toolbar button, or on a site that the user has allowed.
 */

import { shared } from '../window';
import { visible } from './find';
import type { Found } from './found';
import { SUBJECT, TO } from './labels';
import { peopleIn, plain } from './people';
import { fillTo } from './recipients';
import { isReply, threadSubject } from './subject';

/** What was found of a message. The subject may be missing, as in an answer below a conversation. */
export interface Guess {
  root: Element;
  body: HTMLElement;
  send: HTMLElement;
  subject?: HTMLInputElement;
  to?: HTMLElement;
}

const MORE_SENDS = ['Send email', 'Send mail', 'E-Mail senden'];
/** Where one writes, but no mail: comments, chats, searches and forms to a company. */
const OTHER =
  /comment|kommentar|commentaire|comentario|comentário|commento|reactie|コメント|chat|search|suche|recherche|buscar|cerca|zoek|検索|review|contact.?form|reply.?box/i;
const SMALLEST_BODY = 60;
const STEPS_UP = 14;

/** The document and every open shadow root in it, and the pages of its frames of the same origin. */
function* rootsIn(page: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield page;
  for (const element of page.querySelectorAll('*')) {
    if (element.shadowRoot) yield* rootsIn(element.shadowRoot);
    const inner = element.nodeName === 'IFRAME' ? (element as HTMLIFrameElement).contentDocument : undefined;
    // A frame that is an editor by itself is a body of its page and no page of its own.
    if (inner?.body && !isEditorFrame(element)) yield* rootsIn(inner);
  }
}

function isEditorFrame(element: Element): boolean {
  if (element.nodeName !== 'IFRAME') return false;
  const inner = (element as HTMLIFrameElement).contentDocument;
  if (!inner?.body) return false;
  if (inner.designMode === 'on' || inner.body.isContentEditable) return true;
  const editable = inner.querySelector<HTMLElement>('[contenteditable]:not([contenteditable=false])');
  return editable !== null && !inner.querySelector('input, textarea, button');
}

/** The parent, out of shadow roots too. */
function above(element: Element): Element | undefined {
  const root = element.parentNode;
  if (root instanceof Element || (root && root.nodeType === Node.ELEMENT_NODE)) return root as Element;
  return root && 'host' in root ? (root as ShadowRoot).host : undefined;
}

/** True when an element is around another, shadow roots or not. */
function holds(outer: Element, inner: Element | undefined): boolean {
  return inner !== undefined && (inner === outer || holds(outer, above(inner)));
}

/** All that matches inside an element, open shadow roots included. */
function inside(element: Element, selector: string): HTMLElement[] {
  const found = [...element.querySelectorAll<HTMLElement>(selector)];
  for (const one of [element, ...element.querySelectorAll('*')])
    if (one.shadowRoot)
      for (const child of one.shadowRoot.children)
        found.push(...(child.matches(selector) ? [child as HTMLElement] : []), ...inside(child, selector));
  return found;
}

/** What an element is called: by its label, its name for screen readers, its placeholder, title or text. */
function callings(element: HTMLElement): string[] {
  const home = element.getRootNode() as Document | ShadowRoot;
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id && home.getElementById?.(id)?.textContent) || '');
  const labels = [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent ?? '');
  const attributes = ['aria-label', 'placeholder', 'title', 'value'].map((name) => element.getAttribute(name) ?? '');
  const text = element.matches('button, a, [role=button]') ? (element.textContent ?? '') : '';
  // A form made of a table has its labels in the cells before.
  const cell = element.closest('td')?.previousElementSibling?.textContent ?? '';
  return [...labelled, ...labels, ...attributes, text, cell]
    .map((words) => words.replace(/[\s\u200b-\u200f\u202a-\u202e*:：…]+/g, ' ').trim())
    .filter(Boolean);
}

function called(element: HTMLElement, names: readonly string[]): boolean {
  const wanted = names.map((name) => name.toLowerCase());
  return callings(element).some((words) => {
    const said = words.toLowerCase().replace(/\s*\(.*\)$/, '');
    return wanted.includes(said);
  });
}

function isSubject(field: HTMLElement): boolean {
  const said = `${field.getAttribute('name') ?? ''} ${field.id}`;
  return called(field, [...SUBJECT, 'Add a subject', 'Subject line']) || /(^|[^a-z])subject([^a-z]|$)|betreff/i.test(said);
}

function isRecipient(field: HTMLElement): boolean {
  const said = `${field.getAttribute('name') ?? ''} ${field.id}`;
  return (
    called(field, [...TO, 'Recipients', 'To recipients', 'Empfänger', 'Destinataires', 'Destinatarios']) ||
    /(^|[^a-z])(to|recipients?|mailto)([^a-z]|$)/i.test(said)
  );
}

/** Where one can write more than a line. */
function bodiesIn(page: Document | ShadowRoot): HTMLElement[] {
  const all = [...page.querySelectorAll<HTMLElement>('textarea, [contenteditable]:not([contenteditable=false]), iframe')];
  return all.filter((element) => {
    if (!visible(element) || (element.nodeName === 'IFRAME' && !isEditorFrame(element))) return false;
    if (element.matches('[contenteditable] [contenteditable]')) return false;
    const { width, height } = element.getBoundingClientRect();
    return (
      height >= SMALLEST_BODY &&
      width >= SMALLEST_BODY &&
      !OTHER.test(`${callings(element).join(' ')} ${element.id} ${element.getAttribute('name') ?? ''}`)
    );
  });
}

const BUTTONS = 'button, [role=button], input[type=submit], input[type=button], a[href="#"], a[role]';
const FIELDS =
  'input:not([type]), input[type=text], input[type=email], input[type=search], textarea, [contenteditable=true], [role=combobox]';

/**
 * The message around a body: the smallest part of the page that has Send too. It is mail when there is a subject, or somebody to send it
 * to; a page that asks for neither is a chat, a comment, or something else that is not ours to fill in.
 */
function around(body: HTMLElement): Guess | undefined {
  let root: Element | undefined = body;
  for (let step = 0; root && step < STEPS_UP; step++) {
    root = above(root);
    if (!root) return undefined;
    const send = inside(root, BUTTONS).find((button) => visible(button) && called(button, [...(shared.send ?? []), ...MORE_SENDS]));
    if (!send) continue;
    const fields = inside(root, FIELDS).filter(
      (field) => field !== body && !OTHER.test(callings(field).join(' ')) && !field.matches('[type=search]'),
    );
    const subject = fields.find((field): field is HTMLInputElement => field.nodeName === 'INPUT' && visible(field) && isSubject(field));
    const to = fields.find((field) => visible(field) && isRecipient(field));
    if (subject || to) return { root, body, send, ...(subject && { subject }), ...(to && { to }) };
  }
  return undefined;
}

/** Messages that are being written in a page of which nothing is known, the largest body first. */
export function guessMessages(page: Document): Guess[] {
  const area = (element: Element): number => {
    const { width, height } = element.getBoundingClientRect();
    return width * height;
  };
  const bodies = [...rootsIn(page)].flatMap(bodiesIn).sort((one, other) => area(other) - area(one));
  const guesses = bodies.flatMap((body) => around(body) ?? []);
  // One message, one body: the largest. What reaches around a whole message is something else beside it, such as a chat.
  return guesses.filter(
    ({ root }, index) =>
      guesses.findIndex((other) => other.root === root) === index &&
      !guesses.some((other) => other.root !== root && holds(root, other.root)),
  );
}

/** What must stay below our text in a formatted body, by the marks that many webmails set. */
const BELOW =
  'blockquote, .gmail_quote, .gmail_signature, .moz-signature, .moz-cite-prefix, [class*=signature i], [id*=signature i], [class*=quote i], [id*=quote i]';

function typedIn(field: HTMLElement | undefined): string {
  return (field && ('value' in field ? String(field.value) : field.innerText)) || '';
}

/** The guesses as compose windows. They are looked up anew by where they stand: a page may draw its parts anew. */
export function guessedWindows(page: Document): Found[] {
  return guessMessages(page).map((first) => {
    const now = (): Guess => (first.body.isConnected ? first : (guessMessages(page).find(({ root }) => root === first.root) ?? first));
    const line = () => now().subject;
    return {
      root: first.root,
      subject: line,
      fixedSubject: () => '',
      body: () => (now().body.isConnected ? now().body : undefined),
      below: BELOW,
      send: () => now().send,
      seen: () => {
        const { subject, to, body } = now();
        const parts = { subject: subject ? 'found' : 'none', to: to ? 'found' : 'none', body: body.nodeName.toLowerCase() };
        return { site: 'unknown', parts };
      },
      addTo: async (person) => {
        const { to } = now();
        return to ? fillTo(to, () => peopleIn(typedIn(now().to)), person, false) : 'failed';
      },
      message: () => {
        const to = peopleIn(typedIn(now().to));
        const subject = plain(line()?.value ?? '', 998);
        return isReply(subject)
          ? { to, cc: [], reply: true, thread: { subject: threadSubject(subject), people: to } }
          : { to, cc: [], reply: false };
      },
    };
  });
}
