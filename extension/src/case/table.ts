/** The applications as a table for a spreadsheet (RFC 4180). Pure. */
import type { Saved } from './saved';

/** The columns, in their order. */
export const COLUMNS = [
  'company',
  'role',
  'country',
  'interviews',
  'people',
  'promised',
  'sent',
  'last_event',
  'next_step',
  'due',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What the plan asks for next in an application. */
export interface NextStep {
  title: string;
  due: string;
}

/**
 * @param headings the names of the columns, for people
 * @param nextIn what is next in an application, if anything
 */
export function applicationsTable(
  all: readonly Saved[],
  headings: Record<Column, string>,
  nextIn: (saved: Saved) => NextStep | undefined,
): string {
  const live = all.filter(({ trashed }) => trashed === undefined);
  const rows = [COLUMNS.map((column) => headings[column]), ...live.map((saved) => rowOf(saved, nextIn(saved)))];
  // The mark tells Excel that this is UTF-8.
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function rowOf({ case: { application, interviews, promise, events } }: Saved, next: NextStep | undefined): string[] {
  const days = (times: (string | undefined)[]) => times.flatMap((time) => (time ? [time.slice(0, 10)] : []));
  const cells: Record<Column, string> = {
    company: application.company,
    role: application.role,
    country: application.country ?? '',
    interviews: days(interviews.map(({ start, end }) => start ?? end)).join('; '),
    people: interviews.flatMap(({ interviewers }) => interviewers.map(({ name }) => name)).join('; '),
    promised: promise?.date ?? '',
    sent: String(events.filter(({ type }) => type === 'sent').length),
    last_event:
      days(events.map(({ at }) => at))
        .sort()
        .at(-1) ?? '',
    next_step: next?.title ?? '',
    due: next?.due.slice(0, 10) ?? '',
  };
  return COLUMNS.map((column) => cells[column]);
}

/** A cell is text, never a formula: a spreadsheet would run what begins with one of these signs. */
function cell(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
