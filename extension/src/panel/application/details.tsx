import { t } from '../../browser';
import type { KeptInterview, Saved } from '../../case/saved';
import { useDesk } from '../desk';
import { dayInWords, momentInWords } from '../times';

/** Who it is about and what was said: as it stands, with the way to change it. */
export function Details({ saved }: { saved: Saved }) {
  const desk = useDesk();
  const { interviews, promise } = saved.case;
  return (
    <section class="details" aria-labelledby="details-title">
      <h2 id="details-title">{t('details')}</h2>
      {interviews.map((talk, index) => (
        <Talk key={talk.id} talk={talk} onDebrief={() => desk.go({ view: 'debrief', id: saved.id, interview: index })} />
      ))}
      {interviews.length === 0 && <p class="aside">{t('no_interview')}</p>}
      <p>{promise?.date ? t('they_said', dayInWords(promise.date, desk.now)) : t('they_said_nothing')}</p>
      <div class="actions">
        <button type="button" onClick={() => desk.go({ view: 'edit', id: saved.id })}>
          {t('change')}
        </button>
      </div>
    </section>
  );
}

function Talk({ talk, onDebrief }: { talk: KeptInterview; onDebrief: () => void }) {
  const desk = useDesk();
  const at = talk.start ?? talk.end;
  const said = [
    [talk.next_steps, 'next_steps'],
    [talk.sets_me_apart, 'sets_me_apart'],
    [talk.doubts, 'doubts'],
  ].filter(([words]) => words);
  return (
    <div class="talk">
      <h3>
        {t(`kind_${talk.kind ?? 'unknown'}`)} {at && <span class="when">{momentInWords(at, desk.now)}</span>}
      </h3>
      <ul class="people">
        {talk.interviewers.map(({ id, name, title, topic, liked }) => (
          <li key={id}>
            <strong>{name}</strong> {title && <span class="aside">{title}</span>}
            {(topic || liked) && <p class="aside">{[topic, liked].filter(Boolean).join(' ')}</p>}
          </li>
        ))}
      </ul>
      {said.map(([words, key]) => (
        <p class="aside" key={key}>
          {t(`noted_${key}`, words ?? '')}
        </p>
      ))}
      <button type="button" class="quiet" onClick={onDebrief}>
        {t('write_down_after')}
      </button>
    </div>
  );
}
