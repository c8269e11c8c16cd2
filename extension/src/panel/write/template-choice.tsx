import { t } from '../../browser';
import { isOwn, newerOriginal } from '../../case/own-template';
import { useDesk } from '../desk';
import { asTemplate, nameOf, type Offered, standsFor } from '../own-templates';
import { Why } from '../why';

interface Props {
  template: Offered;
  templates: Offered[];
  onPick: (id: string) => void;
  /** Makes a copy of it that is the user's own. */
  onCopy: () => void;
  /** Opens one of the user's own. */
  onOpen: () => void;
}

/** Which note it shall be: one of the user's own or a shipped one, and from there to one's own templates. */
export const TemplateChoice = ({ template, templates, onPick, onCopy, onOpen }: Props) => {
  const desk = useDesk();
  const mine = templates.filter(({ id }) => isOwn(id));
  const toMend = desk.templates.filter((own) => own.trashed === undefined && !asTemplate(own, desk.shipped));
  const shipped = templates.filter(({ id }) => !isOwn(id));
  const own = desk.templates.find(({ id }) => id === template.id);
  return (
    <div class="field">
      <label for="template">{t('which_note')}</label>
      <select id="template" value={template.id} onChange={(event) => onPick(event.currentTarget.value)}>
        {mine.length + toMend.length > 0 && (
          <optgroup label={t('own_templates')}>
            {mine.map(option)}
            {toMend.map((each) => (
              <option key={each.id} value={each.id} disabled>
                {t('to_mend_named', nameOf(each))}
              </option>
            ))}
          </optgroup>
        )}
        {mine.length + toMend.length > 0 ? <optgroup label={t('shipped_templates')}>{shipped.map(option)}</optgroup> : shipped.map(option)}
      </select>
      <small>
        {template.when} <Why of={standsFor(template)} title={template.title} />
      </small>
      <div class="actions">
        <button type="button" class="link" onClick={own ? onOpen : onCopy}>
          {t(own ? 'change_own' : 'make_own')}
        </button>
        <button type="button" class="link" onClick={() => desk.go({ view: 'templates' })}>
          {t('own_templates')}
        </button>
      </div>
      {own && newerOriginal(own, desk.shipped) && (
        <p class="notice">
          {t('original_newer')}{' '}
          <button type="button" class="link" onClick={onOpen}>
            {t('look_at_it')}
          </button>
        </p>
      )}
    </div>
  );
};

const option = ({ id, title }: Offered) => (
  <option key={id} value={id}>
    {title}
  </option>
);
