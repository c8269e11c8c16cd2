import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../browser';
import type { Saved } from '../../case/saved';
import { useDesk } from '../desk';
import { Input } from '../input';
import { Title } from '../title';
import { type Notes, notesOf, type PersonNotes, somebody, withNotes } from './debrief-model';
import { PromiseField } from './promise-field';

/** From the last key to what is kept. */
const PAUSE = 400;

/** Two minutes after an interview: what only the user knows, as long as they know it. Kept as it is typed. */
export function Debrief({ id, interview }: { id: string; interview: number }) {
  const desk = useDesk();
  const saved = desk.find(id);
  return saved?.case.interviews[interview] ? <Form saved={saved} interview={interview} /> : <Title>{t('not_found')}</Title>;
}

function Form({ saved, interview }: { saved: Saved; interview: number }) {
  const desk = useDesk();
  const [shown] = useState(saved);
  const [notes, setNotes] = useState<Notes>(() => notesOf(saved.case, interview));
  const talk = shown.case.interviews[interview];
  const day = (talk?.end ?? talk?.start ?? desk.now).slice(0, 10);
  const change = (more: Partial<Notes>): void => setNotes((before) => ({ ...before, ...more }));
  const changePerson = (at: number, more: Partial<PersonNotes>): void =>
    change({ people: notes.people.map((person, index) => (index === at ? { ...person, ...more } : person)) });

  const latest = useRef(notes);
  latest.current = notes;
  // What was kept last. Beside what the form was filled from, a field that was emptied again would look as if nobody had touched it.
  const kept = useRef(shown.case);
  const keeping = useRef(Promise.resolve());
  const keep = (): Promise<void> => {
    keeping.current = keeping.current.then(async () => {
      const edited = withNotes(shown.case, interview, latest.current);
      if (await desk.keepQuietly({ ...shown, case: kept.current }, edited)) kept.current = edited;
    });
    return keeping.current;
  };
  useEffect(() => {
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [notes]);
  // Whoever leaves this view has still been heard.
  useEffect(() => () => void keep(), []);

  const finish = async (event: Event): Promise<void> => {
    event.preventDefault();
    await keep();
    await desk.record(saved.id, { type: 'debriefed', ...(talk ? { interview: talk.id } : {}) }, t('debriefed'));
    desk.go({ view: 'application', id: saved.id });
  };

  return (
    <>
      <div>
        <Title>{t('debrief_title')}</Title>
        <p class="aside">{t('debrief_why', saved.case.application.company)}</p>
      </div>
      <form onSubmit={finish}>
        {notes.people.map((person, index) => (
          <fieldset key={person.id}>
            <legend>{person.name || t('person_number', String(index + 1))}</legend>
            {person.added && (
              <Input
                label={t('their_name')}
                name={`name_${index}`}
                value={person.name}
                onChange={(name) => changePerson(index, { name })}
                hint={t('their_name_hint')}
              />
            )}
            <Input
              label={t('topic')}
              name={`topic_${index}`}
              value={person.topic}
              onChange={(topic) => changePerson(index, { topic })}
              hint={index === 0 ? t('topic_hint') : undefined}
              long
            />
            <Input
              label={t('liked')}
              name={`liked_${index}`}
              value={person.liked}
              onChange={(liked) => changePerson(index, { liked })}
              long
              optional
            />
          </fieldset>
        ))}
        <button type="button" class="quiet" onClick={() => change({ people: [...notes.people, somebody()] })}>
          {t('add_person')}
        </button>
        <PromiseField
          words={notes.next_steps}
          promise={notes.promise}
          said={day}
          saved={saved}
          onChange={(next_steps, promise) => change({ next_steps, promise })}
        />
        <Input
          label={t('sets_me_apart')}
          name="sets_me_apart"
          value={notes.sets_me_apart}
          onChange={(sets_me_apart) => change({ sets_me_apart })}
          hint={t('sets_me_apart_hint')}
          long
          optional
        />
        <Input
          label={t('doubts')}
          name="doubts"
          value={notes.doubts}
          onChange={(doubts) => change({ doubts })}
          hint={t('doubts_hint')}
          long
          optional
        />
        <div class="actions">
          <button type="submit" class="primary">
            {t('debrief_done')}
          </button>
        </div>
        <p class="aside">{t('kept_as_typed')}</p>
      </form>
    </>
  );
}
