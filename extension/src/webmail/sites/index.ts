import { practice } from './practice';
import { roundcube } from './roundcube';
import type { Site } from './site';

export type { Site } from './site';
export const sites: readonly Site[] = [roundcube, practice];

/** Every compose window in the document, with the site that knows it. */
export function composeWindows(page: Document): { site: Site; root: Element }[] {
  return sites.flatMap((site) => [...page.querySelectorAll(site.compose)].map((root) => ({ site, root })));
}
