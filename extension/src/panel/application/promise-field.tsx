import { t } from '../../browser';
import type { Saved } from '../../case/saved';
import { useDesk } from '../desk';
import { Input } from '../input';
import { dayInWords } from '../times';

interface Props {
  /** What they said, as the user typed it. */
  words: string;
  /** The day that was understood or picked; empty for none. */
  date: string;
  /** The day on which they said it. */
  said: string;
  saved: Saved;
  onChange: (words: string, date: string) => void;
}

/** What they said about when they would answer, and the day that means, to be confirmed or put right. */
export function PromiseField({ words, date, onChange }: Props) {
  const desk = useDesk();
  return (
    <fieldset>
      <legend>{t('next_steps')}</legend>
      <Input
        label={t('what_they_said')}
        name="next_steps"
        value={words}
        onChange={(typed) => onChange(typed, date)}
        hint={t('what_they_said_hint')}
        long
        optional
      />
      <Input
        label={t('date_promised')}
        name="promised"
        type="date"
        value={date}
        onChange={(day) => onChange(words, day)}
        hint={date ? t('they_answer_by', dayInWords(date, desk.now)) : t('date_promised_hint')}
        optional
      />
    </fieldset>
  );
}
