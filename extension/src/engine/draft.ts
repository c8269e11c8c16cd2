import type { Blank, Case, Draft, DraftOptions, Place } from './case';
import { fieldFromCase } from './case-facts';
import { EngineError } from './engine-error';
import type { Playbook, Template, TemplateField } from './playbook';
import { parseTemplate, type TemplatePiece } from './template';
import { NOTHING, tidy, VALUE, withoutMarks, withoutReturns } from './template-text';

interface Value {
  /** Empty where it is not given. */
  text: string;
  field: TemplateField;
}

/**
 * Fill a template from what the user typed and what the case knows.
 *
 * The user's words go in as they are: they are never read as a template and never escaped. A required field without a value leaves
 * the blank [Label], an optional one nothing. Throws EngineError when the playbook has no such template or the template is broken.
 */
export function draft(templateId: string, situation: Case, playbook: Playbook, options: DraftOptions = {}): Draft {
  const template = playbook.templates?.find((each) => each.id === templateId);
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
  return new Map(
    template.fields.map((field) => {
      const { name, own_words } = field;
      const known = own_words ? '' : fieldFromCase(name, situation, options, options.locale || playbook.locale);
      return [name, { text: clean(options.fields?.[name]) || clean(known), field }];
    }),
  );
}

function clean(value: unknown): string {
  return typeof value === 'string' ? withoutReturns(value).trim() : '';
}

function fill(template: Template, part: Place['part'], values: Map<string, Value>): { text: string; blanks: Blank[] } {
  const used: Value[] = [];
  const outline = walk(parseTemplate(withoutMarks(template[part]), template.id), { id: template.id, values, used });
  const inPart = (text: string) => (part === 'subject' ? text.replace(/\n+/g, ' ') : text);
  const texts = used.map(({ text, field }) => inPart(text || `[${field.label}]`));
  const [first = '', ...pieces] = tidy(inPart(outline), texts).split(VALUE);
  const blanks: Blank[] = [];
  let all = first;
  used.forEach(({ text, field: { name, label, required, own_words } }, index) => {
    const start = all.length;
    all += texts[index];
    if (!text) blanks.push({ part, start, end: all.length, field: name, label, required, own_words });
    all += pieces[index];
  });
  return { text: all, blanks };
}

/** What is known while a template is walked through. The values that are used are collected in their order. */
interface Walk {
  id: string;
  values: Map<string, Value>;
  used: Value[];
}

/** The template's own text, with a mark for every value and for every part that is left out. */
function walk(pieces: TemplatePiece[], here: Walk): string {
  const { id, values, used } = here;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { sign, name, standsAlone, inner } = piece;
      const value = values.get(name);
      if (!value) throw new EngineError(`Template ${id} uses “${name}”, which is none of its fields.`);
      if (sign) {
        if ((value.text !== '') === (sign === '#')) return walk(inner, here);
        // A section tag that stands alone takes its whole line away, so a section of whole lines leaves no gap to close.
        return standsAlone ? '' : NOTHING;
      }
      if (!value.text && !value.field.required) return NOTHING;
      used.push(value);
      return VALUE;
    })
    .join('');
}
