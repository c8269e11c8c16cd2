import { render } from 'preact';
import { useState } from 'preact/hooks';
import { browser, t } from '../browser';
import { readSettings, writeSettings } from '../case/settings';
import { Navigation } from './nav';
import { DaysPicture, MessagePicture, NotePicture } from './pictures';

document.documentElement.lang = t('language');
document.title = t('welcome_title');

const [settings, permissions] = await Promise.all([readSettings(), browser.permissions.getAll()]);
const NOTIFICATIONS = { permissions: ['notifications' as const] };
const PICTURES = [MessagePicture, NotePicture, DaysPicture];

/** What Afterword is, in three pictures; what it would like to be allowed, one by one; and a place to try it. */
function Welcome() {
  return (
    <>
      <h1>{t('welcome_title')}</h1>
      <ol class="pictures">
        {PICTURES.map((Picture, index) => (
          <li key={Picture.name}>
            <Picture />
            <h2>{t(`welcome_step_${'abc'[index]}`)}</h2>
            <p>{t(`welcome_more_${'abc'[index]}`)}</p>
          </li>
        ))}
      </ol>
      <section aria-labelledby="allow">
        <h2 id="allow">{t('welcome_allow')}</h2>
        <p>{t('welcome_allow_why')}</p>
        <Notifications />
        <div class="allow">
          <p>{t('welcome_site')}</p>
          <a href={browser.runtime.getURL('options.html#sites')}>{t('welcome_site_link')}</a>
        </div>
      </section>
      <section aria-labelledby="try">
        <h2 id="try">{t('welcome_try')}</h2>
        <p>{t('welcome_try_why')}</p>
        <div class="actions">
          {settings.backend && (
            <a class="button primary" href={`${settings.backend}/practice`} target="_blank" rel="noreferrer">
              {t('welcome_practice')}
            </a>
          )}
          <a class="button" href={browser.runtime.getURL('panel.html?view=new')}>
            {t('add_application')}
          </a>
        </div>
      </section>
    </>
  );
}

function Notifications() {
  const [allowed, setAllowed] = useState(permissions.permissions?.includes('notifications') ?? false);
  const [said, setSaid] = useState('');
  const allow = async (): Promise<void> => {
    // First thing on the click: the browser's question needs it.
    const yes = await browser.permissions.request(NOTIFICATIONS);
    setAllowed(yes);
    setSaid(t(yes ? 'welcome_allowed' : 'reminders_refused'));
    if (yes) await writeSettings(({ reminders }) => ({ reminders: { ...reminders, notify: true } }));
  };
  return (
    <div class="allow">
      <p>{t('welcome_notify')}</p>
      {allowed ? null : (
        <button type="button" onClick={allow}>
          {t('welcome_notify_button')}
        </button>
      )}
      <p role="status">{said || (allowed ? t('welcome_allowed') : '')}</p>
    </div>
  );
}

render(
  <>
    <Navigation here={false} />
    <main>
      <Welcome />
    </main>
  </>,
  document.body,
);
