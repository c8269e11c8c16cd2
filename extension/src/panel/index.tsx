import { render } from 'preact';
import { t } from '../browser';
import { currentPlaybook } from '../case/playbook';
import { readSettings } from '../case/settings';
import { readTemplates } from '../case/template-store';
import { readUnfinished } from '../case/unfinished';
import type { Hello } from '../messages';
import { App } from './app';
import { NOTHING, readKept, readToday } from './kept';
import { besidePage, opener } from './opener';
import { type Route, routeFrom } from './routes';

document.documentElement.lang = t('language');
document.title = t('panel_title');

const ALONE: Hello = { compose: { found: false, origin: '' }, allowed: true };
const hello = besidePage ? await opener.hello() : ALONE;

// Nothing of the user's is shown in a frame that some page made by itself.
if (!hello) render(<p class="notice">{t('not_opened_here')}</p>, document.body);
else {
  const asked = besidePage ? undefined : routeFrom(location.search);
  const read = hello.compose.found || asked ? readKept : readToday;
  const [playbook, settings, unfinished, kept, templates] = await Promise.all([
    currentPlaybook(),
    readSettings(),
    // Where that cannot be read, Write reads it once more, and says so.
    readUnfinished().then(
      (note) => ({ note }),
      () => undefined,
    ),
    // Where the browser gives no access, one can still write.
    read().catch(() => NOTHING),
    readTemplates().catch(() => []),
  ]);
  // Beside a message it is for writing; before anything is saved there is nothing else to show.
  const usual: Route = hello.compose.found || kept.list.length === 0 ? { view: 'write' } : { view: 'today' };
  render(<App {...{ playbook, settings, unfinished, kept, templates, first: asked ?? usual, ...hello }} />, document.body);
}
