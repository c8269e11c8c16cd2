import { useId } from 'preact/hooks';
import { t } from '../../browser';
import type { TemplateField } from '../../engine';

interface Props {
  field: TemplateField;
  value: string;
  /** What the user noted about it; theirs to take over. */
  noted?: string;
  onChange: (value: string) => void;
}

/** One thing the template needs to know. A day is picked, everything else is typed. */
export function Field({ field, value, noted, onChange }: Props) {
  const id = useId();
  const hint = `${id}-hint`;
  const common = {
    id,
    name: field.name,
    value,
    dir: 'auto' as const,
    required: field.required ?? false,
    autocomplete: field.name === 'my_name' ? 'name' : 'off',
    ...(field.hint ? { 'aria-describedby': hint } : {}),
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>
        {field.label}
        {!field.required && <em>{t('optional')}</em>}
        {field.own_words && <em>{t('own_words')}</em>}
      </label>
      {field.long && <textarea rows={3} {...common} />}
      {!field.long && field.name === 'interview_date' && <input type="date" {...common} />}
      {!field.long && field.name !== 'interview_date' && <input type="text" {...common} />}
      {field.hint && <small id={hint}>{field.hint}</small>}
      {noted && value.trim() === '' && (
        <p class="noted">
          <span class="aside">{t('you_noted', noted)}</span>{' '}
          <button type="button" class="small" onClick={() => onChange(noted)}>
            {t('use_it')} <span class="hidden">{field.label}</span>
          </button>
        </p>
      )}
    </div>
  );
}
