import { useState } from 'preact/hooks';
import { t } from '../../browser';
import type { Saved } from '../../case/saved';
import { useDesk } from '../desk';
import { Input } from '../input';
import { theirMoment } from '../times';
import { Title } from '../title';

/** From so many on, a field to search them is of use. */
const MANY = 8;

/** Every application with its next step; those that are finished come last. */
export function Applications() {
  const desk = useDesk();
  const [sought, setSought] = useState('');
  const found = desk.list.filter((saved) => matches(saved, sought));
  const running = found.filter((saved) => !isFinished(saved, desk.planOf(saved).over !== null));
  const finished = found.filter((saved) => !running.includes(saved));
  return (
    <>
      <Title>{t('applications')}</Title>
      {desk.list.length === 0 && <p>{t('empty_applications')}</p>}
      {desk.list.length >= MANY && <Input label={t('search')} name="search" value={sought} onChange={setSought} />}
      {running.length > 0 && <List saved={running} />}
      <div class="actions">
        <button type="button" class={desk.list.length === 0 ? 'primary' : ''} onClick={() => desk.go({ view: 'new' })}>
          {t('add_application')}
        </button>
      </div>
      {finished.length > 0 && (
        <details open={sought !== ''}>
          <summary>{t('finished', String(finished.length))}</summary>
          <List saved={finished} />
        </details>
      )}
    </>
  );
}

function isFinished({ case: { application } }: Saved, over: boolean): boolean {
  return over || application.status === 'closed';
}

function matches({ case: { application, interviews } }: Saved, sought: string): boolean {
  const people = interviews.flatMap(({ interviewers }) => interviewers.map(({ name }) => name));
  const words = [application.company, application.role, ...people].join(' ').toLocaleLowerCase();
  return words.includes(sought.trim().toLocaleLowerCase());
}

function List({ saved }: { saved: Saved[] }) {
  const desk = useDesk();
  return (
    <ul class="list">
      {saved.map((each) => (
        <li key={each.id}>
          <button type="button" class="row" onClick={() => desk.go({ view: 'application', id: each.id })}>
            <strong>{each.case.application.company || t('no_company')}</strong> <span>{each.case.application.role}</span>
            <Next saved={each} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The one thing that is next, as a line. */
function Next({ saved }: { saved: Saved }) {
  const desk = useDesk();
  const { next, over } = desk.planOf(saved);
  if (!next) return <span class="when">{over ? t(`plan_end_${over.why}`) : t('nothing_planned')}</span>;
  const due = next.state === 'open' || next.state === 'late';
  return (
    <span class={`when ${next.state}`}>
      {next.title} · {due ? t('now') : theirMoment(next.opens, desk.now)}
    </span>
  );
}
