/** When a step is to be taken, in words. */
import { t } from '../../browser';
import type { Step } from '../../engine';
import { theirMoment } from '../times';

export function whenWords({ state, due, best_from, grace }: Step, now: string): string {
  if (state === 'late') return t('was_due', theirMoment(due, now));
  if (best_from && best_from.slice(0, 16) > now.slice(0, 16)) return t('due_best_from', theirMoment(due, now), theirMoment(best_from, now));
  return t('due_by', theirMoment(due.slice(0, 16) < now.slice(0, 16) && grace ? grace : due, now));
}
