import { t } from '../../browser';
import { useDesk } from '../desk';
import { endInWords, noteInWords } from '../plan-words';
import { Title } from '../title';
import { TaskCard } from '../today/task-card';
import { Calendar } from './calendar';
import { Details } from './details';
import { Happened } from './happened';
import { History } from './history';
import { Timeline } from './timeline-picture';

/** One application: what to do, what happened, the timeline, and who it is about. */
export function Application({ id }: { id: string }) {
  const desk = useDesk();
  const saved = desk.find(id);
  if (!saved) return <Title>{t('not_found')}</Title>;
  const { application, interviews } = saved.case;
  const plan = desk.planOf(saved);
  const due = desk.dueOf(saved);
  return (
    <>
      <div>
        <Title>{application.company || t('no_company')}</Title>
        <p class="aside">{application.role}</p>
      </div>
      {plan.over && <p class="calm">{endInWords(plan.over.why)}</p>}
      {[...due.now, ...due.beside].length > 0 && (
        <section aria-labelledby="next-title">
          <h2 id="next-title">{t('to_do')}</h2>
          <ul class="cards">
            {[...due.now, ...due.beside].map((task) => (
              <TaskCard key={task.steps[0].id} task={task} named={false} small={due.beside.includes(task)} />
            ))}
          </ul>
        </section>
      )}
      <Happened id={id} />
      <History saved={saved} />
      {interviews.length > 0 && <Timeline plan={plan} interviews={interviews} events={saved.case.events} />}
      <Calendar saved={saved} />
      <Details saved={saved} />
      {plan.notes.length > 0 && (
        <ul class="aside">
          {[...new Set(plan.notes.map((note) => noteInWords(note)))].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" class="quiet" onClick={() => desk.trash(saved)}>
          {t('remove_application')}
        </button>
      </p>
    </>
  );
}
