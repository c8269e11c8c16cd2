import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser, t } from '../../browser';
import { ownFrom } from '../../case/own-template';
import type { Saved } from '../../case/saved';
import { writeSettings } from '../../case/settings';
import type { UnfinishedNotes } from '../../case/unfinished';
import type { Finding } from '../../engine';
import type { Filled } from '../../messages';
import { useDesk } from '../desk';
import { besidePage } from '../opener';
import { standsFor } from '../own-templates';
import type { Route } from '../routes';
import { Title } from '../title';
import { Actions } from './actions';
import { type Aim, aimOf, stepFor, thanked } from './aim';
import { Fields } from './fields';
import { Findings } from './findings';
import { type Fix, fixOf, fixTyped, type Values } from './fixes';
import { ForWhom } from './for-whom';
import { keepTyped, keyOf } from './keep-typed';
import { noted } from './known';
import { Moment } from './moment';
import { writeNote } from './note';
import { Preview } from './preview';
import { Remember } from './remember';
import { suited } from './suited';
import { TemplateChoice } from './template-choice';
import { draftsBeside, valuesFor } from './values';

const NO_MESSAGE = { subject: '', to: [], cc: [] };

interface Props {
  saved: Saved | undefined;
  /** What was typed earlier, by whom it is for. */
  kept: UnfinishedNotes;
  /** False where that could not be read: what is typed now must not take its place. */
  keeps: boolean;
  /** The step that the user chose. */
  asked: string | undefined;
  /** The template that was chosen before the user went to look at it. */
  first: string | undefined;
  onApplication: (id: string | undefined) => void;
}

