import type { Interview } from '../case';
import { EVENING, type Facts, listOf, type Talk } from './facts';
import { HOUR, readTime } from './wall-time';
import type { Moment } from './zone';

const MORNING = 9 * HOUR;

/** The interviews in the order of their end, and the slots at which nobody came. */
export function talksOf(facts: Facts): Talk[] {
  const { situation, events, now, notes } = facts;
  const talks = listOf(situation.interviews).flatMap((interview, index) => {
    const times = timesOf(interview, facts);
    if (!times) {
      if (interview.start || interview.end) notes.push({ code: 'unreadable_time', interview: index });
      return [];
    }
    if (times.start.utc > times.end.utc) notes.push({ code: 'ends_before_it_starts', interview: index });
    const end = times.start.utc > times.end.utc ? times.start : times.end;
    return {
      index,
      name: String(interview.id ?? index),
      start: times.start,
      end,
      informational: interview.kind === 'informational',
      sameDay: interview.decision_same_day === true,
      missed: false,
      held: end.utc <= now.utc,
      people: listOf(interview.interviewers),
    };
  });
  talks.sort((one, other) => one.end.utc - other.end.utc || one.index - other.index);
  for (const event of events.filter(({ type }) => type === 'no_show')) {
    const meant = talks.find(({ name }) => name === String(event.interview)) ?? talks.findLast(({ start }) => start.utc <= event.at.utc);
    if (meant) Object.assign(meant, { missed: true, held: false });
    // A slot that is not among the interviews: the event itself says when.
    else
      talks.push({
        ...{ index: -1, name: '', start: event.at, end: event.at, people: [] },
        informational: false,
        sameDay: false,
        missed: true,
        held: false,
      });
  }
  return talks;
}

function timesOf({ start, end, tz }: Interview, { read, zone }: Facts): { start: Moment; end: Moment } | undefined {
  const [first, last] = [read(start, tz, MORNING), read(end, tz, EVENING)];
  if (last) return { start: first ?? last, end: last };
  if (!first) return undefined;
  // Where the end is not known, an hour is taken to be enough.
  return { start: first, end: (readTime(start)?.dayOnly && read(start, tz, EVENING)) || zone.atUtc(first.utc + HOUR) };
}
