/**
 * What they said about when they would answer, from the words in which they said it to a day.
 *
 * As the schedule has it: "early", "mid" and "late" in a month are the 1st to the 10th, the 11th to the 20th and from the 21st; the end of
 * a week is its last working day; "in two weeks" is fourteen days; "a few days" are three business days; "soon" is no promise. The result is
 * always shown back as a date to confirm.
 */
import type { Case, Promised, WallTime } from '../engine/case';
import type { Calendar } from '../engine/plan/calendar';
import { factsOf } from '../engine/plan/facts';
import { addMonths, DAY, dayOf, readTime, writeWall } from '../engine/plan/wall-time';
import type { Playbook } from '../engine/playbook';
import { dateOf } from './days';
import * as days from './promise-days';

/** The named parts of a phrase; how many weeks on, which day, and so on. */
type Words = Record<string, string | undefined>;

/** A way of saying it: what it looks like, and the days that it means, if any. */
interface Way {
  says: string;
  means(words: Words, said: number, calendar: Calendar): days.Span | undefined;
}

/** Nobody says it at greater length. */
const LONGEST = 400;

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const COUNT = `an?|the|${NUMBERS.join('|')}|(?:an? )?couple(?: of)?|(?:an? )?few|several|\\d{1,3}`;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:sun|mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?';
const WEEK = 'week after next|week after that|(?:this|the|next|the next|coming|following|same) week|week';
const PART = '(?<part>early|beginning|start|first part|mid|middle|late|later|end)(?: in| of| part of)?(?: the)?';
const UNIT = '(?<business>business |working |work )?(?<unit>hour|day|week|month)s?';
const DATE = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const TO = '(?:or|to|and|through|-)';
const YEAR = '(?: (?<year>\\d{4}))?';

/** The first that fits is taken: what names a day stands before what names several. */
const WAYS: Way[] = [
  {
    says: '(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)',
    means: ({ year, month, day }, said) => dayOrNone(days.dateNamed(said, Number(month), Number(day), Number(year))),
  },
  { says: `week of (?:the )?${DATE}(?: of)? (?<month>${MONTH})${YEAR}`, means: weekOfDate },
  { says: `week of (?<month>${MONTH}) ${DATE}(?!\\d)${YEAR}`, means: weekOfDate },
  { says: `(?<first>\\d{1,2})(?:st|nd|rd|th)? ${TO} ${DATE}(?: of)? (?<month>${MONTH})${YEAR}`, means: dates },
  { says: `(?<month>${MONTH}) (?<first>\\d{1,2})(?:st|nd|rd|th)? ${TO} ${DATE}(?!\\d)${YEAR}`, means: dates },
  { says: `${DATE}(?: of)? (?<month>${MONTH})${YEAR}`, means: dates },
  { says: `(?<month>${MONTH}) (?:the )?${DATE}(?!\\d)${YEAR}`, means: dates },
  { says: 'the (?<day>\\d{1,2})(?:st|nd|rd|th)', means: ({ day }, said) => dayOrNone(days.dayOfMonth(said, Number(day))) },
  { says: 'day after tomorrow', means: (_, said) => days.one(said + 2) },
  { says: 'tomorrow', means: (_, said) => days.one(said + 1) },
  { says: `(?:a )?week (?:from|on|after) (?<weekday>${WEEKDAY})`, means: ({ weekday }, said) => days.one(nextWeekday(said, weekday) + 7) },
  { says: `(?<first>${WEEKDAY}) ${TO} (?<weekday>${WEEKDAY})(?: (?:of |in )?(?<week>${WEEK}))?`, means: weekdays },
  { says: `(?:(?<which>next|this|coming|following|the) )?(?<weekday>${WEEKDAY})(?: (?:of |in )?(?<week>${WEEK}))?`, means: weekdays },
  { says: `${PART} (?<week>${WEEK})`, means: week },
  { says: `${PART} (?<month>(?:this|the|next|the next|coming|following) month|month)`, means: month },
  { says: `(?:first|1st) week (?:of|in) (?<month>${MONTH})`, means: ({ month }, said, calendar) => firstWeek(said, month, calendar) },
  { says: `${PART} (?<named>${MONTH})${YEAR}`, means: month },
  { says: `(?:in|during|by|sometime in) (?<named>${MONTH})${YEAR}(?! \\d)`, means: month },
  { says: 'early(?: in)?(?: the)? new year', means: (_, said, calendar) => days.partOfMonthNamed(said, 1, undefined, 'early', calendar) },
  { says: 'end of(?: the| this)? year', means: (_, said, calendar) => days.partOfMonthNamed(said, 12, undefined, 'end', calendar) },
  { says: `(?<least>${COUNT}) ${TO} (?<most>${COUNT}) ${UNIT}`, means: distances },
  { says: `(?<least>an?|one) ${UNIT} or (?<most>two|so|more)`, means: distances },
  { says: 'fortnight', means: (_, said) => days.one(said + 14) },
  { says: '(?<week>(?:later )?(?:this|next|the next|coming|following) week|week after next|week after that)', means: week },
  { says: '(?<month>(?:later )?(?:this|next|the next|coming|following) month)', means: month },
  { says: `(?<most>${COUNT}) (?:more )?${UNIT}`, means: distances },
  {
    says: 'today|tonight|this morning|this afternoon|this evening|(?:end|close) of(?: the)?(?: business)? day|eod|cob',
    means: (_, said) => days.one(said),
  },
];
const READY = WAYS.map(({ says, means }) => ({ way: new RegExp(`(?<![\\w-])(?:${says})(?![\\w-])`), means }));
/** Behind these words stands when they begin, not when they answer. */
const BEGINS = /(?:not before|not until|no earlier than|after|since)(?: the)? $/;

