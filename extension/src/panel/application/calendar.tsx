import { useEffect, useState } from 'preact/hooks';
import { t } from '../../browser';
import { addLinks, calendarFile, type Entry, type Exported, standsInCalendar } from '../../case/calendar';
import { keepExported, readExported } from '../../case/exported';
import type { Saved } from '../../case/saved';
import type { Step } from '../../engine';
import { saveCalendar } from '../../save-file';
import { useDesk } from '../desk';

/** Steps that have a time to come. */
function stillToDo({ state, beside }: Step): boolean {
  return !beside && ['upcoming', 'open', 'late', 'blocked'].includes(state);
}

/** The next steps in the user's own calendar: as a file for any program, or by a link to one of two on the web. */
export function Calendar({ saved }: { saved: Saved }) {
  const desk = useDesk();
  const plan = desk.planOf(saved);
  const next = plan.steps.find(stillToDo);
  const [before, setBefore] = useState<Exported>();
  useEffect(() => void readExported(saved.id).then(setBefore), [saved.id]);
  if (!next && !(before && standsInCalendar(before, Date.now()))) return null;
  const links = next && addLinks({ saved, step: next }, Date.now());
  const save = async (): Promise<void> => {
    // A step that is done goes along: it cancels what an earlier file put into the calendar.
    const entries = plan.steps.filter(({ beside }) => !beside).map((step): Entry => ({ saved, step }));
    // Read anew, for another window may have made a file.
    const { file, exported } = calendarFile(entries, Date.now(), await readExported(saved.id));
    saveCalendar(file);
    await keepExported(saved.id, exported);
    setBefore(exported);
  };
  return (
    <details class="calendar">
      <summary>{t(next ? 'calendar' : 'calendar_take_out')}</summary>
      <div class="form">
        <p class="aside">{t(next ? 'calendar_why' : 'calendar_take_out_why')}</p>
        <div class="actions">
          <button type="button" onClick={save}>
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
