import { render } from 'preact';
import { t } from '../browser';
import { currentPlaybook } from '../case/playbook';
import { readSettings } from '../case/settings';
import { readAll } from '../case/store';
import { readUnfinished } from '../case/unfinished';
import type { Hello } from '../messages';
import { App } from './app';
import { besidePage, opener } from './opener';
import { type Route, routeFrom } from './routes';

document.documentElement.lang = t('language');
document.title = t('panel_title');

const ALONE: Hello = { compose: { found: false, origin: '' }, allowed: true };
const hello = besidePage ? await opener.hello() : ALONE;

// Nothing of the user's is shown in a frame that some page made by itself.
if (!hello) render(<p class="notice">{t('not_opened_here')}</p>, document.body);
else {
  const [playbook, settings, unfinished, saved] = await Promise.all([
    currentPlaybook(),
    readSettings(),
    readUnfinished(),
    // Where the browser gives no access, one can still write.
    readAll().catch(() => []),
  ]);
  // Beside a message it is for writing; before anything is saved there is nothing else to show.
  const usual: Route = hello.compose.found || saved.length === 0 ? { view: 'write' } : { view: 'today' };
  const first = (!besidePage && routeFrom(location.search)) || usual;
  render(<App {...{ playbook, settings, unfinished, saved, first, ...hello }} />, document.body);
}
