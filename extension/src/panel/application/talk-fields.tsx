import { t } from '../../browser';
import type { InterviewKind } from '../../engine';
import { Check, Choice, Input, trouble } from '../input';
import { NOBODY, type PersonForm, type TalkForm } from './form-model';
import { PersonFields } from './person-fields';

const KINDS: InterviewKind[] = ['phone_screen', 'video', 'onsite', 'panel', 'second_round', 'final', 'informational'];

interface TalkProps {
  talk: TalkForm;
  index: number;
  problems: Partial<Record<string, string>>;
  onChange: (more: Partial<TalkForm>) => void;
  onRemove: (() => void) | undefined;
}

/** One interview: when, of which kind, with whom. */
export function TalkFields({ talk, index, problems, onChange, onRemove }: TalkProps) {
  const changePerson = (at: number, more: Partial<PersonForm>): void =>
    onChange({ people: talk.people.map((person, place) => (place === at ? { ...person, ...more } : person)) });
  return (
    <fieldset>
      <legend>{t('interview_number', String(index + 1))}</legend>
      <Input label={t('day')} name={`talk_${index}_day`} type="date" value={talk.day} onChange={(day) => onChange({ day })} />
      <div class="pair">
        <Input
          label={t('from')}
          name={`talk_${index}_from`}
          type="time"
          value={talk.from}
          onChange={(from) => onChange({ from })}
          optional
        />
        <Input
          label={t('to')}
          name={`talk_${index}_to`}
          type="time"
          value={talk.to}
          onChange={(to) => onChange({ to })}
          {...trouble(problems[`talk_${index}_to`])}
          optional
        />
      </div>
      <Choice
        label={t('kind')}
        name={`talk_${index}_kind`}
        value={talk.kind}
        onChange={(kind) => onChange({ kind: kind as InterviewKind })}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
      />
      <Check
        label={t('decide_same_day')}
        name={`talk_${index}_same_day`}
        checked={talk.sameDay}
        onChange={(sameDay) => onChange({ sameDay })}
      />
      {talk.people.map((person, place) => (
        <PersonFields
          key={place}
          person={person}
          at={`${index}_${place}`}
          number={place + 1}
          problems={problems}
          onChange={(more) => changePerson(place, more)}
          onRemove={talk.people.length > 1 ? () => onChange({ people: talk.people.filter((_, at) => at !== place) }) : undefined}
        />
      ))}
      <div class="actions">
        <button type="button" class="quiet" onClick={() => onChange({ people: [...talk.people, { ...NOBODY }] })}>
          {t('add_person')}
        </button>
        {onRemove && (
          <button type="button" class="quiet" onClick={onRemove}>
            {t('remove_interview')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
