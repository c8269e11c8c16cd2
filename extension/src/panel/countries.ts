import { t } from '../browser';
import type { Playbook } from '../engine';

/** The countries whose working week and holidays the guidance knows, by their names, after a choice for none of them. */
export function countriesOf({ countries }: Playbook): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(t('language'), { type: 'region' });
  const named = countries.map(({ code }) => ({ value: code, label: names.of(code) ?? code }));
  return [{ value: '', label: t('country_other') }, ...named.sort((one, other) => one.label.localeCompare(other.label))];
}
