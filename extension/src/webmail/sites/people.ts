/** Reads names and addresses that a page shows. The page may be hostile, so nothing leaves here that is not short, plain and on one line. */
import type { Person } from '../../messages';

const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 254;
const MOST_PEOPLE = 50;
const ADDRESS = /[^\s<>()[\]",;:@]+@[^\s<>()[\]",;:@]+\.[^\s<>()[\]",;:@]+/;

/** A text on one line, without characters that are not seen or that turn the line around, of at most `longest` characters. */
export function plain(text: string, longest: number): string {
  const [...characters] = text
    .slice(0, longest * 4)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    // A joiner belongs into names of many languages; marks of direction and other unseen characters only deceive.
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return characters.slice(0, longest).join('').trim();
}

/** A person from a name and an address as a page gives them, each perhaps with the other in it; undefined where there is neither. */
export function person(given: string, address = ''): Person | undefined {
  const shown = plain(given, LONGEST_NAME + LONGEST_ADDRESS);
  const email = (ADDRESS.exec(plain(address, LONGEST_ADDRESS * 2)) ?? ADDRESS.exec(shown))?.[0].replace(/\.+$/, '');
  const name = plain(
    shown
      .replace(ADDRESS, '')
      .replace(/[<(["]\s*[>)\]"]/g, '')
      .replace(/^["'\s,;|]+|["'\s,;<(]+$/g, '')
      .replace(/\\(.)/g, '$1'),
    LONGEST_NAME,
  );
  const found = { ...(name && { name }), ...(email && email.length <= LONGEST_ADDRESS && { email }) };
  return found.name || found.email ? found : undefined;
}

/** The people of a list such as `"Reyes, Dana" <dana@example.org>, sam@example.org`. */
export function peopleIn(list: string): Person[] {
  const parts = list.slice(0, MOST_PEOPLE * (LONGEST_NAME + LONGEST_ADDRESS)).match(/(?:"(?:\\.|[^"\\])*"|[^",;\n])+/g) ?? [];
  return distinct(parts.map((part) => person(part)));
}

/** Each once, by the address where there is one. */
export function distinct(people: Iterable<Person | undefined>): Person[] {
  const found = new Map<string, Person>();
  for (const one of people) {
    const key = (one?.email ?? one?.name)?.toLowerCase();
    if (one && key && !found.has(key) && found.size < MOST_PEOPLE) found.set(key, one);
  }
  return [...found.values()];
}
