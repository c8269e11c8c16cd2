import { useState } from 'preact/hooks';
import { browser, t } from '../browser';
import { NotKept } from '../case/not-kept';
import type { Saved } from '../case/saved';
import { eraseEverything, readTrash, restore } from '../case/store';
import type { Playbook } from '../engine';
import { heldKey, singly } from '../single-click';
import { Transfer } from './transfer';

/** What was thrown away and can still come back, and the end of everything. */
export function Data({ trash, playbook }: { trash: Saved[]; playbook: Playbook }) {
  const [thrown, setThrown] = useState(trash);
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const doing = async (work: () => Promise<void>, done: string): Promise<void> => {
    try {
      await work();
      setSaid(done);
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      setSaid(t(error.text));
    }
  };
  const bringBack = ({ id, case: { application } }: Saved): Promise<void> =>
    doing(
      async () => {
        await restore(id);
        setThrown(await readTrash());
      },
      t('restored', application.company),
    );
  const erase = async (): Promise<void> => {
    if (!asked) return setAsked(true);
    await doing(async () => {
      await eraseEverything();
      setThrown([]);
      setAsked(false);
    }, t('erased'));
  };
  return (
    <section aria-labelledby="data">
      <h2 id="data">{t('data_title')}</h2>
      <p>
        {t('data_why')} <a href={browser.runtime.getURL('panel.html?view=templates')}>{t('own_templates')}</a>
      </p>
      <Transfer playbook={playbook} onImported={async () => setThrown(await readTrash())} />
      {thrown.length > 0 && (
        <>
          <h3>{t('trash_title')}</h3>
          <ul>
            {thrown.map((saved) => (
              <li key={saved.id}>
                {saved.case.application.company} {saved.case.application.role}{' '}
                <button type="button" class="small" onClick={() => bringBack(saved)}>
                  {t('bring_back')} <span class="hidden">{saved.case.application.company}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status">{asked ? t('erase_sure') : said}</p>
      <div class="actions">
        <button type="button" onClick={singly(erase)} onKeyDown={heldKey}>
          {t(asked ? 'erase_now' : 'erase')}
        </button>
        {asked && (
          <button type="button" onClick={() => setAsked(false)}>
            {t('cancel')}
          </button>
        )}
      </div>
    </section>
  );
}
