import { useState } from 'preact/hooks';
import { t } from '../../browser';
import { newerOriginal, type OwnTemplate, ownFrom } from '../../case/own-template';
import { useDesk } from '../desk';
import { Choice } from '../input';
import { asTemplate, basisOf, nameOf } from '../own-templates';
import { Title } from '../title';

/** The user's own templates, what is to be seen to in them, and the ways to a new one. */
export const OwnTemplates = () => {
  const desk = useDesk();
  const here = desk.templates.filter(({ trashed }) => trashed === undefined);
  const restore = async (own: OwnTemplate): Promise<void> => {
    // The button goes away with what it brought back.
    document.getElementById('title')?.focus();
    await desk.restoreTemplate(own);
  };
  const thrown = desk.templates.filter(({ trashed }) => trashed !== undefined);
  return (
    <>
      <Title>{t('own_templates')}</Title>
      <p>{t(here.length > 0 ? 'own_templates_why' : 'own_templates_none')}</p>
      {here.length > 0 && (
        <ul class="list">
          {here.map((own) => (
            <Row key={own.id} own={own} />
          ))}
        </ul>
      )}
      <Begin />
      {thrown.length > 0 && (
        <details>
          <summary>{t('templates_trashed', String(thrown.length))}</summary>
          <ul class="form">
            {thrown.map((own) => (
              <li key={own.id}>
                {nameOf(own)}{' '}
                <button type="button" class="small" onClick={() => restore(own)}>
                  {t('bring_back')} <span class="hidden">{nameOf(own)}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const Row = ({ own }: { own: OwnTemplate }) => {
  const desk = useDesk();
  const toMend = asTemplate(own, desk.shipped) === undefined;
  const isNewer = newerOriginal(own, desk.shipped) !== undefined;
  return (
    <li>
      <button type="button" class="row" onClick={() => desk.go({ view: 'template', id: own.id })}>
        <strong>{nameOf(own)}</strong>
        <span class="when">{t('template_for', basisOf(own, desk.shipped)?.title ?? '')}</span>
        {toMend && <span class="when late">{t('template_to_mend')}</span>}
        {isNewer && <span class="when open">{t('original_newer')}</span>}
      </button>
    </li>
  );
};

/** A copy of a shipped template, or an empty one for its situation. */
const Begin = () => {
  const desk = useDesk();
  const { templates } = desk.shipped;
  const [chosen, choose] = useState(templates[0]?.id ?? '');
  const shipped = templates.find(({ id }) => id === chosen);
  if (!shipped) return null;
  const copy = async (): Promise<void> => {
    const own = ownFrom({ ...shipped, title: t('own_title', shipped.title) }, Date.now());
    if (await desk.keepTemplate(own, own)) desk.go({ view: 'template', id: own.id });
  };
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{t('template_begin')}</h2>
      <Choice
        label={t('which_situation')}
        name="situation"
        value={chosen}
        hint={shipped.purpose}
        options={templates.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={choose}
      />
      <div class="actions">
        <button type="button" onClick={copy}>
          {t('copy_shipped')}
        </button>
        <button type="button" onClick={() => desk.go({ view: 'new-template', like: shipped.id })}>
          {t('begin_empty')}
        </button>
      </div>
    </section>
  );
};
