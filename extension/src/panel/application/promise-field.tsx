import { useMemo } from 'preact/hooks';
import { t } from '../../browser';
import { employersCalendar, promiseFrom } from '../../case/promise';
import type { Saved } from '../../case/saved';
import type { Promised } from '../../engine';
import { useDesk } from '../desk';
import { Input } from '../input';
import { dayInWords } from '../times';

interface Props {
  /** What they said, as the user typed it. */
  words: string;
  /** What was understood of it, or put right. */
  promise: Promised | undefined;
  /** The day on which they said it. */
  said: string;
  saved: Saved;
  onChange: (words: string, promise: Promised | undefined) => void;
}

/** What they said about when they would answer, and the day that means, to be confirmed or put right. */
export function PromiseField({ words, promise, said, saved, onChange }: Props) {
  const desk = useDesk();
  const calendar = useMemo(() => employersCalendar(desk.situationOf(saved), desk.playbook), [saved]);
  const type = (typed: string): void => {
    const before = promiseFrom(words, said, calendar);
    const now = promiseFrom(typed, said, calendar);
    // A day that was put right by hand stays, unless other words name another day.
    onChange(typed, now?.date === before?.date ? promise : (now ?? promise));
  };
  const pick = (date: string): void => onChange(words, date ? { kind: 'date', date, said } : undefined);
  const date = promise?.date?.slice(0, 10) ?? '';
  const understood = date ? t('they_answer_by', dayInWords(date, desk.now)) : t('date_promised_hint');
  return (
    <fieldset>
      <legend>{t('next_steps')}</legend>
      <Input label={t('what_they_said')} name="next_steps" value={words} onChange={type} hint={t('what_they_said_hint')} long optional />
      <Input label={t('date_promised')} name="promised" type="date" value={date} onChange={pick} hint={understood} optional />
      <p role="status" class="hidden">
        {words && date ? understood : ''}
      </p>
    </fieldset>
  );
}
