import { t } from '../browser';

/** The keyboard shortcut. A browser leaves it unset, without a word, when another extension has it; this says so. */
export function Shortcut({ shortcut }: { shortcut: string }) {
  return (
    <section aria-labelledby="shortcut">
      <h2 id="shortcut">{t('shortcut_title')}</h2>
      <p>{shortcut ? t('shortcut_is', shortcut) : t('shortcut_none')}</p>
    </section>
  );
}
