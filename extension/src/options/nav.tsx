import { browser, t } from '../browser';

/** The way to the panel's views in a tab of their own, as the panel shows them. */
export function Navigation({ here = true }: { here?: boolean }) {
  const to = (view: string): string => browser.runtime.getURL(`panel.html?view=${view}`);
  return (
    <header>
      <nav aria-label={t('extension_name')}>
        <a href={to('today')}>{t('today')}</a>
        <a href={to('applications')}>{t('applications')}</a>
        <a href={to('write')}>{t('write')}</a>
        <a href={browser.runtime.getURL('options.html')} aria-current={here ? 'page' : undefined}>
          {t('settings')}
        </a>
      </nav>
    </header>
  );
}
