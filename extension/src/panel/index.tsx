import { render } from 'preact';
import { t } from '../browser';
import { currentPlaybook } from '../case/playbook';
import { readSettings } from '../case/settings';
import { readTemplates } from '../case/template-store';
import { readUnfinished } from '../case/unfinished';
import type { Hello } from '../messages';
import { App } from './app';
import { type Kept, NOTHING, readKept, readToday } from './kept';
import { besidePage, opener } from './opener';
import { type Route, routeFrom } from './routes';

document.documentElement.lang = t('language');
document.title = t('panel_title');

const ALONE: Hello = { compose: { found: false, origin: '' }, allowed: true };

/** What the first view needs: beside a message and for another view than Today that is everything. */
async function readFor(hello: Promise<Hello | undefined>, asked: Route | undefined): Promise<Kept> {
  const [opened, kept] = await Promise.all([hello, asked ? undefined : readToday()]);
  const beside = opened?.compose.found === true;
  return kept && (kept.whole || !beside) ? kept : readKept();
}

const asked = besidePage ? undefined : routeFrom(location.search);
const asking = besidePage ? opener.hello() : Promise.resolve(ALONE);
// All of it at once, who opened this too: each is a way to another process and back.
const [hello, playbook, settings, unfinished, kept, templates] = await Promise.all([
  asking,
  currentPlaybook(),
  readSettings(),
  // Where that cannot be read, Write reads it once more, and says so.
  readUnfinished().then(
    (note) => ({ note }),
    () => undefined,
  ),
  // Where the browser gives no access, one can still write.
  readFor(asking, asked).catch(() => NOTHING),
  readTemplates().catch(() => []),
]);

// Nothing of the user's is shown in a frame that some page made by itself.
if (!hello) render(<p class="notice">{t('not_opened_here')}</p>, document.body);
else {
  // Beside a message it is for writing; before anything is saved there is nothing else to show.
  const usual: Route = hello.compose.found || kept.list.length === 0 ? { view: 'write' } : { view: 'today' };
  render(<App {...{ playbook, settings, unfinished, kept, templates, first: asked ?? usual, ...hello }} />, document.body);
}
