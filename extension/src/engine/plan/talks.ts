import { EVENING, type Facts, listOf, type Talk } from './facts';
import { HOUR, readTime } from './wall-time';

const MORNING = 9 * HOUR;

/** The interviews in the order of their end, and the slots at which nobody came. */
export function talksOf({ situation, events, now, read, note }: Facts): Talk[] {
  const talks = listOf(situation.interviews).flatMap((interview, index): Talk[] => {
    const { start, end, tz } = interview;
    const last = read(end, tz, EVENING);
    const first = read(start, tz, MORNING) ?? last;
    if (first === undefined) {
      if (start || end) note('unreadable_time', { interview: index });
      return [];
    }
    // Where the end is not known, an hour is taken to be enough.
    const stated = last ?? ((readTime(start)?.dayOnly && read(start, tz, EVENING)) || first + HOUR);
    if (first > stated) note('ends_before_it_starts', { interview: index });
    const until = Math.max(first, stated);
    return [
      {
        ...interview,
        index,
        name: String(interview.id ?? index),
        start: first,
        end: until,
        informational: interview.kind === 'informational',
        missed: false,
        held: until <= now,
        interviewers: listOf(interview.interviewers),
      },
    ];
  });
  talks.sort((one, other) => one.end - other.end);
  for (const { type, at, interview } of events) {
    if (type !== 'no_show') continue;
    const meant = talks.find(({ name }) => name === String(interview)) ?? talks.findLast(({ start }) => start <= at);
    if (meant) Object.assign(meant, { missed: true, held: false });
    // A slot that is not among the interviews: the event itself says when.
    else talks.push({ name: '', start: at, end: at, informational: false, missed: true, held: false, interviewers: [] });
  }
  return talks;
}
