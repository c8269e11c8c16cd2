/** What one can do with one's own templates: kept at once, and where something goes away or is exchanged, said and to be taken back. */
import { t } from '../browser';
import { NotKept } from '../case/not-kept';
import type { OwnTemplate } from '../case/own-template';
import { keepTemplate, trashTemplate } from '../case/template-store';
import type { Desk } from './desk';
import { nameOf } from './own-templates';
import type { Route } from './routes';
import type { Said } from './toast';

type Deeds = Pick<Desk, 'keepTemplate' | 'trashTemplate' | 'restoreTemplate'>;

interface Hands {
  /** Reads again what is kept. */
  refresh: () => Promise<void>;
  go: (route: Route) => void;
  say: (said: Said) => void;
}

export const templateDeeds = ({ refresh, go, say }: Hands): Deeds => {
  const kept = async (work: () => Promise<OwnTemplate>): Promise<OwnTemplate | undefined> => {
    try {
      const done = await work();
      await refresh();
      return done;
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      say({ words: t(error.text), failed: true });
      return undefined;
    }
  };

  return {
    keepTemplate: (shown, edited) => kept(() => keepTemplate(shown, edited)),
    async trashTemplate(template) {
      const done = await kept(() => trashTemplate(template, Date.now()));
      if (!done) return;
      go({ view: 'templates' });
      const undo = async (): Promise<void> => {
        if (await kept(() => trashTemplate(done, undefined))) say({ words: t('undone') });
      };
      say({ words: t('template_trashed', nameOf(template)), undo });
    },
    async restoreTemplate(template) {
      if (await kept(() => trashTemplate(template, undefined))) say({ words: t('restored', nameOf(template)) });
    },
  };
};
