import Mustache from 'mustache';
import type { Blank, Case, Draft, DraftOptions, Place } from './case';
import { fieldFromCase } from './case-facts';
import { EngineError } from './engine-error';
import type { Playbook, Template, TemplateField } from './playbook';
import { NOTHING, tidy, VALUE, withoutMarks } from './template-text';

/** A token as Mustache.parse gives it: its sign, its text or name, its place, and what a section holds. */
export type TemplateToken = [sign: string, value: string, start: number, end: number, tokens?: TemplateToken[]];

interface Value {
  text: string;
  field: TemplateField;
  given: boolean;
}

/**
 * Fill a template from what the user typed and what the case knows.
 *
 * The user's words go in as they are: they are never read as a template and never escaped. A required field without a value leaves
 * the blank [Label], an optional one nothing. Throws EngineError when the playbook has no such template or the template is broken.
 */
export function draft(templateId: string, situation: Case, playbook: Playbook, options: DraftOptions = {}): Draft {
  const template = playbook.templates?.find(({ id }) => id === templateId);
  if (!template) throw new EngineError(`The playbook has no template “${templateId}”.`);
  const values = valuesOf(template, situation, playbook, options);
  const subject = fill(template, 'subject', values);
  const body = fill(template, 'body', values);
  return {
    template: template.id,
    kind: template.kind,
    subject: subject.text,
    body: body.text,
    blanks: [...subject.blanks, ...body.blanks],
  };
}

function valuesOf(template: Template, situation: Case, playbook: Playbook, options: DraftOptions): Map<string, Value> {
  const locale = options.locale || playbook.locale;
  return new Map(
    template.fields.map((field) => {
      const typed = clean(options.fields?.[field.name]);
      const known = field.own_words ? '' : clean(fieldFromCase(field.name, situation, options, locale));
      const text = typed || known;
      return [field.name, { text, field, given: text !== '' }];
    }),
  );
}

function clean(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}

function fill(template: Template, part: Place['part'], values: Map<string, Value>): { text: string; blanks: Blank[] } {
  const source = withoutMarks(template[part]);
  const used: Value[] = [];
  const outline = walk(parseTemplate(source, template.id), { id: template.id, source, values, used });
  const texts = used.map((value) => shown(value, part));
  const pieces = tidy(part === 'subject' ? outline.replace(/\n/g, ' ') : outline, texts).split(VALUE);
  const blanks: Blank[] = [];
  let text = pieces[0] ?? '';
  used.forEach(({ field, given }, index) => {
    const start = text.length;
    text += texts[index];
    const { name, label, required, own_words } = field;
    if (!given) blanks.push({ part, start, end: text.length, field: name, label, required, own_words });
    text += pieces[index + 1];
  });
  return { text, blanks };
}

function shown({ text, field, given }: Value, part: Place['part']): string {
  const words = given ? text : `[${field.label}]`;
  return part === 'subject' ? words.replace(/[\r\n]+/g, ' ') : words;
}

export function parseTemplate(source: string, id: string): TemplateToken[] {
  // Another pair of delimiters would have Mustache build a regular expression from the playbook.
  if (/\{\{\s*=/.test(source)) throw new EngineError(`Template ${id} sets delimiters. Only fields and sections are allowed.`);
  try {
    return Mustache.parse(source) as unknown as TemplateToken[];
  } catch (error) {
    throw new EngineError(`Template ${id} cannot be read: ${(error as Error).message}.`);
  }
}

/** What is known while a template is walked through. The values that are used are collected in their order. */
interface Walk {
  id: string;
  source: string;
  values: Map<string, Value>;
  used: Value[];
}

/** The template's own text, with a mark for every value and for every part that is left out. */
function walk(tokens: TemplateToken[], here: Walk): string {
  const { id, source, values, used } = here;
  return tokens
    .map(([sign, name, start, end, inner = []]) => {
      if (sign === 'text') return name;
      if (sign !== 'name' && sign !== '#' && sign !== '^') {
        throw new EngineError(`Template ${id} has a tag “${sign}”. Only fields and sections are allowed.`);
      }
      const value = values.get(name);
      if (!value) throw new EngineError(`Template ${id} uses “${name}”, which is none of its fields.`);
      if (sign !== 'name') {
        if (value.given === (sign === '#')) return walk(inner, here);
        // Mustache takes away the whole line of a section tag that stands alone, so a section of whole lines leaves no gap to close.
        return standsAlone(source, start, end) ? '' : NOTHING;
      }
      if (!value.given && !value.field.required) return NOTHING;
      used.push(value);
      return VALUE;
    })
    .join('');
}

function standsAlone(source: string, start: number, end: number): boolean {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const after = source.slice(end, source.indexOf('\n', end) < 0 ? source.length : source.indexOf('\n', end));
  return (before + after).trim() === '';
}
