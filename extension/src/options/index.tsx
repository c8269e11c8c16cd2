import { render } from 'preact';
import { browser, t } from '../browser';
import { readOutcome } from '../case/playbook';
import { readSettings } from '../case/settings';
import { Backend } from './backend';
import { Shortcut } from './shortcut';
import { Sites } from './sites';

document.documentElement.lang = t('language');
document.title = t('options_title');

const [settings, outcome, permissions, commands] = await Promise.all([
  readSettings(),
  readOutcome(),
  browser.permissions.getAll(),
  browser.commands.getAll(),
]);
const shortcut = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
/** The site the panel was opened on, when it sent the user here to allow the button there. */
const asked = location.hash.slice(1);

render(
  <main>
    <h1>{t('options_title')}</h1>
    <Sites origins={permissions.origins ?? []} asked={asked} />
    <Backend settings={settings} outcome={outcome} />
    <Shortcut shortcut={shortcut} />
  </main>,
  document.body,
);
