/** An application as a form has it, every value a text, and back. */
import { type KeptCase, type KeptInterview, type KeptInterviewer, newId } from '../../case/saved';
import type { Interviewer, InterviewKind } from '../../engine';

export interface PersonForm {
  name: string;
  title: string;
  email: string;
  role: NonNullable<Interviewer['role']> | '';
  /** What is saved of them; the form shows only some of it. */
  was?: KeptInterviewer;
}

export interface TalkForm {
  day: string;
  from: string;
  to: string;
  kind: InterviewKind;
  sameDay: boolean;
  people: PersonForm[];
  was?: KeptInterview;
}

export interface ApplicationForm {
  company: string;
  role: string;
  country: string;
  subdivision: string;
  tz: string;
  agency: string;
  talks: TalkForm[];
}

export const NOBODY: PersonForm = { name: '', title: '', email: '', role: '' };

export function emptyTalk(): TalkForm {
  return { day: '', from: '', to: '', kind: 'onsite', sameDay: false, people: [{ ...NOBODY }] };
}

type Facts = Pick<KeptCase, 'application' | 'interviews'>;

export function formOf({ application, interviews }: Facts): ApplicationForm {
  return {
    company: application.company,
    role: application.role,
    country: application.country ?? '',
    subdivision: application.subdivision ?? '',
    tz: application.tz ?? '',
    agency: application.via_agency ? (application.agency?.name ?? '') : '',
    talks: interviews.map((was) => ({
      day: (was.start ?? was.end ?? '').slice(0, 10),
      from: (was.start ?? '').slice(11, 16),
      to: (was.end ?? '').slice(11, 16),
      kind: was.kind ?? 'onsite',
      sameDay: was.decision_same_day ?? false,
      people: was.interviewers.map((person) => {
        const { name, title = '', email = '', role = '' } = person;
        return { name, title, email, role, was: person };
      }),
      was,
    })),
  };
}

/** What was left empty is left out, so that nothing is known instead of known to be empty. */
function filled<T extends object>(entries: T): Partial<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== '' && value !== false)) as Partial<T>;
}

function talkOf(form: TalkForm): KeptInterview {
  const { start: _, end: __, decision_same_day: ___, ...kept } = form.was ?? { id: newId(), interviewers: [] };
  const at = (hour: string): string => (form.day && hour ? `${form.day}T${hour}` : form.day);
  return {
    ...kept,
    kind: form.kind,
    ...filled({ start: at(form.from || form.to), end: form.to ? at(form.to) : form.from ? '' : form.day, decision_same_day: form.sameDay }),
    interviewers: form.people.flatMap((person) => {
      const name = person.name.trim();
      const { name: _n, title: _t, email: _e, role: _r, ...rest } = person.was ?? { id: newId(), name };
      const more = filled({ title: person.title.trim(), email: person.email.trim(), role: person.role }) as Partial<Interviewer>;
      return name ? [{ ...rest, ...more, name }] : [];
    }),
  };
}

/** The facts as the form has them now. What the form does not show stays as it was. */
export function factsOf(form: ApplicationForm, before: Facts): Facts {
  const { company: _c, role: _r, country: _o, subdivision: _s, tz: _z, agency: _a, via_agency: _v, ...kept } = before.application;
  const agency = form.agency.trim();
  return {
    application: {
      ...kept,
      company: form.company.trim(),
      role: form.role.trim(),
      ...filled({ country: form.country, subdivision: form.subdivision.trim(), tz: form.tz.trim() }),
      ...(agency ? { via_agency: true, agency: { ...before.application.agency, name: agency } } : {}),
    },
    interviews: form.talks.filter(({ day, people }) => day !== '' || people.some(({ name }) => name.trim() !== '')).map(talkOf),
  };
}

export type Problem = 'company' | 'tz' | `talk_${number}_to` | `person_${number}_${number}_email`;

/** What cannot be kept as it stands, by the field, with the key of its sentence. */
export function problemsOf(form: ApplicationForm): Partial<Record<Problem, string>> {
  const found: Partial<Record<Problem, string>> = {};
  if (form.company.trim() === '') found.company = 'needs_company';
  if (form.tz.trim() !== '' && !isZone(form.tz.trim())) found.tz = 'unknown_zone';
  form.talks.forEach(({ from, to, people }, index) => {
    if (from && to && to < from) found[`talk_${index}_to`] = 'ends_before_start';
    people.forEach(({ email }, place) => {
      if (email.trim() !== '' && !/^[^\s@]+@[^\s@]+$/.test(email.trim())) found[`person_${index}_${place}_email`] = 'unclear_email';
    });
  });
  return found;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
