import { useState } from 'preact/hooks';
import { browser, t } from '../browser';
import { inCalendar, takenOutOfCalendar } from '../case/exported';
import { NotKept } from '../case/not-kept';
import type { Saved } from '../case/saved';
import { eraseEverything, readKept, readTrash } from '../case/store';
import type { Playbook } from '../engine';
import { saveCalendar } from '../save-file';
import { heldKey, singly } from '../single-click';
import { Transfer } from './transfer';
import { Trash } from './trash';

/** What was thrown away and can still come back, and the end of everything. */
export function Data({ trash, playbook }: { trash: Saved[]; playbook: Playbook }) {
  const [thrown, setThrown] = useState(trash);
  const [asked, setAsked] = useState(false);
  /** Applications that would leave something behind in the calendar. */
  const [standing, setStanding] = useState<string[]>([]);
  const [said, setSaid] = useState('');
  const doing = async (work: () => Promise<void>, done: string): Promise<void> => {
    try {
      await work();
      setSaid(done);
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      setSaid(error.text);
    }
  };
  const takeOut = (): Promise<void> =>
    doing(async () => {
      saveCalendar(await takenOutOfCalendar(standing));
      setStanding([]);
    }, t('calendar_all_taken_out'));
  const ask = async (): Promise<void> => {
    setSaid('');
    setAsked(true);
    // Where that cannot be read, everything can be deleted all the same.
    const all = await readKept().catch(() => []);
    setStanding(await inCalendar(all.map(({ id }) => id)));
  };
  const erase = async (): Promise<void> => {
    if (!asked) return ask();
    await doing(async () => {
      await eraseEverything();
      setThrown([]);
      setAsked(false);
    }, t('erased'));
  };
  const asking = [t('erase_sure'), standing.length > 0 ? t('erase_in_calendar') : ''];
  return (
    <section aria-labelledby="data">
      <h2 id="data">{t('data_title')}</h2>
      <p>
        {t('data_why')} <a href={browser.runtime.getURL('panel.html?view=templates')}>{t('own_templates')}</a>
      </p>
      <Transfer playbook={playbook} onImported={async () => setThrown(await readTrash())} />
      {thrown.length > 0 && <Trash thrown={thrown} onThrown={setThrown} doing={doing} />}
      <p role="status">{[...(asked ? asking : []), said].filter(Boolean).join(' ')}</p>
      <div class="actions">
        <button type="button" onClick={singly(erase)} onKeyDown={heldKey}>
          {t(asked ? 'erase_now' : 'erase')}
        </button>
        {asked && (
          <button type="button" onClick={() => setAsked(false)}>
            {t('cancel')}
          </button>
        )}
        {/* Last: once it is gone, none of the others stands in its place. */}
        {asked && standing.length > 0 && (
          <button type="button" onClick={takeOut}>
            {t('calendar_take_all_out')}
          </button>
        )}
      </div>
    </section>
  );
}
