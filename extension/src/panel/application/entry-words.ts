/** The words for what stands in a timeline. */
import { t } from '../../browser';
import { wallOf } from '../days';
import { endInWords } from '../plan-words';
import { theirMoment } from '../times';
import { whenWords } from '../today/when-words';
import type { Entry } from './timeline';

export function titleOf(entry: Entry): string {
  if (entry.what === 'interview') return t(`kind_${entry.kind ?? 'unknown'}`);
  if (entry.what === 'event') return t(`event_${entry.event.type}`);
  return entry.step.title;
}

export function whenOf(entry: Entry, now: string): string {
  if (entry.what !== 'step' || entry.step.state === 'done') return theirMoment(entry.at, now);
  const { state, opens, due } = entry.step;
  return state === 'upcoming' ? t('from_until', theirMoment(opens, now), theirMoment(due, now)) : whenWords(entry.step, now);
}

export function reasonFor(entry: Entry, now: string): string {
  if (entry.what === 'interview') return '';
  if (entry.what === 'event') {
    const { to, date } = entry.event;
    return [to?.length ? t('with_people', to.join(', ')) : '', date ? t('event_date', theirMoment(wallOf(date), now)) : '']
      .filter(Boolean)
      .join(' ');
  }
  const { step, people, done, of } = entry;
  const who = people.length > 0 ? t('for_people_dot', people.join(', ')) : '';
  const some = done < of && done > 0 ? t('done_of', String(done), String(of)) : '';
  const ended = step.why ? endInWords(step.why) : '';
  return [who, some, step.reason, ended].filter(Boolean).join(' ');
}
