/** Reads a compose window that a site describes: what is said in it, and to whom. */
import type { Person } from '../../messages';
import { find, findAll } from './find';
import { distinct, peopleIn, person, plain } from './people';
import type { Part, Recipients, Site, Thread } from './site';
import { isForward, isReply, threadSubject } from './subject';

const LONGEST_SUBJECT = 998;

/** The conversation that a message is part of. */
export interface Message {
  to: Person[];
  cc: Person[];
  reply: boolean;
  thread?: { subject: string; people: Person[] };
}

/** "@title" and "button@title": an attribute of the element, or of one in it; "@id|to-" without its beginning; "span": the text of one in it. */
function textBy(element: Element, way: string): string {
  const [place = '', beginning = ''] = way.split('|');
  const [selector = '', attribute] = place.split('@');
  const target = selector && !element.matches(selector) ? element.querySelector(selector) : element;
  const text = (attribute ? target?.getAttribute(attribute) : target?.textContent) ?? '';
  return text.startsWith(beginning) ? text.slice(beginning.length) : text;
}

/** What is written on a person, without the buttons on it. */
function written(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const button of copy.querySelectorAll('button, [role=button]')) button.remove();
  return copy.textContent ?? '';
}

function shownIn(root: ParentNode, shown: { person: Part; name?: string; email?: string }): Person[] {
  const people = findAll(root, shown.person).map((one) =>
    person((shown.name && textBy(one, shown.name)) || written(one), shown.email ? textBy(one, shown.email) : ''),
  );
  return distinct(people);
}

function typedIn(element: Element | null | undefined): Person[] {
  if (element && 'value' in element) return peopleIn(String(element.value));
  // Around the people in it, who are text as well, only an address is sure to be what the user typed.
  return peopleIn(element?.textContent ?? '').filter(({ email }) => email);
}

/** Who stands in To or Cc. */
export function recipientsIn(root: Element, { field, person: each, name, email, list }: Recipients): Person[] {
  const kept = list ? typedIn(root.querySelector(list)) : [];
  const shown = each ? shownIn(root, { person: each, ...(name && { name }), ...(email && { email }) }) : [];
  return distinct([...kept, ...shown, ...typedIn(find(root, field))]);
}

function threadBeside(page: Document, thread: Thread | undefined): { subject: string; people: Person[] } | undefined {
  if (!thread) return undefined;
  const subject = page.querySelector(thread.subject)?.textContent ?? '';
  return { subject: plain(subject, LONGEST_SUBJECT), people: shownIn(page, thread) };
}

/** `subject`: what stands in the subject line. */
export function readMessage(site: Site, root: Element, subject: string): Message {
  const to = recipientsIn(root, site.to);
  const cc = recipientsIn(root, site.cc);
  // A message that is passed on has the same marks, and nobody in To yet.
  const marked = site.reply !== undefined && root.querySelector(site.reply) !== null && to.length > 0 && !isForward(subject);
  const reply = isReply(subject) || marked;
  if (!reply) return { to, cc, reply };
  const beside = threadBeside(root.ownerDocument, site.thread);
  const wrote = beside?.people ?? [];
  // Where To shows names alone, the conversation may say whose they are.
  const known = (people: Person[]) => people.map((one) => (one.email ? one : (wrote.find(({ name }) => name === one.name) ?? one)));
  const thread = {
    subject: threadSubject(plain(subject, LONGEST_SUBJECT)) || threadSubject(beside?.subject ?? ''),
    people: distinct([...wrote, ...known(to), ...known(cc)]),
  };
  return { to: known(to), cc: known(cc), reply, thread };
}
