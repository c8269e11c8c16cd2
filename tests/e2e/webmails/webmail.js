/**
 * What the imitated webmails have in common: they open messages from a <template>, send them into `window.sent`, and drop them.
 *
 * data-sends and data-drops mark the buttons, data-text the body; nothing of Afterword reads these.
 */
const GERMAN = {
  To: 'An',
  'To recipients': 'An Empfänger',
  'To Recipients': 'An Empfänger',
  Cc: 'Cc',
  Subject: 'Betreff',
  'Add a subject': 'Betreff hinzufügen',
  Body: 'Nachrichtentext',
  'Message body': 'Nachrichtentext',
  'Message Body': 'Nachrichtentext',
  Send: 'Senden',
  'Send this email': 'Diese E-Mail senden',
  'Send ‪(Ctrl-Enter)‬': 'Senden ‪(Strg-Eingabe)‬',
  Discard: 'Verwerfen',
  'New Message': 'Neue Nachricht',
};
const asked = new URLSearchParams(location.search);
const sent = [];
window.sent = sent;

function translate(content) {
  for (const element of content.querySelectorAll('*')) {
    for (const name of ['aria-label', 'placeholder', 'title'])
      if (GERMAN[element.getAttribute(name)]) element.setAttribute(name, GERMAN[element.getAttribute(name)]);
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE && GERMAN[node.data.trim()]) node.data = GERMAN[node.data.trim()];
  }
}

/** The body of a message: where its text is, in the page or in a frame of it. */
function textOf(root) {
  const body = root.querySelector('[data-text]');
  if (body.nodeName === 'IFRAME') return body.contentDocument.querySelector('[contenteditable]').innerText;
  return body.value ?? body.innerText;
}

function send(root) {
  sent.push({
    subject: root.querySelector('[data-subject]')?.value,
    people: [...root.querySelectorAll('[data-person]')].map((person) => person.dataset.person),
    text: textOf(root),
  });
  root.remove();
}

/** Enter in To makes a person of what was typed, as all of them do: a copy of the template "person" with its name and address. */
function addPerson(input) {
  const typed = input.value ?? input.textContent;
  const [, name, email] = /^(?:(.*?)\s*<)?([^\s<>]+@[^\s<>]+?)>?$/.exec(typed.trim()) ?? [];
  if (!email) return;
  const person = document.querySelector('template#person').content.firstElementChild.cloneNode(true);
  for (const element of [person, ...person.querySelectorAll('*')]) {
    for (const attribute of element.attributes)
      attribute.value = attribute.value.replace('{email}', email).replace('{name}', name ?? email);
    if (element.firstChild?.data?.includes('{name}')) element.firstChild.data = name ?? email;
  }
  person.dataset.person = email;
  if ('value' in input) {
    const list = input.parentElement.querySelector('ul');
    if (list) list.append(person);
    else input.before(person);
    input.value = '';
  } else input.replaceChildren(person);
}

function fillFrame(frame, template) {
  const page = frame.contentDocument;
  page.body.append(document.importNode(template.content, true));
  if (frame.dataset.text === 'body') page.body.contentEditable = 'true';
}

/** Opens a message; `kind` is the id of its template. */
function openMessage(kind) {
  const content = document.querySelector(`template#${kind}`).content.cloneNode(true);
  const root = content.firstElementChild;
  if (asked.get('lang') === 'de') translate(content);
  document.querySelector('#messages').append(content);
  for (const frame of root.querySelectorAll('iframe[data-text]')) fillFrame(frame, document.querySelector(`template#${kind}-text`));
  root.addEventListener('click', ({ target }) => {
    if (target.closest('[data-sends]')) send(root);
    if (target.closest('[data-drops]')) root.remove();
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey) send(root);
    else if (event.key === 'Enter' && event.target.matches('[data-to]')) addPerson(event.target);
  });
  root.querySelector('[data-to]:not([hidden])')?.focus();
}

document.addEventListener('click', ({ target }) => {
  const kind = target.closest('[data-opens]')?.dataset.opens;
  if (kind) openMessage(kind);
});
const first = asked.get('open');
if (first) openMessage(first);
