import type { Case, DraftOptions } from './case';

/** What a case knows of the fields that templates have in common. */
export function fieldFromCase(
  name: string,
  situation: Case,
  { interview, interviewer = 0 }: DraftOptions,
  locale: string,
): string | undefined {
  switch (name) {
    case 'interviewer_name':
      return interviewOf(situation, interview)?.interviewers?.at(interviewer)?.name;
    case 'role':
      return situation.application?.role;
    case 'company':
      return situation.application?.company;
    case 'my_name':
      return situation.me?.name;
    case 'interview_date':
      return readableDate(interviewOf(situation, interview)?.end, locale);
    case 'promised_date_said':
      return situation.promise?.kind === 'none' ? undefined : readableDate(situation.promise?.date, locale);
    default:
      return undefined;
  }
}

function interviewOf(situation: Case, index = -1) {
  return situation.interviews?.at(index);
}

/**
 * A wall time as people write a day in a note, such as "Friday, March 6"; undefined for what is no date.
 *
 * The day is the employer's, whatever zone this runs in, so it is read and written as if it were UTC.
 */
export function readableDate(wallTime: string | undefined, locale: string): string | undefined {
  const day = typeof wallTime === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(wallTime)?.[0] : undefined;
  if (!day) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return undefined;
  return new Intl.DateTimeFormat(knownLocale(locale), { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(date);
}

/** The locale in its usual form, or English for what is none. */
export function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
