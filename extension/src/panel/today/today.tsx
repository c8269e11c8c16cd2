import { browser, t } from '../../browser';
import { useDesk } from '../desk';
import { theirMoment } from '../times';
import { Title } from '../title';
import type { Task } from './due';
import { TaskCard } from './task-card';

const AHEAD = 5;

/** What is due, by application; and when nothing is, what comes next and when. */
export function Today() {
  const desk = useDesk();
  const { due, list } = desk;
  if (list.length === 0) return <Empty />;
  return (
    <>
      <Title>{t('today')}</Title>
      {due.now.length === 0 && <Nothing next={due.coming[0]} />}
      {due.now.length > 0 && (
        <ul class="cards">
          {due.now.map((task) => (
            <TaskCard key={`${task.of} ${task.steps[0].id}`} task={task} />
          ))}
        </ul>
      )}
      {due.beside.length > 0 && (
        <section aria-labelledby="beside-title">
          <h2 id="beside-title">{t('on_the_side')}</h2>
          <ul class="cards">
            {due.beside.map((task) => (
              <TaskCard key={`${task.of} ${task.steps[0].id}`} task={task} small />
            ))}
          </ul>
        </section>
      )}
      {due.coming.length > 0 && (
        <section aria-labelledby="coming-title">
          <h2 id="coming-title">{t('coming_up')}</h2>
          <ul class="coming">
            {due.coming.slice(0, AHEAD).map((task) => (
              <Coming key={`${task.of} ${task.steps[0].id}`} task={task} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Coming({ task }: { task: Task }) {
  const desk = useDesk();
  const [step] = task.steps;
  const company = desk.find(task.of)?.case.application.company;
  return (
    <li>
      <span class="when">{theirMoment(step.opens, desk.now)}</span>{' '}
      <button type="button" class="link" onClick={() => desk.go({ view: 'application', id: task.of })}>
        {company || t('no_company')}
      </button>
      {': '}
      {step.title}
    </li>
  );
}

/** Calm when there is nothing to do: it says so, and when there will be. */
function Nothing({ next }: { next: Task | undefined }) {
  const desk = useDesk();
  const company = next && desk.find(next.of)?.case.application.company;
  return (
    <p class="calm">
      {t('nothing_due')}{' '}
      {next
        ? t('nothing_until', next.steps[0].title, company || t('no_company'), theirMoment(next.steps[0].opens, desk.now))
        : t('nothing_planned')}
    </p>
  );
}

/** The first time: what this is for, and two ways to begin. */
function Empty() {
  const desk = useDesk();
  return (
    <>
      <Title>{t('today')}</Title>
      <p>{t('empty_today')}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => desk.go({ view: 'new' })}>
          {t('add_application')}
        </button>
        <button type="button" onClick={() => desk.go({ view: 'write' })}>
          {t('write_first')}
        </button>
      </div>
      <p class="aside">
        {t('empty_private')}{' '}
        <a href={browser.runtime.getURL('welcome.html')} target="_blank" rel="noreferrer">
          {t('welcome_link')}
        </a>
      </p>
    </>
  );
}
