import { useState } from 'preact/hooks';
import { t } from '../../browser';
import { newId, type Saved } from '../../case/saved';
import { dayOf, hourBefore } from '../days';
import { useDesk } from '../desk';
import { Input } from '../input';
import type { Values } from './fixes';
import { ADDRESSEE } from './note';

/** Offers to remember the application that a note is written for, once there is something to remember. */
export function Remember({ values, onRemembered }: { values: Values; onRemembered: (begun: Saved) => void }) {
  const desk = useDesk();
  const [day, setDay] = useState(values.interview_date || dayOf(desk.now));
  const company = values.company?.trim() ?? '';
  if (company === '') return null;
  const remember = async (): Promise<void> => {
    const name = ADDRESSEE.map((field) => values[field]?.trim()).find(Boolean);
    // Whoever writes about it today has it behind them.
    const end = day === dayOf(desk.now) ? hourBefore(desk.now) : day;
    const interviewers = name ? [{ id: newId(), name }] : [];
    const begun = await desk.begin(
      {
        application: { company, role: values.role?.trim() ?? '', ...desk.place },
        interviews: [{ id: newId(), ...(day ? { end } : {}), interviewers }],
        events: [],
      },
      t('remembered', company),
    );
    if (begun) onRemembered(begun);
  };
  return (
    <details class="remember">
      <summary>{t('remember', company)}</summary>
      <div class="form">
        <p class="aside">{t('remember_why')}</p>
        <Input label={t('interview_day')} name="remember_day" type="date" value={day} onChange={setDay} />
        <button type="button" onClick={remember}>
          {t('remember_it')}
        </button>
      </div>
    </details>
  );
}
