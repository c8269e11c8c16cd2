import { t } from '../../browser';
import { skipped } from '../../case/events';
import type { Saved } from '../../case/saved';
import { heldKey, singly } from '../../single-click';
import { addDays } from '../days';
import { useDesk } from '../desk';
import { nearDay } from '../times';
import { Why } from '../why';
import type { Task } from './due';
import { doneEvent, natureOf } from './settle';
import { whenWords } from './when-words';

interface Props {
  task: Task;
  /** False where the whole page is about its application. */
  named?: boolean;
  /** Told in fewer words, for what is not the next thing to do. */
  small?: boolean;
}

/** One thing to do, with the one button that does it and the quiet ones. */
export function TaskCard({ task, named = true, small = false }: Props) {
  const desk = useDesk();
  const { now } = desk;
  const saved = desk.find(task.of);
  if (!saved) return null;
  const { application } = saved.case;
  const [step] = task.steps;
  const people = [...new Set(task.steps.flatMap(({ to }) => to))];
  const Heading = named && !small ? 'h2' : 'h3';
  return (
    <li class={`card ${step.state} ${small ? 'compact' : ''}`}>
      {named && (
        <p class="where">
          <button type="button" class="link" onClick={() => desk.go({ view: 'application', id: task.of })}>
            {application.company || t('no_company')}
          </button>{' '}
          {application.role}
        </p>
      )}
      <Heading class="title">{step.title}</Heading>
      {people.length > 0 && <p>{t('for_people', people.join(', '))}</p>}
      <p class="when">{whenWords(step, now)}</p>
      {!small && <Reason task={task} />}
      <Choices task={task} saved={saved} small={small} />
    </li>
  );
}

function Reason({ task: { steps } }: { task: Task }) {
  const [step] = steps;
  return (
    <p class="aside">
      {step.reason} <Why of={step.rule} title={step.title} />
    </p>
  );
}

function Choices({ task, saved, small }: { task: Task; saved: Saved; small: boolean }) {
  const desk = useDesk();
  const { playbook } = desk;
  const { title } = task.steps[0];
  const nature = natureOf(task.steps[0], playbook);
  return (
    <div class="actions">
      <Primary task={task} small={small} />
      {nature !== 'debrief' && (
        <button
          type="button"
          class="quiet"
          onClick={singly(() => desk.record(task.of, doneEvent(task, saved.case, playbook), t('settled_done', title)))}
          onKeyDown={heldKey}
        >
          {t(nature === 'call' ? 'we_talked' : 'done')}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        onClick={singly(() => desk.record(task.of, skipped(task.steps, saved.case), t('settled_skipped', title)))}
        onKeyDown={heldKey}
      >
        {t('not_this_one')}
      </button>
      <Later task={task} />
    </div>
  );
}

/** The one button: what it does depends on what kind of thing there is to do. */
function Primary({ task, small }: { task: Task; small: boolean }) {
  const desk = useDesk();
  const [step] = task.steps;
  const { of: id } = task;
  const nature = natureOf(step, desk.playbook);
  const go = (): void => {
    if (nature === 'debrief') desk.go({ view: 'debrief', id, interview: step.interview ?? 0 });
    else desk.go({ view: 'write', id, step: step.id });
  };
  if (nature === 'message' || nature === 'debrief' || nature === 'call')
    return (
      <button type="button" class={small ? '' : 'primary'} onClick={go}>
        {t(nature === 'debrief' ? 'write_down' : nature === 'call' ? 'prepare_call' : 'write_it')}
      </button>
    );
  return null;
}

/** Puts it off, to a day that is named. */
function Later({ task }: { task: Task }) {
  const desk = useDesk();
  const days = [1, 3, 7];
  return (
    <details class="later">
      <summary>{t('later')}</summary>
      <div class="actions">
        {days.map((count) => {
          const day = addDays(desk.now, count);
          return (
            <button type="button" class="small" key={count} onClick={() => desk.snooze(task, count)}>
              {nearDay(day, desk.now)}
            </button>
          );
        })}
      </div>
    </details>
  );
}
