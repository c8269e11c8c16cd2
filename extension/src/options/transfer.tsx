import { useRef, useState } from 'preact/hooks';
import { t } from '../browser';
import { NotImported } from '../case/not-imported';
import { NotKept } from '../case/not-kept';
import { planOf } from '../case/reminders';
import { preferencesOf, readSettings, zoneOf } from '../case/settings';
import { readAll } from '../case/store';
import { applicationsTable, COLUMNS, type Column } from '../case/table';
import { exportEverything, importEverything, whyNot } from '../case/transfer';
import type { Playbook } from '../engine';
import { saveFile } from '../save-file';

/** Everything as a file to keep or to take to another computer, and back; and a table for a spreadsheet. */
export function Transfer({ playbook, onImported }: { playbook: Playbook; onImported: () => void }) {
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const day = (): string => new Date().toLocaleDateString('sv');

  const attempt = async (work: () => Promise<string>): Promise<void> => {
    try {
      setSaid(await work());
    } catch (error) {
      if (error instanceof NotImported) setSaid(whyNot(error));
      else if (error instanceof NotKept) setSaid(error.text);
      else throw error;
    }
  };
  const keep = (): Promise<void> =>
    attempt(async () => {
      saveFile(`afterword-${day()}.json`, 'application/json', await exportEverything());
      return t('exported');
    });
  const table = (): Promise<void> =>
    attempt(async () => {
      const settings = await readSettings();
      const context = { playbook, preferences: preferencesOf(settings), tz: zoneOf(settings) };
      const headings = Object.fromEntries(COLUMNS.map((column) => [column, t(`column_${column}`)])) as Record<Column, string>;
      const nextIn = (saved: Parameters<typeof planOf>[0]) => planOf(saved, context, Date.now()).next ?? undefined;
      saveFile(`afterword-${day()}.csv`, 'text/csv', applicationsTable(await readAll(), headings, nextIn));
      return t('exported');
    });
  const take = async (): Promise<void> => {
    const [chosen] = file.current?.files ?? [];
    if (!chosen) return;
    await attempt(async () => {
      const { added, changed, same } = await importEverything(await chosen.text());
      onImported();
      return t('imported', String(added), String(changed), String(same));
    });
    // The same file can be chosen once more.
    if (file.current) file.current.value = '';
  };

  return (
    <>
      <div class="actions">
        <button type="button" onClick={keep}>
          {t('export_all')}
        </button>
        <button type="button" onClick={table}>
          {t('export_table')}
        </button>
      </div>
      <div class="field">
        <label for="import">{t('import_file')}</label>
        <input id="import" type="file" accept=".json,application/json" ref={file} aria-describedby="import-hint" onChange={take} />
        <small id="import-hint">{t('import_hint')}</small>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
