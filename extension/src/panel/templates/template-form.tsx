import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../browser';
import { newerOriginal, type OwnTemplate, ownFrom } from '../../case/own-template';
import { useDesk } from '../desk';
import { Choice, Input } from '../input';
import { asTemplate, basisOf, vocabulary } from '../own-templates';
import type { Route } from '../routes';
import { Title } from '../title';
import { aimOf } from '../write/aim';
import { draftNote } from '../write/note';
import { Preview } from '../write/preview';
import { valuesFor } from '../write/values';
import { Compare } from './compare';
import { FieldButtons, SubjectButtons } from './field-buttons';
import { blankChecks, mistakesOf } from './mistakes';
import { sampleDraft, sampleValues } from './sample';
import { Source } from './source';
import { useKept } from './use-kept';
import { putIn, type TextField, Wording } from './wording';

interface Props {
  id?: string;
  /** For a new one, the shipped template whose situation it is for. */
  like?: string;
  back?: Route | undefined;
}

const LONGEST_NAME = 200;

/** One of the user's own templates, to be changed; what is typed is kept at once, with or without mistakes. */
export const TemplateForm = ({ id, like, back }: Props) => {
  const desk = useDesk();
  const [first] = useState(() => {
    const shipped = desk.shipped.templates.find((template) => template.id === like);
    return desk.templates.find((own) => own.id === id) ?? (shipped && ownFrom(shipped, Date.now(), true));
  });
  if (first) return <Form first={first} back={back ?? { view: 'templates' }} />;
  return (
    <>
      <Title>{t('own_template')}</Title>
      <p>{t('template_gone')}</p>
    </>
  );
};

const Form = ({ first, back }: { first: OwnTemplate; back: Route }) => {
  const desk = useDesk();
  const { shipped } = desk;
  const [own, change] = useKept(first);
  const [subject, body] = [useRef<TextField>(null), useRef<TextField>(null)];

  const fields = useMemo(() => vocabulary(own, shipped), [own.fields, own.situation, shipped]);
  const blanks = useMemo(() => blankChecks(shipped), [shipped]);
  const mistakes = useMemo(
    () => ({
      subject: mistakesOf(own.subject, own.channel !== 'email', fields, blanks),
      body: mistakesOf(own.body, false, fields, blanks),
    }),
    [own.subject, own.body, own.channel, fields, blanks],
  );
  const basis = basisOf(own, shipped);
  const asked = new Set([...(basis?.fields ?? []), ...own.fields].map(({ name }) => name));
  const usual = fields.filter(({ name }) => asked.has(name));
  const template = useMemo(() => asTemplate(own, shipped), [own, shipped]);
  const original = own.original && shipped.templates.find((each) => each.id === own.situation);
  const isNewer = newerOriginal(own, shipped) !== undefined;

  const insert = ({ current: element }: RefObject<TextField | null>, text: (selected: string) => string): void => {
    if (element) putIn(element, text(element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0)));
  };
  const situate = (situation: string): void => {
    const other = shipped.templates.find((each) => each.id === situation);
    if (other) change({ situation, kind: other.kind, channel: other.channel });
  };
  /** Exchanges the text or what was seen of the original, and offers the way back. */
  const exchange = (part: Partial<OwnTemplate>, words: string): void => {
    const { subject, body } = own;
    const before = { subject, body, ...(own.original ? { original: own.original } : {}) };
    change(part);
    // The buttons that were pressed go away.
    document.getElementById('title')?.focus();
    const undo = async (): Promise<void> => {
      change(before);
      desk.say({ words: t('undone') });
    };
    desk.say({ words, undo });
  };

  return (
    <>
      <Title>{t('own_template')}</Title>
      <p role="status" class={template ? 'clean' : 'notice'}>
        {template ? t('template_ready', basis?.title ?? '') : t('template_not_ready')}
      </p>
      {original && (isNewer || original.subject !== own.subject || original.body !== own.body) && (
        <Compare
          key={String(isNewer)}
          mine={own}
          theirs={original}
          isNewer={isNewer}
          onTake={() => exchange({ ...wordingOf(original), original: wordingOf(original) }, t('took_original'))}
          onKeep={() => exchange({ original: wordingOf(original) }, t('kept_mine'))}
        />
      )}
      <form onSubmit={(event) => event.preventDefault()}>
        <Input
          label={t('template_name')}
          name="title"
          value={own.title}
          onChange={(title) => change({ title: title.slice(0, LONGEST_NAME) })}
        />
        {!own.original && (
          <Choice
            label={t('which_situation')}
            name="situation"
            value={own.situation}
            hint={basis?.purpose}
            options={shipped.templates.map((each) => ({ value: each.id, label: each.title }))}
            onChange={situate}
          />
        )}
        <Wording
          {...{ part: 'subject', label: t('template_subject'), value: own.subject, mistakes: mistakes.subject }}
          hold={subject}
          onInput={(text) => change({ subject: text })}
        />
        <SubjectButtons usual={usual} onField={(name) => insert(subject, () => `{{${name}}}`)} />
        <Wording
          {...{ part: 'body', label: t('template_body'), value: own.body, mistakes: mistakes.body }}
          hold={body}
          onInput={(text) => change({ body: text })}
        />
        <FieldButtons
          usual={usual}
          others={fields.filter((field) => !usual.includes(field))}
          onField={(name) => insert(body, () => `{{${name}}}`)}
          onSection={(name) => insert(body, (selected) => `{{#${name}}}${selected || `{{${name}}}`}{{/${name}}}`)}
        />
      </form>
      {template ? <Shown template={template} back={back} /> : <Source wording={own} mistakes={mistakes} />}
      <div class="actions">
        <button type="button" class="primary" onClick={() => desk.go(back)}>
          {t('done')}
        </button>
        {desk.templates.some((each) => each.id === own.id) && (
          <button type="button" onClick={() => desk.trashTemplate(own)}>
            {t('remove_application')}
          </button>
        )}
      </div>
    </>
  );
};

const wordingOf = ({ subject, body }: Pick<OwnTemplate, 'subject' | 'body'>) => ({ subject, body });

/** The template as a note: with examples in its fields, or with what one of the applications knows. */
const Shown = ({ template, back }: { template: NonNullable<ReturnType<typeof asTemplate>>; back: Route }) => {
  const desk = useDesk();
  const { shipped, now, settings } = desk;
  const [of, show] = useState(back.view === 'write' ? (back.id ?? '') : '');
  const saved = desk.find(of);
  const draft = useMemo(() => {
    if (!saved) return sampleDraft(template, sampleValues(template, shipped), shipped);
    const knowledge = { playbook: shipped, now, my_name: settings.my_name, situation: desk.situationOf(saved) };
    return draftNote(template, valuesFor(template, {}, aimOf(saved, [], undefined), knowledge), { ...shipped, templates: [template] })
      .draft;
  }, [template, saved, shipped, now]);
  const known = desk.list.map(({ id, case: { application } }) => ({
    value: id,
    label: [application.company || t('no_company'), application.role].filter(Boolean).join(' · '),
  }));
  return (
    <>
      {known.length > 0 && (
        <Choice
          label={t('show_with')}
          name="show_with"
          value={saved?.id ?? ''}
          options={[{ value: '', label: t('show_sample') }, ...known]}
          onChange={show}
        />
      )}
      <Preview draft={draft} subject={draft.subject} kept={false} />
    </>
  );
};
