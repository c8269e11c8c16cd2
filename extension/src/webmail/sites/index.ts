/** Every webmail we know. */
import { guessedWindows } from './anywhere';
import { fastmail } from './fastmail';
import { find, mayRunOn, pagesIn, sendOf, visible, windowsIn } from './find';
import type { Found } from './found';
import { gmail } from './gmail';
import { icloud } from './icloud';
import { outlook } from './outlook';
import { practice } from './practice';
import { proton } from './proton';
import { readMessage } from './read';
import { addTo } from './recipients';
import { roundcube } from './roundcube';
import { seenIn } from './seen';
import type { Place, Site } from './site';
import { sogo } from './sogo';
import { yahoo } from './yahoo';
import { zoho } from './zoho';

export type { Found } from './found';

const sites: readonly Site[] = [gmail, outlook, yahoo, proton, fastmail, icloud, zoho, roundcube, sogo, practice];

/** A compose window as its site describes it. */
function found(site: Site, place: Place, root: Element): Found {
  const line = () => find(root, site.subject) as HTMLInputElement | undefined;
  const seen = <E extends Element>(element: E | undefined) => (element && visible(element) ? element : undefined);
  const message = () => readMessage(site, root, line()?.value ?? '');
  return {
    root,
    // One that is not shown belongs to a reply, and filling it in would split the thread.
    subject: () => seen(line()),
    fixedSubject: () => {
      const { reply, thread } = message();
      return line()?.value || (reply && thread?.subject ? `Re: ${thread.subject}` : '');
    },
    body: () => seen(find(root, site.rich)) ?? seen(find(root, site.plain)),
    below: `${site.signature}, ${site.quote}`,
    addTo: (person) => addTo(root, site.to, person),
    send: () => sendOf(root, place),
    seen: () => seenIn(site, place, root),
    message,
  };
}

/** Every compose window in the page and in its frames. Where no webmail that we know is found, what looks like a message is one. */
export function composeWindows(page: Document): Found[] {
  const known = knownWindows(page);
  return known.length > 0 ? known : guessedWindows(page);
}

function knownWindows(page: Document): Found[] {
  const here = sites.flatMap((site) =>
    site.places.filter((place) => mayRunOn(page.location.hostname, place)).map((place) => ({ site, place })),
  );
  return here.flatMap(({ site, place }) => pagesIn(page).flatMap((one) => windowsIn(one, place).map((root) => found(site, place, root))));
}
