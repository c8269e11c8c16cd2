/** What the form shows: what was typed, else what is known. */
import type { Saved } from '../../case/saved';
import type { UnfinishedNotes } from '../../case/unfinished';
import type { Case, EarlierNote, Playbook, Template } from '../../engine';
import type { Aim } from './aim';
import type { Values } from './fixes';
import { keyOf } from './keep-typed';
import { known } from './known';
import { writeNote } from './note';

export interface Knowledge {
  playbook: Playbook;
  now: string;
  my_name: string;
  situation: Case | undefined;
}

/** A value for every field of a template. A field for own words has only what was typed. */
export function valuesFor(template: Template, typed: Values, aim: Aim, { playbook, now, my_name, situation }: Knowledge): Values {
  const otherwise = (name: string, own: boolean): string => {
    if (name === 'my_name') return my_name;
    return situation && !own ? known(name, situation, aim, now, playbook.locale) : '';
  };
  return Object.fromEntries(template.fields.map(({ name, own_words }) => [name, typed[name] ?? otherwise(name, own_words)]));
}

/** The drafts to the others of this application, so that no two are alike. */
export function draftsBeside(saved: Saved, notes: UnfinishedNotes, aim: Aim, knowledge: Knowledge): EarlierNote[] {
  const { playbook, now } = knowledge;
  const { application, interviews } = saved.case;
  const current = keyOf(saved, aim);
  const everybody = interviews.flatMap(({ interviewers }, interview) =>
    interviewers.map(({ name }, interviewer) => ({ name, aim: { interview, interviewer } })),
  );
  return everybody.flatMap(({ name, aim: theirs }) => {
    const kept = notes[keyOf(saved, theirs)];
    const template = playbook.templates.find(({ id }) => id === kept?.template);
    if (!kept || !template || keyOf(saved, theirs) === current) return [];
    const values = valuesFor(template, kept.values, theirs, knowledge);
    const { body } = writeNote(template, values, { playbook, now, standing: '' }).draft;
    return [{ to: name, company: application.company, body, template: template.id }];
  });
}
