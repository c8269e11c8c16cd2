import { t } from '../../browser';
import { addLinks, calendarFile, type Entry } from '../../case/calendar';
import type { Saved } from '../../case/saved';
import type { Step } from '../../engine';
import { saveFile } from '../../save-file';
import { useDesk } from '../desk';

/** Steps that have a time to come. */
export function stillToDo({ state, beside }: Step): boolean {
  return !beside && ['upcoming', 'open', 'late', 'blocked'].includes(state);
}

/** The next steps in the user's own calendar: as a file for any program, or by a link to one of two on the web. */
export function Calendar({ saved }: { saved: Saved }) {
  const desk = useDesk();
  const plan = desk.planOf(saved);
  const [next] = plan.steps.filter(stillToDo);
  if (!next) return null;
  // A step that is done goes along: it cancels what an earlier file put into the calendar.
  const entries = plan.steps.filter(({ beside }) => !beside).map((step): Entry => ({ saved, step }));
  const links = addLinks({ saved, step: next }, Date.now());
  return (
    <details class="calendar">
      <summary>{t('calendar')}</summary>
      <div class="form">
        <p class="aside">{t('calendar_why')}</p>
        <div class="actions">
          <button type="button" onClick={() => saveFile('afterword.ics', 'text/calendar', calendarFile(entries, Date.now()))}>
            {t('calendar_file')}
          </button>
          {links && (
            <>
              <a href={links.google} target="_blank" rel="noreferrer">
                {t('calendar_google')}
              </a>
              <a href={links.outlook} target="_blank" rel="noreferrer">
                {t('calendar_outlook')}
              </a>
            </>
          )}
        </div>
      </div>
    </details>
  );
}
