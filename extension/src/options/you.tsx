import { useState } from 'preact/hooks';
import { t } from '../browser';
import { type Settings, writeSettings } from '../case/settings';
import type { Playbook } from '../engine';

interface Props {
  settings: Settings;
  playbook: Playbook;
}

/** Who writes, and where the employers usually are. Every field is kept as it is typed. */
export function You({ settings, playbook }: Props) {
  const [name, setName] = useState(settings.my_name);
  const [country, setCountry] = useState(settings.country);
  const names = new Intl.DisplayNames(t('language'), { type: 'region' });
  const countries = playbook.countries.map(({ code }) => ({ code, label: names.of(code) ?? code }));
  return (
    <section aria-labelledby="you">
      <h2 id="you">{t('you_title')}</h2>
      <div class="field">
        <label for="my-name">{t('my_name')}</label>
        <input
          id="my-name"
          value={name}
          autocomplete="name"
          dir="auto"
          aria-describedby="my-name-hint"
          onInput={({ currentTarget: { value } }) => {
            setName(value);
            writeSettings({ my_name: value });
          }}
        />
        <small id="my-name-hint">{t('my_name_hint')}</small>
      </div>
      <div class="field">
        <label for="country">{t('usual_country')}</label>
        <select
          id="country"
          value={country}
          aria-describedby="country-hint"
          onChange={({ currentTarget: { value } }) => {
            setCountry(value);
            writeSettings({ country: value });
          }}
        >
          <option value="">{t('country_other')}</option>
          {countries
            .sort((one, other) => one.label.localeCompare(other.label))
            .map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
        </select>
        <small id="country-hint">{t('usual_country_hint')}</small>
      </div>
    </section>
  );
}
