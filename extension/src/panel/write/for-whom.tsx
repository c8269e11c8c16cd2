import { t } from '../../browser';
import type { Saved } from '../../case/saved';
import { useDesk } from '../desk';
import { Choice } from '../input';
import type { Aim } from './aim';

interface Props {
  saved: Saved | undefined;
  aim: Aim;
  /** The places of people in this interview whose note is done. */
  done: Set<number>;
  onApplication: (id: string | undefined) => void;
  onPerson: (interviewer: number) => void;
}

/** For which application the note is, and for whom of the people there. Nothing of it shows before anything is saved. */
export function ForWhom({ saved, aim, done, onApplication, onPerson }: Props) {
  const desk = useDesk();
  if (desk.list.length === 0) return null;
  const people = saved?.case.interviews[aim.interview]?.interviewers ?? [];
  const options = desk.list.map(({ id, case: { application } }) => ({
    value: id,
    label: [application.company || t('no_company'), application.role].filter(Boolean).join(' · '),
  }));
  return (
    <>
      <Choice
        label={t('for_which')}
        name="application"
        value={saved?.id ?? ''}
        options={[{ value: '', label: t('for_none') }, ...options]}
        onChange={(id) => onApplication(id || undefined)}
      />
      {people.length > 1 && (
        <fieldset class="group">
          <legend>{t('to_whom')}</legend>
          <div class="chips">
            {people.map(({ id, name }, place) => (
              <button key={id} type="button" class="small" aria-pressed={place === aim.interviewer} onClick={() => onPerson(place)}>
                {done.has(place) && <span aria-hidden="true">✓ </span>}
                {name}
                {done.has(place) && <span class="hidden"> {t('note_done')}</span>}
              </button>
            ))}
          </div>
          <p class="aside">{t('one_note_each', String(done.size), String(people.length))}</p>
        </fieldset>
      )}
    </>
  );
}