/** Choose a template, say it in one's own words, see it, put it in. */
export function NoteForm({ saved, kept, keeps, asked, first, onApplication }: Props) {
  const desk = useDesk();
  const { playbook, settings, compose, now } = desk;
  const plan = saved && desk.planOf(saved);
  const step = plan && stepFor(plan, asked);
  // A call or a letter has no place in a compose window; where a step asks for one, it is for reading out or for printing.
  const templates = playbook.templates.filter((each) => each.channel === 'email' || step?.templates.includes(standsFor(each)));
  const situation = useMemo(() => saved && desk.situationOf(saved), [saved]);

  const [aim, setAim] = useState<Aim>(() => (saved ? aimOf(saved, asked ? [] : desk.recipients, step) : { interview: 0, interviewer: 0 }));
  const [notes, setNotes] = useState(kept);
  const [chosen, choose] = useState(first);
  const [fixes, setFixes] = useState<Fix[]>([]);
  const [filled, setFilled] = useState<Filled>();
  const lastTaken = useRef('');

  const key = keyOf(saved, aim);
  const best = step && situation ? suited(step, situation, templates, now) : [];
  const earlier = templates.find(({ id }) => id === notes[key]?.template);
  const template =
    templates.find(({ id }) => id === chosen) ??
    (earlier && (best.length === 0 || best.includes(earlier)) ? earlier : best[0]) ??
    templates[0];

  const typed = notes[key]?.values ?? {};
  const knowledge = { playbook, now, my_name: settings.my_name, situation };
  const values = useMemo(
    () => (template ? valuesFor(template, typed, aim, knowledge) : {}),
    [typed, template, situation, aim, settings.my_name],
  );
  const beside = useMemo(() => (saved ? draftsBeside(saved, notes, aim, knowledge) : []), [saved, key]);
  const { subject: standing, to, cc } = compose.found ? compose : NO_MESSAGE;
  const note = useMemo(
    () => template && writeNote(template, values, { playbook, now, standing, fixes, situation, beside, to, cc }),
    [template, values, playbook, now, standing, fixes, situation, beside, to, cc],
  );
  const talk = saved?.case.interviews[aim.interview];
  const person = talk?.interviewers[aim.interviewer];
  const answer = useMemo(
    () =>
      saved && template
        ? desk.ask(saved, {
            kind: template.kind,
            channel: template.channel,
            ...(person ? { to: [person.name] } : {}),
            interview: aim.interview,
          })
        : undefined,
    [saved, template, person, aim, now],
  );

  useEffect(() => {
    // Whoever came by the navigation is still on its button, and hears first where they are.
    if (document.activeElement?.closest('nav')) return document.getElementById('title')?.focus();
    // Where the user goes on: the first field that is still empty.
    [...document.querySelectorAll<HTMLInputElement>('form [name]')].find(({ value }) => value === '')?.focus();
  }, []);
  const changed = useRef(false);
  useEffect(() => {
    const note = notes[key];
    if (changed.current && note && keeps) keepTyped(saved, key, note);
    changed.current = true;
  }, [notes]);

  const type = (change: Values): void => {
    if (!template) return;
    setNotes((before) => ({ ...before, [key]: { template: template.id, values: { ...before[key]?.values, ...change } } }));
    if (change.my_name !== undefined) {
      writeSettings({ my_name: change.my_name });
      desk.setMyName(change.my_name);
    }
  };
  const pick = (id: string): void => {
    choose(id);
    setFixes([]);
    setNotes((before) => ({ ...before, [key]: { values: {}, ...before[key], template: id } }));
  };
  const backWith = (id: string): Route => ({
    ...{ view: 'write', template: id },
    ...(saved ? { id: saved.id } : {}),
    ...(asked ? { step: asked } : {}),
  });
  const makeOwn = async (): Promise<void> => {
    const own = template && ownFrom({ ...template, title: t('own_title', template.title) }, Date.now());
    if (!own || !(await desk.keepTemplate(own, own))) return;
    // Whoever comes back finds what they had typed, in the template that is theirs now.
    if (keeps) await keepTyped(saved, key, { values: {}, ...notes[key], template: own.id });
    desk.go({ view: 'template', id: own.id, back: backWith(own.id) });
  };
  const fix = (replace: NonNullable<Finding['replace']>): void => {
    if (!note) return;
    const own = replace.part === 'body' || standing === '' ? fixTyped(replace, note.draft, values) : undefined;
    if (own) type(own);
    else setFixes([...fixes, fixOf(replace, note.draft)]);
  };

  const remembered = async (begun: Saved): Promise<void> => {
    // What was typed goes along: it is a note to somebody now.
    if (template) await keepTyped(begun, keyOf(begun, aimOf(begun, [], undefined)), { template: template.id, values: typed });
    // It may stand in the message already, under this name.
    if (lastTaken.current) await keepAs(lastTaken.current, begun, aimOf(begun, [], undefined));
    onApplication(begun.id);
  };
  const taken = (id: string): void => {
    // What is read out is no message.
    if (template?.channel === 'call' || template?.channel === 'voicemail') return;
    lastTaken.current = id;
    if (saved) keepAs(id, saved, aim);
  };
  const keepAs = async (id: string, of: Saved, { interview, interviewer }: Aim): Promise<void> => {
    if (!template || !note) return;
    const { kind, channel } = template;
    const talk = of.case.interviews[interview];
    const person = talk?.interviewers[interviewer];
    await desk.keepNote(of.id, {
      id,
      inserted: Date.now(),
      kind,
      channel,
      template: template.id,
      ...(step?.templates.includes(standsFor(template)) ? { rule: step.rule } : {}),
      to: person ? [person.name] : [],
      ...(talk ? { interview: talk.id } : {}),
      ...(person ? { interviewer: person.id } : {}),
      subject: note.subject,
      body: note.draft.body,
    });
  };

  if (!template || !note)
    return (
      <main>
        <p role="alert">{t('no_template')}</p>
      </main>
    );
  return (
    <>
      <main>
        <Title>{t('write_title')}</Title>
        {!compose.found && <p class="notice">{t(besidePage ? 'no_window' : 'no_page')}</p>}
        <ForWhom
          saved={saved}
          aim={aim}
          done={plan ? thanked(plan, aim.interview) : new Set()}
          onApplication={onApplication}
          onPerson={(interviewer) => {
            setAim({ ...aim, interviewer });
            setFixes([]);
            choose(undefined);
          }}
        />
        <TemplateChoice
          template={template}
          templates={templates}
          onPick={pick}
          onCopy={makeOwn}
          onOpen={() => desk.go({ view: 'template', id: template.id, back: backWith(template.id) })}
        />
        <Moment answer={answer} />
        <Fields
          key={`${key} ${template.id}`}
          fields={template.fields}
          values={values}
          folded={saved !== undefined}
          notedFor={(name) => noted(name, talk, aim.interviewer)}
          onChange={type}
        />
        <Preview draft={note.draft} subject={note.subject} kept={standing !== ''} />
        <Findings findings={note.findings} draft={note.draft} onFix={fix} />
        {!saved && note.draft.blanks.length === 0 && <Remember values={values} onRemembered={remembered} />}
        {compose.found && !desk.allowed && (
          <p class="aside">
            {t('always_show')}{' '}
            <a href={browser.runtime.getURL(`options.html#${compose.origin}`)} target="_blank" rel="noreferrer">
              {t('always_show_link')}
            </a>
          </p>
        )}
      </main>
      <Actions
        note={note}
        found={compose.found && template.channel === 'email'}
        printed={template.channel !== 'email'}
        to={person?.email ? { name: person.name, email: person.email } : undefined}
        filled={filled}
        onFilled={setFilled}
        onTaken={taken}
      />
    </>
  );
}
