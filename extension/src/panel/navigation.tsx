import { browser, t } from '../browser';
import { useDesk } from './desk';
import { besidePage, opener } from './opener';
import { type Route, type Tab, tabOf } from './routes';

const TABS: Tab[] = ['today', 'applications', 'write'];

/** Where one is and where one can go. Settings have a page of their own: the browser grants sites only there. */
export function Navigation({ route }: { route: Route }) {
  const desk = useDesk();
  const current = tabOf(route);
  const due = desk.due.now.length;
  return (
    <header>
      <nav aria-label={t('extension_name')}>
        {TABS.map((view) => (
          <button key={view} type="button" aria-current={view === current ? 'page' : undefined} onClick={() => desk.go({ view })}>
            {t(view)}
            {view === 'today' && due > 0 && (
              <span class="count">
                {due}
                <span class="hidden"> {t('due')}</span>
              </span>
            )}
          </button>
        ))}
        <a href={browser.runtime.getURL('options.html')} target={besidePage ? '_blank' : undefined} rel="noreferrer">
          {t('settings')}
        </a>
      </nav>
      {besidePage && (
        <button type="button" class="close" onClick={opener.close} title={t('close')}>
          <span class="hidden">{t('close')}</span>
        </button>
      )}
    </header>
  );
}
