import { useState } from 'preact/hooks';
import { partsOf } from '../apart-hosts';
import { browser, t } from '../browser';
import { isHost } from '../case/backend-address';
import type { ForgottenNotice } from '../messages';

/** The pattern for a whole site from what the user typed or the panel passed on, or undefined. Ports cannot be told apart. */
function sitePattern(typed: string): string | undefined {
  const text = typed.trim();
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return isHost(url.hostname) ? `${url.protocol}//${url.hostname}/*` : undefined;
  } catch {
    return undefined;
  }
}

/** The sites on which the button stands beside Send. The browser asks the user for each; it can be taken back here. */
export function Sites({ origins, asked, lost }: { origins: string[]; asked: string; lost: boolean }) {
  const [list, setList] = useState(origins);
  const [typed, setTyped] = useState(asked);
  const [said, setSaid] = useState(lost ? t('site_lost') : '');
  const refresh = async () => setList((await browser.permissions.getAll()).origins ?? []);

  const allow = async (event: Event): Promise<void> => {
    event.preventDefault();
    const pattern = sitePattern(typed);
    if (!pattern) return setSaid(t('site_unclear'));
    // First thing on the click: the browser's question needs it.
    const granted = await browser.permissions.request({ origins: partsOf(pattern) });
    setSaid(t(granted ? 'site_allowed' : 'site_refused'));
    await refresh();
  };
  const remove = async (origin: string): Promise<void> => {
    await browser.permissions.remove({ origins: partsOf(origin) });
    await browser.runtime.sendMessage({ type: 'forgotten' } satisfies ForgottenNotice);
    setSaid(t('site_removed'));
    await refresh();
  };

  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('sites_title')}</h2>
      <p>{t('sites_why')}</p>
      <form onSubmit={allow}>
        <div class="field">
          <label for="site">{t('site_address')}</label>
          <input id="site" value={typed} placeholder="mail.example.org" onInput={(event) => setTyped(event.currentTarget.value)} />
        </div>
        <button type="submit" class="primary">
          {t('site_allow')}
        </button>
      </form>
      <p role="status">{said}</p>
      <ul>
        {list.map((origin) => (
          <li key={origin}>
            {origin.replace('/*', '')}{' '}
            <button type="button" onClick={() => remove(origin)} aria-label={t('site_remove_named', origin.replace('/*', ''))}>
              {t('site_remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
