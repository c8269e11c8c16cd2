import { t } from '../../browser';
import type { KeptEvent, Saved } from '../../case/saved';
import type { CaseEvent, EventType, Template } from '../../engine';
import { wallOf } from '../days';
import { useDesk } from '../desk';
import { Choice, Input } from '../input';
import { momentInWords } from '../times';

/** Events that can bring a date with them. */
const DATED: Partial<Record<EventType, string>> = {
  replied: 'date_promised',
  promised: 'date_promised',
  delayed: 'date_promised',
  offer: 'date_deadline',
  other_offer: 'date_deadline',
};

/** Everything that was recorded, the newest first, each with its date to change and a way to take it back. */
export function History({ saved }: { saved: Saved }) {
  const desk = useDesk();
  const events = [...saved.case.events].sort((one, other) => other.at.localeCompare(one.at));
  if (events.length === 0) return <p class="aside">{t('nothing_recorded')}</p>;
  return (
    <details class="history" open={desk.fresh !== undefined}>
      <summary>{t('recorded_so_far', String(events.length))}</summary>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <Recorded event={event} saved={saved} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Recorded({ event, saved }: { event: KeptEvent; saved: Saved }) {
  const desk = useDesk();
  const words = t(event.type === 'skipped' && event.rule ? 'event_skipped' : `event_${event.type}`);
  const change = (more: Partial<CaseEvent>): void => void desk.changeEvent(saved.id, event.id, more);
  const dated = DATED[event.type];
  return (
    <details open={desk.fresh === event.id}>
      <summary>
        {words} <span class="when">{momentInWords(wallOf(event.at), desk.now)}</span>
      </summary>
      <div class="form">
        <Input
          label={t('when')}
          name="event_at"
          type="datetime-local"
          value={event.at.length > 10 ? wallOf(event.at) : `${event.at}T12:00`}
          onChange={(at) => at && change({ at })}
        />
        {dated && (
          <Input
            label={t(dated)}
            name="event_date"
            type="date"
            optional
            value={event.date?.slice(0, 10) ?? ''}
            onChange={(date) => change({ date })}
          />
        )}
        {event.type === 'sent' && (
          <Choice
            label={t('which_note')}
            name="event_template"
            value={templateOf(event, desk.playbook.templates)}
            options={[{ value: '', label: t('unsure') }, ...desk.playbook.templates.map(({ id, title }) => ({ value: id, label: title }))]}
            onChange={(template) => {
              const kind = desk.playbook.templates.find(({ id }) => id === template)?.kind;
              change({ template, ...(kind ? { kind } : {}) });
            }}
          />
        )}
        <button type="button" class="small" onClick={() => desk.removeEvent(saved.id, event.id, words)}>
          {t('take_back')} <span class="hidden">{words}</span>
        </button>
      </div>
    </details>
  );
}

/** The template of a note that was sent; where that is gone or was never said, one for the same kind of message. */
function templateOf(event: KeptEvent, templates: Template[]): string {
  if (event.template === '') return '';
  const said = templates.find(({ id }) => id === event.template) ?? templates.find(({ kind }) => kind === event.kind);
  return said?.id ?? '';
}
