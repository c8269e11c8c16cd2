import { t } from '../../browser';
import type { Answer } from '../../engine';
import { useDesk } from '../desk';
import { objectionInWords } from '../plan-words';
import { theirMoment } from '../times';

/** Whether now is the time for this message, with the rule that says so and the date from which it is. Nothing is forbidden. */
export function Moment({ answer }: { answer: Answer | undefined }) {
  const desk = useDesk();
  const { playbook, settings, now } = desk;
  if (!answer) return null;
  if (answer.objections.length === 0) return <p class="clean moment">{t('good_moment')}</p>;
  return (
    <ul class="moment" aria-label={t('moment_title')}>
      {answer.objections.map((objection) => {
        const rule = playbook.rules.find(({ id }) => id === objection.rule);
        const page = playbook.pages.find(({ id }) => id === rule?.page);
        return (
          <li key={`${objection.what} ${objection.rule}`} class={objection.refuses ? 'warn' : 'info'}>
            {objectionInWords(objection, (time) => theirMoment(time, now))} <span class="aside">{t('rule_says', objection.title)}</span>{' '}
            {settings.backend && page && (
              <a href={`${settings.backend}/${page.slug}/`} target="_blank" rel="noreferrer">
                {t('why')} <span class="hidden">{objection.title}</span>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
