import type { Case, DraftOptions } from './case';
import { readTime } from './plan/wall-time';
import { remembered } from './remembered';

const MINUTE = 60_000;

/** What a case knows of the fields that templates have in common. */
export function fieldFromCase(
  name: string,
  { interviews, application, me, promise }: Case,
  { interview = -1, interviewer = 0 }: DraftOptions,
  locale: string,
): string | undefined {
  const held = interviews?.at(interview);
  switch (name) {
    case 'interviewer_name':
      return held?.interviewers?.at(interviewer)?.name;
    case 'role':
    case 'company':
      return application?.[name];
    case 'my_name':
      return me?.name;
    case 'interview_date':
      return readableDate(held?.end, locale);
    case 'promised_date_said':
      return promise?.kind === 'none' ? undefined : readableDate(promise?.date, locale);
    default:
      return undefined;
  }
}

/**
 * A wall time as people write a day in a note, such as "Friday, March 6"; undefined for what is no date.
 *
 * The day is the employer's, whatever zone this runs in, so it is read and written as if it were UTC.
 */
export function readableDate(wallTime: string | undefined, locale: string): string | undefined {
  const time = readTime(wallTime);
  if (!time) return undefined;
  return dayIn(locale).format(time.wall * MINUTE);
}

const dayIn = remembered((locale: string) => {
  const write = (language: string) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
  try {
    return write(locale);
  } catch {
    // No language that anybody knows.
    return write('en');
  }
}, 100);
