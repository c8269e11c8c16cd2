import { useState } from 'preact/hooks';
import { t } from '../../browser';
import type { KeptCase } from '../../case/saved';
import { useDesk } from '../desk';
import { Choice, Input, trouble } from '../input';
import { Title } from '../title';
import { type ApplicationForm, emptyTalk, factsOf, formOf, problemsOf, type TalkForm } from './form-model';
import { TalkFields } from './talk-fields';

/** Adds an application, or changes what is known of one. */
export function Edit({ id, given }: { id?: string; given?: Partial<ApplicationForm> }) {
  const desk = useDesk();
  const saved = desk.find(id);
  const [shown] = useState(saved);
  const before: KeptCase = shown?.case ?? { application: { company: '', role: '', ...desk.place }, interviews: [], events: [] };
  const [form, setForm] = useState<ApplicationForm>(() => {
    const whole = { ...formOf(before), ...given };
    return whole.talks.length > 0 ? whole : { ...whole, talks: [emptyTalk()] };
  });
  const [tried, setTried] = useState(false);
  const change = (more: Partial<ApplicationForm>): void => setForm({ ...form, ...more });
  const changeTalk = (at: number, more: Partial<TalkForm>): void =>
    change({ talks: form.talks.map((talk, index) => (index === at ? { ...talk, ...more } : talk)) });
  const problems = tried ? problemsOf(form) : {};

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsOf(form)).length > 0) {
      // The first of them, once it is marked.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    await desk.keep(shown, { ...before, ...factsOf(form, before) });
  };
  return (
    <>
      <Title>{t(saved ? 'change_application' : 'add_application')}</Title>
      <form onSubmit={save} noValidate>
        <Input
          label={t('company')}
          name="company"
          value={form.company}
          onChange={(company) => change({ company })}
          {...trouble(problems.company)}
          required
        />
        <Input label={t('role')} name="role" value={form.role} onChange={(role) => change({ role })} hint={t('role_hint')} />
        {form.talks.map((talk, index) => (
          <TalkFields
            key={index}
            talk={talk}
            index={index}
            problems={problems}
            onChange={(more) => changeTalk(index, more)}
            onRemove={form.talks.length > 1 ? () => change({ talks: form.talks.filter((_, at) => at !== index) }) : undefined}
          />
        ))}
        <button type="button" class="quiet" onClick={() => change({ talks: [...form.talks, emptyTalk()] })}>
          {t('add_interview')}
        </button>
        <details open={Boolean(problems.tz) || form.agency !== ''}>
          <summary>{t('where_they_are')}</summary>
          <div class="form">
            <Choice
              label={t('country')}
              name="country"
              value={form.country}
              onChange={(country) => change({ country })}
              options={desk.countries}
              hint={t('country_hint')}
            />
            <Input
              label={t('zone')}
              name="tz"
              value={form.tz}
              onChange={(tz) => change({ tz })}
              list={Intl.supportedValuesOf('timeZone')}
              hint={t('zone_hint')}
              {...trouble(problems.tz)}
              optional
            />
            <Input
              label={t('agency')}
              name="agency"
              value={form.agency}
              onChange={(agency) => change({ agency })}
              hint={t('agency_hint')}
              optional
            />
          </div>
        </details>
        <div class="actions">
          <button type="submit" class="primary">
            {t(saved ? 'save' : 'add_application')}
          </button>
          <button type="button" onClick={() => desk.go(saved ? { view: 'application', id: saved.id } : { view: 'applications' })}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </>
  );
}
