import { browser, t } from '../browser';

/** The way to the page of the guide that says why: opened from the backend or, where none answers, in short. */
export function Why({ of, title }: { of: string; title: string }) {
  return (
    <a href={browser.runtime.getURL(`help.html?of=${encodeURIComponent(of)}`)} target="_blank" rel="noreferrer">
      {t('why')} <span class="hidden">{title}</span>
    </a>
  );
}
