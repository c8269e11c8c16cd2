import { t } from '../../browser';
import type { Answer } from '../../engine';
import { useDesk } from '../desk';
import { objectionInWords } from '../plan-words';
import { theirMoment } from '../times';
import { Why } from '../why';

/** Whether now is the time for this message, with the rule that says so and the date from which it is. Nothing is forbidden. */
export function Moment({ answer }: { answer: Answer | undefined }) {
  const { now } = useDesk();
  if (!answer) return null;
  if (answer.objections.length === 0) return <p class="clean moment">{t('good_moment')}</p>;
  return (
    <ul class="moment" aria-label={t('moment_title')}>
      {answer.objections.map((objection) => (
        <li key={`${objection.what} ${objection.rule}`} class={objection.refuses ? 'warn' : 'info'}>
          {objectionInWords(objection, (time) => theirMoment(time, now))} <span class="aside">{t('rule_says', objection.title)}</span>{' '}
          <Why of={objection.rule} title={objection.title} />
        </li>
      ))}
    </ul>
  );
}
