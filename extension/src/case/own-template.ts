/** A template of the user's own: what is kept of it, and what becomes of two copies. Pure. */
import type { Channel, MessageKind, Playbook, Template, TemplateField } from '../engine';
import { withoutMarks } from '../engine/template-text';
import { canonical } from './leaves';
import { newId, type Stamp } from './saved';

/** The text of a template, with its fields and sections. */
export type Wording = Pick<Template, 'subject' | 'body'>;

export interface OwnTemplate extends Wording {
  id: string;
  created: Stamp;
  updated: Stamp;
  /** Its name; may be empty. */
  title: string;
  /** The shipped template in whose place it can be used, by its id. */
  situation: string;
  kind: MessageKind;
  channel: Channel;
  /** What its fields are, so that it works whatever becomes of the guidance that it was written under. */
  fields: TemplateField[];
  /** The shipped text that it was copied from, or the later one that its user has seen since. One begun from nothing has none. */
  original?: Wording;
  /** When it was put into the trash; absent outside of it. */
  trashed?: Stamp;
}

/** What one may change. */
export type EditableTemplate = Omit<OwnTemplate, 'id' | 'created' | 'updated'>;

/** No shipped template is called so, and nobody's own is called like a shipped one. */
const PREFIX = 'own-';

export const isOwn = (id: string): boolean => id.startsWith(PREFIX);

/** A copy of a shipped template, or with `empty` a new one for the same situation. */
export const ownFrom = ({ id, title, kind, channel, subject, body, fields }: Template, now: Stamp, empty = false): OwnTemplate =>
  templateFrom({
    ...{ id: PREFIX + newId(now), created: now, updated: now, situation: id, kind, channel, fields },
    ...(empty ? { title: '', subject: '', body: '' } : { title, subject, body, original: { subject, body } }),
  });

/** The record with nothing but its own parts, always in the same order, and its text as the engine reads it. */
export const templateFrom = ({ original, trashed, ...rest }: OwnTemplate): OwnTemplate => {
  const { id, created, updated, title, situation, kind, channel } = rest;
  const [subject, body] = [withoutMarks(rest.subject), withoutMarks(rest.body)];
  const fields = rest.fields.map(({ name, label, hint, required, own_words, long }) => ({ name, label, hint, required, own_words, long }));
  return {
    ...{ id, created, updated, title, situation, kind, channel, subject, body, fields },
    ...(original ? { original: { subject: original.subject, body: original.body } } : {}),
    ...(trashed === undefined ? {} : { trashed }),
  };
};

const contentOf = ({ id: _, created: __, updated: ___, ...content }: OwnTemplate): EditableTemplate => content;

/**
 * What a template is after a change; without any difference it is the one that it was.
 *
 * @param now a clock that was set back does not count: the change is later than all before it
 */
export const changedTemplate = (before: OwnTemplate, after: EditableTemplate, now: Stamp): OwnTemplate => {
  const { id, created, updated } = before;
  const next = templateFrom({ ...after, id, created, updated });
  if (canonical(contentOf(next)) === canonical(contentOf(before))) return before;
  return { ...next, updated: Math.max(now, updated + 1) };
};

/** Lays what its user changed over what is kept now, so that what another window changed meanwhile stays. */
export const laidOverTemplate = (current: OwnTemplate, shown: OwnTemplate, edited: EditableTemplate): EditableTemplate => {
  const changes = Object.entries({ original: undefined, trashed: undefined, ...edited }).filter(
    ([key, value]) => canonical(value) !== canonical(shown[key as keyof OwnTemplate]),
  );
  return contentOf(templateFrom({ ...current, ...Object.fromEntries(changes) }));
};

/** Two copies of one template as one: the one that changed last. The order does not matter, nor does merging the same twice. */
export const mergedTemplate = (one: OwnTemplate, other: OwnTemplate): OwnTemplate => {
  if (one.updated !== other.updated) return one.updated > other.updated ? one : other;
  return canonical(one) < canonical(other) ? other : one;
};

/** The shipped template with a text that its user has not seen yet: it has changed since it was copied. */
export const newerOriginal = ({ situation, original }: OwnTemplate, { templates }: Pick<Playbook, 'templates'>): Template | undefined => {
  const shipped = original && templates.find(({ id }) => id === situation);
  return shipped && (shipped.subject !== original.subject || shipped.body !== original.body) ? shipped : undefined;
};
