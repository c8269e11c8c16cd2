/** Every webmail we know. */
import type { Person } from '../../messages';
import { fastmail } from './fastmail';
import { find, mayRunOn, pagesIn, sendOf, visible, windowsIn } from './find';
import { gmail } from './gmail';
import { icloud } from './icloud';
import { outlook } from './outlook';
import { practice } from './practice';
import { proton } from './proton';
import { type Message, readMessage } from './read';
import { addTo } from './recipients';
import { roundcube } from './roundcube';
import type { Place, Site } from './site';
import { sogo } from './sogo';
import { yahoo } from './yahoo';
import { zoho } from './zoho';

const sites: readonly Site[] = [gmail, outlook, yahoo, proton, fastmail, icloud, zoho, roundcube, sogo, practice];

/** One compose window in a page, whoever found it. Its parts are looked up each time: webmails replace them as they go. */
export interface Found {
  root: Element;
  /** The subject line, where it can be seen. */
  subject(): HTMLInputElement | undefined;
  /** Where the line cannot be seen: the subject that the message has all the same, or ''. */
  fixedSubject(): string;
  /** The text area, the editable element, or the frame around it. */
  body(): HTMLElement | undefined;
  /** What must stay below our text in a formatted body, as a selector. */
  below: string;
  /** The webmail's own Send. */
  send(): HTMLElement | undefined;
  /** Puts a person into an empty To. */
  addTo(person: Person): Promise<'set' | 'kept' | 'failed'>;
  /** Who it goes to and what it answers. */
  message(): Message;
}

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
    message,
  };
}

/** Every compose window in the page and in its frames. */
export function composeWindows(page: Document): Found[] {
  const here = sites.flatMap((site) =>
    site.places.filter((place) => mayRunOn(page.location.hostname, place)).map((place) => ({ site, place })),
  );
  return here.flatMap(({ site, place }) => pagesIn(page).flatMap((one) => windowsIn(one, place).map((root) => found(site, place, root))));
}
