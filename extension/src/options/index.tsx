import { render } from 'preact';
import { browser, t } from '../browser';
import { currentPlaybook, readOutcome } from '../case/playbook';
import { readSeen } from '../case/seen';
import { readSettings } from '../case/settings';
import { readTrash } from '../case/store';
import { Backend } from './backend';
import { Data } from './data';
import { Diagnostics } from './diagnostics';
import { Navigation } from './nav';
import { Reminders } from './reminders';
import { Schedule } from './schedule';
import { Shortcut } from './shortcut';
import { Sites } from './sites';
import { You } from './you';

document.documentElement.lang = t('language');
document.title = t('options_title');

const [settings, playbook, outcome, permissions, commands, trash, seen] = await Promise.all([
  readSettings(),
  currentPlaybook(),
  readOutcome(),
  browser.permissions.getAll(),
  browser.commands.getAll(),
  readTrash().catch(() => []),
  readSeen(),
]);
const shortcut = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
/** The site the panel was opened on, when it sent the user here to allow the button there. */
const hash = location.hash.slice(1);
const asked = hash.includes('://') ? hash : '';
const sites = <Sites origins={permissions.origins ?? []} asked={asked} lost={location.search === '?lost'} />;

render(
  <>
    <Navigation />
    <main>
      <h1>{t('options_title')}</h1>
      {asked && sites}
      <You settings={settings} playbook={playbook} />
      <Reminders settings={settings} granted={permissions.permissions?.includes('notifications') ?? false} />
      <Schedule settings={settings} playbook={playbook} />
      {!asked && sites}
      <Backend settings={settings} outcome={outcome} />
      <Shortcut shortcut={shortcut} />
      <Data trash={trash} playbook={playbook} />
      <Diagnostics seen={seen} />
    </main>
  </>,
  document.body,
);
document.getElementById(hash)?.scrollIntoView();
