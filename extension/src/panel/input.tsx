import { useId } from 'preact/hooks';
import { t } from '../browser';

interface Common {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
}

interface InputProps extends Common {
  type?: 'text' | 'email' | 'tel' | 'date' | 'datetime-local' | 'time';
  required?: boolean;
  long?: boolean;
  optional?: boolean;
  list?: string[];
  /** What is wrong with it; said at once where it appears. */
  problem?: string;
}

/** A labeled field of one kind or another. */
export function Input({ label, name, value, onChange, hint, type = 'text', required, optional, long, list, problem }: InputProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const common = {
    id,
    name,
    value,
    dir: 'auto' as const,
    required: required ?? false,
    autocomplete: 'off',
    ...(described ? { 'aria-describedby': described } : {}),
    ...(problem ? { 'aria-invalid': true } : {}),
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <em>{t('optional')}</em>}
      </label>
      {long ? <textarea rows={2} {...common} /> : <input type={type} {...(list ? { list: `${id}-list` } : {})} {...common} />}
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {problem && (
        <small id={`${id}-problem`} class="problem" role="alert">
          {problem}
        </small>
      )}
    </div>
  );
}

/** What a field says of its problem, by the key of the sentence. */
export function trouble(key: string | undefined): { problem?: string } {
  return key ? { problem: t(key) } : {};
}

interface ChoiceProps extends Common {
  options: { value: string; label: string }[];
}

/** One of several. */
export function Choice({ label, name, value, onChange, hint, options }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={value}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}

/** Yes or no. */
export function Check({
  label,
  name,
  checked,
  onChange,
}: {
  label: string;
  name: string;
  checked: boolean;
  onChange: (yes: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" name={name} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
