/**
 * What the imitated webmails have in common: a page says what its editor is, and here messages are opened from a <template>, read, and
 * go away when they are sent or dropped.
 *
 * data-sends and data-drops mark the buttons, data-text the place of the text, data-to, data-subject and data-person what their names say.
 * Nothing of Afterword reads these.
 */
import { linesIn } from '../../editors/pages/page.js';
import { translate } from './labels.js';

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') ?? 'en';
/** How to read the text of each open message: in the terms of its editor. */
const messages = new Map();

window.standing = () => [...messages].filter(([root]) => root.isConnected).map(([root]) => read(root));

function read(root) {
  return {
    subject: root.querySelector('[data-subject]')?.value ?? '',
    people: [...root.querySelectorAll('[data-person]')].map(({ dataset }) => dataset.person),
    text: messages.get(root)(),
  };
}

/** An element that the browser itself edits. */
export function editable(element) {
  element.contentEditable = 'true';
  return () => linesIn(element);
}

/** A page in a frame, as the site writes it there, without a source of its own. */
export function written(frame, body) {
  const page = frame.contentDocument;
  page.open();
  page.write('<!doctype html><title></title><body></body>');
  page.close();
  page.body.append(page.importNode(body.content, true));
  return page;
}

function textarea(element) {
  return () => element.value.replace(/\n+$/, '');
}

/** Makes a person of what was typed: a copy of the template "person" with its name and address. */
function addPerson(field) {
  const typed =
    field.value ??
    [...field.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ data }) => data)
      .join('');
  const [, name, email] = /^(?:(.*?)\s*<)?([^\s<>]+@[^\s<>]+?)>?$/.exec(typed.trim()) ?? [];
  if (!email) return;
  const person = document.querySelector('template#person').content.firstElementChild.cloneNode(true);
  for (const element of [person, ...person.querySelectorAll('*')]) {
    for (const attribute of element.attributes)
      attribute.value = attribute.value.replace('{email}', email).replace('{name}', name || email);
    if (element.firstChild?.data?.includes('{name}')) element.firstChild.data = name || email;
  }
  person.dataset.person = email;
  if ('value' in field) {
    field.closest('[data-number]').querySelector('[data-people]')?.prepend(person);
    field.value = '';
  } else field.replaceChildren(person);
}

/** Opens a message; `kind` is the id of its template. */
async function openMessage(kind, editor) {
  const content = document.querySelector(`template#${kind}`).content.cloneNode(true);
  const root = content.firstElementChild;
  root.dataset.number = messages.size + 1;
  translate(content, language);
  if (kind === 'popout') {
    document.body.className = root.dataset.body ?? '';
    document.body.replaceChildren(content, ...document.querySelectorAll('template'));
  } else document.querySelector('#messages').append(content);
  const place = root.querySelector('[data-text]');
  messages.set(
    root,
    place.nodeName === 'TEXTAREA' ? textarea(place) : await editor(place, document.querySelector(`template#${kind}-text`)),
  );
  root.addEventListener('click', ({ target }) => {
    if (target.closest('[data-sends], [data-drops]')) root.remove();
  });
  root.addEventListener('keydown', (event) => {
    const { key, ctrlKey, target } = event;
    if (key === 'Enter' && ctrlKey) root.remove();
    // Where a site takes the key only from a hand, or where nobody knows, it takes whom it finds when the field is left.
    else if (key === 'Enter' && target.matches('[data-to=enter]')) addPerson(target);
  });
  root.addEventListener('focusout', ({ target }) => target.matches('[data-to]') && addPerson(target));
  root.querySelector('[data-to]:not([hidden])')?.focus();
  window.opened = messages.size;
}

/** Runs the page. `editor` makes a text of a place and what stands in it at first, and gives the way to read it. */
export function imitate(editor) {
  document.addEventListener('click', ({ target }) => {
    const kind = target.closest('[data-opens]')?.dataset.opens;
    if (kind) openMessage(kind, editor);
  });
  translate(document, language);
  const first = asked.get('open');
  if (first) openMessage(first, editor);
}
