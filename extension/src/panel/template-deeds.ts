/** What one can do with one's own templates: kept at once, and where something goes away or is exchanged, said and to be taken back. */
import { t } from '../browser';
import { keepTemplate, trashTemplate } from '../case/template-store';
import type { Desk } from './desk';
import { type Keeper, keeping, undoing } from './keeping';
import { nameOf } from './own-templates';
import type { Route } from './routes';

type Deeds = Pick<Desk, 'keepTemplate' | 'trashTemplate' | 'restoreTemplate'>;

interface Hands extends Keeper {
  go: (route: Route) => void;
}

export const templateDeeds = ({ refresh, go, say }: Hands): Deeds => {
  const kept = keeping({ refresh, say });

  return {
    keepTemplate: (shown, edited) => kept(() => keepTemplate(shown, edited)),
    async trashTemplate(template) {
      const done = await kept(() => trashTemplate(template, Date.now()));
      if (!done) return;
      go({ view: 'templates' });
      const undo = undoing(say, () => kept(() => trashTemplate(done, undefined)));
      say({ words: t('template_trashed', nameOf(template)), undo });
    },
    async restoreTemplate(template) {
      if (await kept(() => trashTemplate(template, undefined))) say({ words: t('restored', nameOf(template)) });
    },
  };
};
