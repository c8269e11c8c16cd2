import { useState } from 'preact/hooks';
import { t } from '../../browser';
import type { TemplateField } from '../../engine';
import { shortDay } from '../times';
import { Field } from './field';
import type { Values } from './fixes';

interface Props {
  fields: TemplateField[];
  values: Values;
  /** Fields that the application fills are folded away. */
  folded: boolean;
  /** What the user noted for a field. */
  notedFor: (name: string) => string;
  onChange: (change: Values) => void;
}

/** What the template asks for: first what only the user can say, and what is known already behind one line. */
export function Fields({ fields, values, folded, notedFor, onChange }: Props) {
  // As they were when the form opened: a field must not jump away while somebody types in it.
  const [known] = useState(
    () => new Set(folded ? fields.filter(({ name, own_words }) => !own_words && values[name]).map(({ name }) => name) : []),
  );
  const show = (field: TemplateField) => (
    <Field
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      noted={notedFor(field.name)}
      onChange={(value) => onChange({ [field.name]: value })}
    />
  );
  const filled = fields.filter(({ name }) => known.has(name));
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {fields.filter(({ name }) => !known.has(name)).map(show)}
      {filled.length > 0 && (
        <details>
          <summary>{t('filled_in', filled.map(({ name }) => words(name, values[name])).join(' · '))}</summary>
          <div class="form">{filled.map(show)}</div>
        </details>
      )}
    </form>
  );
}

/** A value as people read it: a day by its name. */
function words(name: string, value = ''): string {
  return name === 'interview_date' && value ? shortDay(value) : value;
}
