import { t } from '../../browser';
import { Choice, Input, trouble } from '../input';
import type { PersonForm } from './form-model';

const ROLES = ['', 'hiring_manager', 'panelist', 'recruiter', 'coordinator', 'agency'] as const;

interface Props {
  person: PersonForm;
  /** Their place, as the names of the fields have it. */
  at: string;
  number: number;
  problems: Partial<Record<string, string>>;
  onChange: (more: Partial<PersonForm>) => void;
  onRemove: (() => void) | undefined;
}

/** Somebody who was met: the name, and the rest folded away until it is wanted. */
export function PersonFields({ person, at, number, problems, onChange, onRemove }: Props) {
  const called = person.name || t('person_number', String(number));
  const mail = problems[`person_${at}_email`];
  return (
    <div class="person">
      <Input
        label={number === 1 ? t('their_name') : t('their_name_number', String(number))}
        name={`person_${at}_name`}
        value={person.name}
        onChange={(name) => onChange({ name })}
        hint={number === 1 ? t('their_name_hint') : undefined}
      />
      <details open={mail !== undefined}>
        <summary>{t('more_about', called)}</summary>
        <div class="form">
          <Input
            label={t('their_title')}
            name={`person_${at}_title`}
            value={person.title}
            onChange={(title) => onChange({ title })}
            optional
          />
          <Input
            label={t('their_email')}
            name={`person_${at}_email`}
            type="email"
            value={person.email}
            onChange={(email) => onChange({ email })}
            hint={t('their_email_hint')}
            {...trouble(mail)}
            optional
          />
          <Choice
            label={t('their_part')}
            name={`person_${at}_role`}
            value={person.role}
            onChange={(role) => onChange({ role: role as PersonForm['role'] })}
            options={ROLES.map((role) => ({ value: role, label: t(`part_${role || 'unknown'}`) }))}
          />
          {onRemove && (
            <button type="button" class="small" onClick={onRemove}>
              {t('remove_person', called)}
            </button>
          )}
        </div>
      </details>
    </div>
  );
}
