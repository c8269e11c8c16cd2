import { useEffect, useState } from 'preact/hooks';
import { t } from '../browser';
import { inCalendar, takenOutOfCalendar } from '../case/exported';
import type { Saved } from '../case/saved';
import { readTrash, restore } from '../case/store';
import { saveCalendar } from '../save-file';

interface Props {
  thrown: Saved[];
  onThrown: (thrown: Saved[]) => void;
  /** Does it, and says that it is done or why not. */
  doing: (work: () => Promise<void>, done: string) => Promise<void>;
}

/** What was thrown away: it can come back, and what a file put into the calendar can be taken out of it. */
export function Trash({ thrown, onThrown, doing }: Props) {
  const [standing, setStanding] = useState<string[]>([]);
  const look = (): Promise<void> => inCalendar(thrown.map(({ id }) => id)).then(setStanding);
  useEffect(() => void look(), [thrown]);
  const bringBack = ({ id, case: { application } }: Saved): Promise<void> =>
    doing(
      async () => {
        await restore(id);
        onThrown(await readTrash());
      },
      t('restored', application.company),
    );
  const takeOut = ({ id, case: { application } }: Saved): Promise<void> =>
    doing(
      async () => {
        saveCalendar(await takenOutOfCalendar([id]));
        await look();
      },
      t('calendar_taken_out', application.company),
    );
  return (
    <>
      <h3>{t('trash_title')}</h3>
      <ul>
        {thrown.map((saved) => (
          <li key={saved.id}>
            {saved.case.application.company} {saved.case.application.role}{' '}
            <button type="button" class="small" onClick={() => bringBack(saved)}>
              {t('bring_back')} <span class="hidden">{saved.case.application.company}</span>
            </button>{' '}
            {standing.includes(saved.id) && (
              <button type="button" class="small" onClick={() => takeOut(saved)}>
                {t('calendar_take_out')} <span class="hidden">{saved.case.application.company}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
