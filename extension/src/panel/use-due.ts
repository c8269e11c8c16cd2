/** What is due over all applications: at once for those that Today begins with, and for the rest as time allows. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Saved } from '../case/saved';
import { type Due, together } from './today/due';

/** So many are planned and drawn before anything is shown: more than one sees at once. */
const AT_ONCE = 8;
/** Milliseconds after which planning goes on even if the browser is never without something better to do. */
const PATIENCE = 100;

export function useDue(list: Saved[], dueOf: (saved: Saved) => Due): Due {
  const first = useMemo(() => together(list.slice(0, AT_ONCE).map(dueOf)), [list, dueOf]);
  const [all, setAll] = useState<{ of: Due; due: Due }>();
  useEffect(() => {
    if (list.length <= AT_ONCE) return;
    const parts: Due[] = [];
    let waiting: number;
    const slice = (idle: IdleDeadline): void => {
      do {
        const saved = list[parts.length];
        if (saved) parts.push(dueOf(saved));
      } while (parts.length < list.length && idle.timeRemaining() > 0);
      if (parts.length < list.length) wait();
      else setAll({ of: first, due: together(parts) });
    };
    const wait = (): void => {
      waiting = requestIdleCallback(slice, { timeout: PATIENCE });
    };
    wait();
    return () => cancelIdleCallback(waiting);
  }, [first]);
  return all?.of === first ? all.due : first;
}
