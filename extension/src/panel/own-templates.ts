/** The user's own templates among the shipped ones. */
import { t } from '../browser';
import type { OwnTemplate } from '../case/own-template';
import type { Playbook, Template, TemplateField } from '../engine';
import { parseTemplate, TAG } from '../engine/template';

/** A template that one can write from. One's own says in whose place it stands. */
export type Offered = Template & { situation?: string };

export type OfferedPlaybook = Omit<Playbook, 'templates'> & { templates: Offered[] };

export const nameOf = ({ title }: Pick<OwnTemplate, 'title'>): string => title.trim() || t('template_unnamed');

/** The shipped template whose situation it is for, by its id. */
export const standsFor = ({ id, situation }: Offered): string => situation ?? id;

/** The shipped template in whose place it stands, or where the guidance has it no more, one for the same kind of message. */
export const basisOf = ({ situation, kind }: Pick<OwnTemplate, 'situation' | 'kind'>, { templates }: Pick<Playbook, 'templates'>) =>
  templates.find(({ id }) => id === situation) ?? templates.find((template) => template.kind === kind) ?? templates[0];

/** The names between its braces, each with whether a blank shows where nothing is known: not inside a section of the same name. */
const usedIn = ({ subject, body }: Pick<Template, 'subject' | 'body'>): Map<string, boolean> => {
  const used = new Map<string, boolean>();
  for (const part of [subject, body]) {
    const open: string[] = [];
    for (const [, sign, name = ''] of part.matchAll(new RegExp(TAG, 'g'))) {
      if (sign === '/') open.pop();
      else if (sign) open.push(name);
      used.set(name, used.get(name) || (!sign && !open.includes(name)));
    }
  }
  return used;
};

/** What fields there are to choose from, one of each name: those of its situation first. What its own are, it says itself. */
export const vocabulary = (own: Pick<OwnTemplate, 'situation' | 'kind' | 'fields'>, playbook: Playbook): TemplateField[] => {
  const known = new Map<string, TemplateField>();
  for (const field of [...(basisOf(own, playbook)?.fields ?? []), ...own.fields, ...playbook.templates.flatMap(({ fields }) => fields)])
    if (!known.has(field.name)) known.set(field.name, own.fields.find(({ name }) => name === field.name) ?? field);
  return [...known.values()];
};

/** As many as a file of everything may have for one template. */
const MOST_FIELDS = 100;

/** The fields to be kept with a text: those that it had, and those that have come. */
export const fieldsKept = (own: OwnTemplate, playbook: Playbook): TemplateField[] => {
  const used = usedIn(own);
  const had = new Set(own.fields.map(({ name }) => name));
  const all = vocabulary(own, playbook).filter(({ name }) => had.has(name) || used.has(name));
  return all.length > MOST_FIELDS ? all.filter(({ name }) => used.has(name)).slice(0, MOST_FIELDS) : all;
};

/** One's own as a template that can be written from. Undefined where its text cannot be read, uses what is no field, or is missing. */
export const asTemplate = (own: OwnTemplate, playbook: Playbook): Offered | undefined => {
  const basis = basisOf(own, playbook);
  const { id, kind, channel, subject, body, situation } = own;
  if (!basis || body.trim() === '' || (subject.trim() === '' && channel === 'email')) return undefined;
  const used = usedIn(own);
  const fields = own.fields
    .filter(({ name }) => used.has(name))
    .map((field) => ({ ...field, required: field.required && used.get(field.name) === true }));
  if (fields.length < used.size) return undefined;
  try {
    // The engine has the last word on what can be read.
    for (const text of [subject, body]) parseTemplate(text, id);
  } catch {
    return undefined;
  }
  return { ...basis, id, kind, channel, subject, body, situation, fields, title: own.title.trim() || basis.title };
};

/** The guidance with the user's own templates in it, as far as they can be used. */
export const withOwn = (playbook: Playbook, own: readonly OwnTemplate[]): OfferedPlaybook => {
  const usable = own.flatMap((each) => asTemplate(each, playbook) ?? []);
  return usable.length > 0 ? { ...playbook, templates: [...playbook.templates, ...usable] } : playbook;
};
