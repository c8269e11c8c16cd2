/** How the parts of the last messages were found, until the browser closes: what a user can send us when a webmail has changed. */
import { browser } from '../browser';
import type { Seen } from '../messages';

const KEPT = 10;
const LONGEST = 100;
const MOST_PARTS = 12;

function short(text: unknown): string {
  return String(text).slice(0, LONGEST);
}

/** Keeps a report of a page's script, whatever a page may have made of that. */
export async function keepSeen({ site, parts }: Seen): Promise<void> {
  const bounded = Object.entries(parts ?? {})
    .slice(0, MOST_PARTS)
    .map(([name, how]) => [short(name), short(how)]);
  const seen: Seen = { site: short(site), parts: Object.fromEntries(bounded) };
  await browser.storage.session.set({ seen: [...(await readSeen()), seen].slice(-KEPT) });
}

/** The newest last. */
export async function readSeen(): Promise<Seen[]> {
  const { seen } = await browser.storage.session.get('seen');
  return (seen as Seen[] | undefined) ?? [];
}
