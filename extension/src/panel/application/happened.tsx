import { t } from '../../browser';
import type { EventType } from '../../engine';
import { singly } from '../../single-click';
import { useDesk } from '../desk';

const THEIRS: EventType[] = ['replied', 'promised', 'on_hold', 'offer', 'rejected'];
const OURS: EventType[] = ['sent', 'called', 'voicemail', 'withdrawn', 'moved_on'];

/** What happened, one click each. The date can be changed below, and each can be taken back. */
export function Happened({ id }: { id: string }) {
  return (
    <section class="happened" aria-labelledby="happened-title">
      <h2 id="happened-title">{t('happened_title')}</h2>
      <Group title={t('they')} types={THEIRS} id={id} />
      <Group title={t('you')} types={OURS} id={id} />
    </section>
  );
}

function Group({ title, types, id }: { title: string; types: EventType[]; id: string }) {
  const desk = useDesk();
  return (
    <fieldset class="group">
      <legend>{title}</legend>
      <div class="chips">
        {types.map((type) => (
          <button
            type="button"
            class="small"
            key={type}
            onClick={singly(() => desk.record(id, { type }, t('recorded', t(`event_${type}`))))}
          >
            {t(`did_${type}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