/**
 * What they promised; undefined where the words name no day, such as "soon".
 *
 * @param saidAt when they said it, on the employer's clock
 * @param calendar the employer's working days: see `employersCalendar`
 */
export function promiseFrom(text: string, saidAt: WallTime, calendar: Calendar): Promised | undefined {
  const time = readTime(saidAt);
  if (!time) return undefined;
  const said = dayOf(time.wall);
  const spoken = plain(text);
  for (const { way, means } of READY) {
    const found = way.exec(spoken);
    if (!found || BEGINS.test(spoken.slice(0, found.index))) continue;
    const span = means(found.groups ?? {}, said, calendar);
    if (!span || span[1] < said) continue;
    const [from, date] = [Math.max(said, span[0]), span[1]].map(write);
    if (!from || !date) continue;
    return from === date ? { kind: 'date', date, said: write(said) } : { kind: 'window', from, date, said: write(said) };
  }
  return undefined;
}

/** The working days of the employer, or of the agency where mail goes through one, as the plan has them. */
export function employersCalendar(situation: Case, playbook: Playbook): Calendar {
  return factsOf(situation, playbook, '2000-01-01').calendar;
}

/** The words alone: "Mid-January, by the 5th – 7th" as "mid january by the 5th - 7th". */
function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[‐-―]/g, '-')
    .replace(/['’]s? time\b/g, ' time')
    .replace(/['’]/g, '')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(/(?<=\d(?:st|nd|rd|th)?)-(?=\d{1,2}(?!\d|-\d))(?<!-\d\d-)(?<!\d{4}-)/g, ' - ')
    .replace(/[^\w\s-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function write(day: number): WallTime {
  return writeWall(day * DAY).slice(0, 10);
}

function dayOrNone(day: number | undefined): days.Span | undefined {
  return day === undefined ? undefined : days.one(day);
}

function indexIn(names: string[], name = ''): number {
  return names.indexOf(name.slice(0, 3));
}

function dates({ first, day, month, year }: Words, said: number): days.Span | undefined {
  const named = (text: string) => days.dateNamed(said, indexIn(days.MONTHS, month) + 1, Number(text), year ? Number(year) : undefined);
  const last = named(day ?? '');
  const start = first ? named(first) : last;
  // "28 – 5 December" is a slip, and its last day is what they will be held to.
  return last === undefined ? undefined : [start === undefined || start > last ? last : start, last];
}

function weekOfDate(words: Words, said: number, calendar: Calendar): days.Span | undefined {
  const span = dates(words, said - 6);
  return span && days.partOfWeek(days.weekOf(span[1], 0, calendar), undefined, calendar);
}

function firstWeek(said: number, name: string | undefined, calendar: Calendar): days.Span {
  const [first] = days.partOfMonthNamed(said, indexIn(days.MONTHS, name) + 1, undefined, 'early', calendar);
  return [first, first + 6];
}

function nextWeekday(said: number, name: string | undefined): number {
  return days.weekdayAfter(said, indexIn(days.WEEKDAYS, name));
}

function weeksOn(text = ''): number {
  if (/after/.test(text)) return 2;
  return /next|coming|following/.test(text) ? 1 : 0;
}

/** "Friday" is the next one; "next Friday" the one of next week, as is "Friday next week". */
function weekdays({ first, weekday, which, week }: Words, said: number, calendar: Calendar): days.Span {
  const meant = week ?? (which === 'next' || which === 'following' ? which : undefined);
  const from = meant ? days.weekOf(said, weeksOn(meant), calendar) - 1 : said;
  const start = nextWeekday(from, first ?? weekday);
  return [start, first ? nextWeekday(start - 1, weekday) : start];
}

const PARTS: Record<string, days.Part> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  'first part': 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  later: 'late',
  end: 'end',
};

function week({ part, week: text }: Words, said: number, calendar: Calendar): days.Span | undefined {
  return days.partOfWeek(days.weekOf(said, weeksOn(text), calendar), PARTS[part ?? ''], calendar);
}

function month({ part, month: text, named, year }: Words, said: number, calendar: Calendar): days.Span {
  const piece = PARTS[part ?? ''];
  if (named) return days.partOfMonthNamed(said, indexIn(days.MONTHS, named) + 1, year ? Number(year) : undefined, piece, calendar);
  const first = said - dateOf(said).day + 1;
  return days.partOfMonth(dayOf(addMonths(first * DAY, weeksOn(text))), piece, calendar);
}

function distances({ least, most, business, unit = 'day' }: Words, said: number, calendar: Calendar): days.Span {
  const count = (text = 'one') => numberOf(text);
  const vague = /few|several/.test(most ?? '') && unit === 'day';
  const measure = business || vague ? (unit === 'day' ? 'business' : unit) : unit;
  const last = days.distance(said, most === 'so' || most === 'more' ? count(least) : count(most), measure, calendar);
  return [least ? Math.min(last, days.distance(said, count(least), measure, calendar)) : last, last];
}

function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (/couple/.test(text)) return 2;
  if (/few|several/.test(text)) return 3;
  return NUMBERS.indexOf(text) + 1 || 1;
}
