/** The desk with its data: it reads what is saved, and hears of every change, in whichever window. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nowFor } from '../case/clock';
import { caseForEngine, caseForPlan } from '../case/for-engine';
import { isAsleep } from '../case/reminders';
import type { Saved } from '../case/saved';
import { onSettings, planningOf, preferencesOf, zoneOf } from '../case/settings';
import { onChange } from '../case/store';
import { onTemplatesChange, readTemplates } from '../case/template-store';
import { type Plan, type Playbook, plan } from '../engine';
import { countriesOf } from './countries';
import { deeds } from './deeds';
import type { Desk } from './desk';
import { type Kept, readKept, withTheRest } from './kept';
import { withOwn } from './own-templates';
import type { Route } from './routes';
import { templateDeeds } from './template-deeds';
import type { Said } from './toast';
import { type Due, dueIn } from './today/due';
import { useDue } from './use-due';

/** What is read before the panel shows anything. */
export interface Given extends Pick<Desk, 'settings' | 'compose' | 'allowed' | 'templates' | 'unfinished'> {
  playbook: Playbook;
  kept: Kept;
}

const MINUTE = 60_000;

/** The clock, to the minute: a panel may stand open for days, and its plans stay right. */
function useClock(): number {
  const [at, setAt] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return at;
}

export function useTheDesk(given: Given, show: (route: Route) => void): Desk {
  const { playbook, compose } = given;
  const [kept, setKept] = useState(given.kept);
  const { list } = kept;
  const [templates, setTemplates] = useState(given.templates);
  const [settings, setSettings] = useState(given.settings);
  const [said, say] = useState<Said>();
  const [fresh, mark] = useState<string>();
  const [isFirst, setFirst] = useState(true);
  const at = useClock();
  const refreshTemplates = async (): Promise<void> => setTemplates(await readTemplates());
  const reading = useRef(0);
  const refresh = async (): Promise<void> => {
    const mine = ++reading.current;
    const read = await readKept();
    // Of two that are under way, the later one knows more.
    if (mine === reading.current) setKept(read);
  };
  useEffect(() => onChange(() => void refresh().catch(() => undefined)), []);
  // The name is typed here as well, and what is typed is newer than what is heard of it.
  useEffect(() => onSettings((changed) => setSettings(({ my_name }) => ({ ...changed, my_name }))), []);
  useEffect(() => onTemplatesChange(() => void refreshTemplates().catch(() => undefined)), []);
  useEffect(() => {
    // Behind Today, once it is on the screen.
    if (!kept.whole) setTimeout(() => void withTheRest().then(setKept, () => undefined));
  }, []);
  const before = useRef(at);
  useEffect(() => {
    // After a clock that was set back, what was settled may not be.
    if (at < before.current) void refresh().catch(() => undefined);
    before.current = at;
  }, [at]);

  // To ask the browser for it takes as long as planning an application.
  const tz = useMemo(() => zoneOf(settings), [settings.tz, at]);
  // Not for every key of a name that is typed.
  const computed = useMemo(() => compute({ playbook, settings, tz, at }), [planningOf({ ...settings, tz }), playbook, at]);
  const go = (route: Route): void => {
    say(undefined);
    mark(undefined);
    setFirst(false);
    show(route);
  };
  return {
    ...given,
    ...computed,
    ...deeds({ refresh, go, say, mark, hour: settings.reminders, tz }),
    ...templateDeeds({ refresh: refreshTemplates, go, say }),
    playbook: useMemo(
      () =>
        withOwn(
          playbook,
          templates.filter(({ trashed }) => trashed === undefined),
        ),
      [playbook, templates],
    ),
    shipped: playbook,
    templates,
    unfinished: isFirst ? given.unfinished : undefined,
    say,
    situationOf: (saved) => caseForEngine(saved, list, preferencesOf(settings, tz)),
    due: useDue(kept.live, computed.dueOf),
    settings,
    list,
    fresh,
    said,
    recipients: compose.found ? [...compose.to, ...compose.cc, ...(compose.to.length === 0 ? (compose.thread?.people ?? []) : [])] : [],
    countries: useMemo(() => countriesOf(playbook), [playbook]),
    place: { tz, ...(settings.country ? { country: settings.country } : {}) },
    find: (id) => (id === undefined ? undefined : list.find((saved) => saved.id === id)),
    go,
    setMyName: (my_name) => setSettings({ ...settings, my_name }),
  };
}

type Computed = Pick<Desk, 'now' | 'planOf' | 'dueOf' | 'ask'>;

function compute({ playbook, settings, tz, at }: Pick<Given, 'playbook' | 'settings'> & { tz: string; at: number }): Computed {
  const preferences = preferencesOf(settings, tz);
  const now = nowFor(at, tz);
  const plans = new WeakMap<Saved, Plan>();
  const planOf = (saved: Saved): Plan => {
    const known = plans.get(saved) ?? plan(caseForPlan(saved, preferences), playbook, now);
    plans.set(saved, known);
    return known;
  };
  const dueOf = (saved: Saved): Due => dueIn(saved.id, planOf(saved), (step) => isAsleep(saved, step, at));
  return {
    now,
    planOf,
    dueOf,
    ask: (saved, ask) => plan(caseForPlan(saved, preferences), playbook, now, { ask }).answer,
  };
}
