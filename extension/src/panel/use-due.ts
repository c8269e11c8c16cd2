/** What is due over all applications: at once for those that Today begins with, and for the rest as time allows. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Saved } from '../case/saved';
import { type Due, together } from './today/due';

/** So many are planned and drawn before anything is shown: more than one sees at once. */
const AT_ONCE = 8;
/** Milliseconds of planning between two chances for the browser to answer its user. */
const SLICE = 12;

export function useDue(list: Saved[], dueOf: (saved: Saved) => Due): Due {
  const first = useMemo(() => together(list.slice(0, AT_ONCE).map(dueOf)), [list, dueOf]);
  const [all, setAll] = useState<{ of: Due; due: Due }>();
  useEffect(() => {
    if (list.length <= AT_ONCE) return;
    const parts: Due[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const slice = (): void => {
      for (const end = performance.now() + SLICE; parts.length < list.length && performance.now() < end; ) {
        const saved = list[parts.length];
        if (saved) parts.push(dueOf(saved));
      }
      if (parts.length < list.length) timer = setTimeout(slice);
      else setAll({ of: first, due: together(parts) });
    };
    timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [first]);
  return all?.of === first ? all.due : first;
}
