/** What a template says with something in its fields: the examples of the shipped templates, or what an application knows. Pure. */
import type { Case, Draft, Playbook } from '../../engine';
import { draft } from '../../engine';
import type { Offered } from '../own-templates';
import { standsFor } from '../own-templates';

const NOBODY: Case = { application: { company: '', role: '' }, interviews: [] };

/** A value for every field: that of its situation's own example, else that of any other. */
export const sampleValues = (template: Offered, { templates }: Playbook): Record<string, string> => {
  const basis = templates.find(({ id }) => id === standsFor(template));
  const examples = [...(basis ? [basis] : []), ...templates].map(({ example }) => example);
  return Object.fromEntries(
    template.fields.flatMap(({ name }) => {
      const example = examples.find((each) => Object.hasOwn(each, name));
      return example ? [[name, example[name] ?? '']] : [];
    }),
  );
};

/** The draft of one template alone, so that typing in it stays quick. */
export const sampleDraft = (template: Offered, values: Record<string, string>, playbook: Playbook): Draft =>
  draft(template.id, NOBODY, { ...playbook, templates: [template] }, { fields: values });
