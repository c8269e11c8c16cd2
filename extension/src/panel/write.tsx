import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser, t } from '../browser';
import { type Settings, writeSettings } from '../case/settings';
import { keepUnfinished, type Unfinished } from '../case/unfinished';
import type { Playbook } from '../engine';
import type { Compose, Filled } from '../messages';
import { Actions } from './actions';
import { onEscape } from './escape';
import { Field } from './field';
import { Findings } from './findings';
import { type Values, writeNote } from './note';
import { besidePage, opener } from './opener';
import { Preview } from './preview';

interface Props {
  playbook: Playbook;
  settings: Settings;
  unfinished: Unfinished | undefined;
  compose: Compose;
  /** True when the button already stands on this site without a click on the toolbar first. */
  allowed: boolean;
}

/** Writing a note: choose a template, say it in one's own words, see it, put it in. */
export function Write({ playbook, settings, unfinished, compose, allowed }: Props) {
  // A call or a letter has no place in a compose window.
  const templates = playbook.templates.filter(({ channel }) => channel === 'email');
  const first = templates.find(({ id }) => id === unfinished?.template) ?? templates[0];
  const [templateId, setTemplateId] = useState(first?.id ?? '');
  const [values, setValues] = useState<Values>({ my_name: settings.my_name, ...unfinished?.values });
  const [filled, setFilled] = useState<Filled>();

  const template = templates.find(({ id }) => id === templateId);
  const standing = compose.found ? compose.subject : '';
  const note = useMemo(
    () => template && writeNote(template, values, playbook, standing, new Date().toISOString()),
    [template, values, playbook, standing],
  );

  useEffect(() => {
    keepUnfinished({ template: templateId, values });
  }, [templateId, values]);
  useEffect(() => {
    // Where the user goes on: the first field that is still empty.
    [...document.querySelectorAll<HTMLInputElement>('form [name]')].find(({ value }) => value === '')?.focus();
  }, []);
  useEffect(() => onEscape(opener.close), []);

  const change = (name: string, value: string): void => {
    setValues((earlier) => ({ ...earlier, [name]: value }));
    if (name === 'my_name') writeSettings({ my_name: value });
  };

  if (!template || !note) return <p role="alert">{t('no_template')}</p>;
  return (
    <>
      <header>
        <h1>{t('extension_name')}</h1>
        <a href={browser.runtime.getURL('options.html')} target="_blank" rel="noreferrer">
          {t('settings')}
        </a>
        {besidePage && (
          <button type="button" class="quiet" onClick={opener.close}>
            {t('close')}
          </button>
        )}
      </header>
      <main>
        {!compose.found && <p class="notice">{t(besidePage ? 'no_window' : 'no_page')}</p>}
        <div class="field">
          <label for="template">{t('which_note')}</label>
          <select id="template" value={templateId} onChange={(event) => setTemplateId(event.currentTarget.value)}>
            {templates.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <small>{template.when}</small>
        </div>
        <form onSubmit={(event) => event.preventDefault()}>
          {template.fields.map((field) => (
            <Field key={field.name} field={field} value={values[field.name] ?? ''} onChange={(value) => change(field.name, value)} />
          ))}
        </form>
        <Preview draft={note.draft} subject={note.subject} kept={standing !== ''} />
        <Findings findings={note.findings} backend={settings.backend} />
        {compose.found && !allowed && (
          <p class="aside">
            {t('always_show')}{' '}
            <a href={browser.runtime.getURL(`options.html#${compose.origin}`)} target="_blank" rel="noreferrer">
              {t('always_show_link')}
            </a>
          </p>
        )}
      </main>
      <Actions note={note} found={compose.found} filled={filled} onFilled={setFilled} />
    </>
  );
}
