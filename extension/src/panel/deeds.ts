/** What one can do from every view: each is kept at once, said, and can be taken back. */
import { t } from '../browser';
import { happening } from '../case/clock';
import { changedEvent, withEvent, withNote, withoutEvent, withStepSnoozed } from '../case/events';
import { inCalendar, takenOutOfCalendar } from '../case/exported';
import { type ReminderSettings, snoozeUntil } from '../case/reminders';
import { type Editable, newId, type Saved } from '../case/saved';
import { change, create, keep, restore, trash } from '../case/store';
import { saveCalendar } from '../save-file';
import type { Desk } from './desk';
import { type Keeper, keeping, undoing } from './keeping';
import type { Route } from './routes';

type Deeds = Pick<Desk, 'record' | 'changeEvent' | 'removeEvent' | 'snooze' | 'keep' | 'keepQuietly' | 'begin' | 'keepNote' | 'trash'>;

interface Hands extends Keeper {
  go: (route: Route) => void;
  /** Marks an event as the one recorded last. */
  mark: (event: string) => void;
  /** What is put off comes back at the hour for reminders. */
  hour: ReminderSettings;
  /** The zone of the user's own clock. */
  tz: string;
}

/** What is being kept just now. A second press meanwhile is the same press. */
const running = new Set<string>();

async function once<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  if (running.has(name)) return undefined;
  running.add(name);
  try {
    return await work();
  } finally {
    running.delete(name);
  }
}

export function deeds({ refresh, go, say, mark, hour, tz }: Hands): Deeds {
  const kept = keeping({ refresh, say });
  const edit = (id: string, how: (saved: Saved) => Editable): Promise<Saved | undefined> => kept(() => change(id, how));

  return {
    async record(id, event, words) {
      const own = newId();
      const done = await once(`record ${id} ${JSON.stringify(event)}`, () =>
        edit(id, (saved) => withEvent(saved, { ...happening(Date.now(), tz), ...event, id: own })),
      );
      if (!done) return;
      mark(own);
      say({ words, undo: undoing(say, () => edit(id, (saved) => withoutEvent(saved, own))) });
    },
    async changeEvent(id, event, more) {
      await edit(id, (saved) => {
        const before = saved.case.events.find((each) => each.id === event);
        return before ? withEvent(saved, changedEvent(before, more)) : saved;
      });
    },
    async removeEvent(id, event, words) {
      let before: Saved['case']['events'][number] | undefined;
      const done = await edit(id, (saved) => {
        before = saved.case.events.find((each) => each.id === event);
        return withoutEvent(saved, event);
      });
      if (done)
        say({
          words: t('taken_back', words),
          undo: undoing(say, async () => before && edit(id, (saved) => withEvent(saved, before as (typeof saved.case.events)[number]))),
        });
    },
    async snooze({ of, steps }, days) {
      const until = snoozeUntil({ settings: hour, tz }, Date.now(), days);
      const put = (moment: number | undefined) =>
        edit(of, (saved) => steps.reduce((now: Editable, step) => withStepSnoozed(now, step, moment), saved));
      const day = new Date(until).toLocaleDateString(t('language'), { timeZone: tz, weekday: 'long', month: 'long', day: 'numeric' });
      if (await put(until)) say({ words: t('snoozed', day), undo: undoing(say, () => put(undefined)) });
    },
    async keep(shown, edited) {
      const done = await once('keep', () => kept(() => (shown ? keep(shown, { ...shown, case: edited }) : create(edited))));
      if (!done) return;
      go({ view: 'application', id: done.id });
      say({ words: t('kept', edited.application.company) });
    },
    async keepQuietly(shown, edited) {
      return (await kept(() => keep(shown, { ...shown, case: edited }))) !== undefined;
    },
    async begin(start, words) {
      const begun = await once('begin', () => kept(() => create(start)));
      if (begun) say({ words });
      return begun;
    },
    async keepNote(id, note) {
      await edit(id, (saved) => withNote(saved, note));
    },
    async trash({ id, case: { application } }) {
      if (!(await kept(() => trash(id)))) return;
      go({ view: 'applications' });
      const undo = undoing(say, () => kept(() => restore(id)));
      const takeOut = async (): Promise<void> => {
        saveCalendar(await takenOutOfCalendar([id]));
        say({ words: t('calendar_taken_out', application.company), undo });
      };
      const stands = (await inCalendar([id]).catch(() => [])).length > 0;
      say({
        words: t(stands ? 'trashed_in_calendar' : 'trashed', application.company),
        undo,
        ...(stands ? { also: { label: t('calendar_take_out'), act: takeOut } } : {}),
      });
    },
  };
}
