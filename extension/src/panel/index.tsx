import { render } from 'preact';
import { t } from '../browser';
import { currentPlaybook } from '../case/playbook';
import { readSettings } from '../case/settings';
import { readUnfinished } from '../case/unfinished';
import type { Hello } from '../messages';
import { besidePage, opener } from './opener';
import { Write } from './write';

document.documentElement.lang = t('language');
document.title = t('panel_title');

const ALONE: Hello = { compose: { found: false, origin: '' }, allowed: true };
const hello = besidePage ? await opener.hello() : ALONE;

// Nothing of the user's is shown in a frame that some page made by itself.
if (!hello) render(<p class="notice">{t('not_opened_here')}</p>, document.body);
else {
  const [playbook, settings, unfinished] = await Promise.all([currentPlaybook(), readSettings(), readUnfinished()]);
  render(<Write {...{ playbook, settings, unfinished, ...hello }} />, document.body);
}
