/** What a saved application says about the fields of a template. */
import { t } from '../../browser';
import type { KeptInterview } from '../../case/saved';
import { type Case, fieldFromCase, type Interviewer } from '../../engine';
import { addDays, dayOf, daysBetween } from '../days';
import { dayInWords, hourInWords } from '../times';
import type { Aim } from './aim';

function list(names: string[]): string {
  return new Intl.ListFormat(t('language'), { type: 'conjunction' }).format(names);
}

function withRole(people: Interviewer[], ...roles: Interviewer['role'][]): string | undefined {
  return people.find(({ role }) => role && roles.includes(role))?.name;
}

function dateOf({ events = [] }: Case, type: 'offer' | 'other_offer', now: string): string | undefined {
  const date = events.findLast((event) => event.type === type && event.date)?.date;
  return date && dayInWords(dayOf(date), now);
}

/** How many days the note comes after the day on which it was due, in words. */
function daysLate(end: string | undefined, now: string): string | undefined {
  const days = end ? daysBetween(addDays(dayOf(end), 1), now) : 0;
  if (days < 1) return undefined;
  return new Intl.NumberFormat(t('language'), { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** The value of a field, as the form shows it: a day as 2026-03-06 where the form asks for a day. Empty where the case does not know. */
export function known(field: string, situation: Case, { interview, interviewer }: Aim, now: string, locale: string): string {
  const talk = situation.interviews[interview];
  const people = talk?.interviewers ?? [];
  const others = people.filter(({ role }) => role !== 'coordinator').map(({ name }) => name);
  const value = (): string | undefined => {
    switch (field) {
      case 'interview_date':
        return (talk?.end ?? talk?.start)?.slice(0, 10);
      case 'recruiter':
        return withRole(people, 'agency', 'recruiter') ?? situation.application.agency?.name;
      case 'coordinator':
        return withRole(people, 'coordinator', 'recruiter');
      case 'people_met':
      case 'people_or_descriptions':
        return others.length > 0 ? list(others) : undefined;
      case 'deadline':
        return dateOf(situation, 'offer', now);
      case 'other_deadline':
        return dateOf(situation, 'other_offer', now);
      case 'slot':
        return talk?.start && talk.start.length > 10 ? t('day_and_hour', dayInWords(talk.start, now), hourInWords(talk.start)) : undefined;
      case 'days_late':
        return daysLate(talk?.end ?? talk?.start, now);
      case 'letter_date':
        return dayInWords(now, '');
      default:
        return fieldFromCase(field, situation, { interview, interviewer }, locale);
    }
  };
  return value()?.trim() ?? '';
}

/** What the user noted after the interview, for a field that takes only their own words. It is offered, never put in unasked. */
export function noted(field: string, talk: KeptInterview | undefined, interviewer: number): string {
  const person = talk?.interviewers[interviewer];
  switch (field) {
    case 'own_words_topic':
    case 'topic':
      return [person?.topic, person?.liked].filter(Boolean).join(' ');
    case 'what_i_liked':
      return person?.liked ?? '';
    case 'qualification':
      return talk?.sets_me_apart ?? '';
    default:
      return '';
  }
}
