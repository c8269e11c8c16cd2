import { t } from '../../browser';
import type { TemplateField } from '../../engine';

interface Props {
  /** Those that the situation asks for, and all others. */
  usual: TemplateField[];
  others: TemplateField[];
  /** Puts a field in at the caret. */
  onField: (name: string) => void;
  /** Makes what is selected a part that shows only where a field is filled in. */
  onSection: (name: string) => void;
}

/** The fields as buttons, so that nobody has to know how they are written. */
export const FieldButtons = ({ usual, others, onField, onSection }: Props) => (
  <>
    <Chips legend={t('put_in_text')} fields={usual} onChoose={onField} />
    <details>
      <summary>{t('more_fields')}</summary>
      <div class="form">
        <Chips legend={t('other_fields')} fields={others} onChoose={onField} />
        <p class="aside">{t('section_why')}</p>
        <Chips legend={t('put_in_section')} fields={usual} onChoose={onSection} />
      </div>
    </details>
  </>
);

/** The same for the subject, which seldom needs one. */
export const SubjectButtons = ({ usual, onField }: Pick<Props, 'usual' | 'onField'>) => (
  <details>
    <summary>{t('put_in_subject')}</summary>
    <Chips legend={t('put_in_subject')} fields={usual} onChoose={onField} />
  </details>
);

interface ChipsProps {
  legend: string;
  fields: TemplateField[];
  onChoose: (name: string) => void;
}

const Chips = ({ legend, fields, onChoose }: ChipsProps) => (
  <fieldset class="group">
    <legend>{legend}</legend>
    <div class="chips">
      {fields.map(({ name, label, own_words }) => (
        <button
          key={name}
          type="button"
          class="small"
          title={own_words ? t('own_words') : undefined}
          // The caret stays where it is in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(name)}
        >
          {label}
        </button>
      ))}
    </div>
  </fieldset>
);
