/**
 * The user's own templates, as they are kept. They throw NotKept, whose `text` is the sentence for the user; nothing has changed then.
 */
import type { TemplatesChanged } from '../messages';
import { changesOf } from './changes';
import { DAY } from './days';
import { door } from './door';
import { untilKept } from './not-kept';
import { changedTemplate, type EditableTemplate, laidOverTemplate, type OwnTemplate } from './own-template';

/** All of them, those in the trash too, the one that changed last first. */
export const readTemplates = async (): Promise<OwnTemplate[]> => (await door.templates()).sort((one, other) => other.updated - one.updated);

/**
 * Keeps a template as its user has it now, also one with mistakes; a new one is begun by it.
 *
 * @param shown what they began from: what another window changed since then, and they did not, stays
 */
export const keepTemplate = (shown: OwnTemplate, edited: EditableTemplate): Promise<OwnTemplate> =>
  untilKept(async () => {
    const here = (await door.templates()).find(({ id }) => id === shown.id);
    const next = changedTemplate(here ?? shown, here ? laidOverTemplate(here, shown, edited) : edited, Date.now());
    if (next === here) return here;
    if (!(await door.swap([], [{ id: next.id, was: here?.updated ?? 0, template: next }]))) return undefined;
    tellOfTemplates();
    return next;
  });

/** Puts a template into the trash, or with no time takes it out. */
export const trashTemplate = (template: OwnTemplate, trashed: number | undefined): Promise<OwnTemplate> => {
  const { trashed: _, ...rest } = template;
  return keepTemplate(template, trashed === undefined ? rest : { ...rest, trashed });
};

/** Removes for good what has been in the trash for its time. */
export const emptyTemplateTrash = async (now: number, days: number): Promise<void> => {
  const old = (await door.templates()).filter(({ trashed = now }) => trashed <= now - days * DAY);
  const swaps = old.map(({ id, updated }) => ({ id, was: updated }));
  // Where one was taken out of the trash a moment ago, all of them wait for the next time.
  if (swaps.length > 0 && (await door.swap([], swaps))) tellOfTemplates();
};

const changes = changesOf<TemplatesChanged>('templates-changed');

/** Calls when own templates change, in this window or another. Gives what ends it. */
export const onTemplatesChange = (listener: () => void): (() => void) => changes.listen(listener);

/** Tells this window and all others. */
export const tellOfTemplates = (): void => changes.tell({ type: 'templates-changed' });
