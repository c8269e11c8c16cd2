/**
 * The number on the toolbar button, the notifications, and the alarm for the next change.
 *
 * Everything is worked out anew from what is kept whenever the worker wakes with a reason, so nothing is lost when it was stopped, the computer
 * slept, or an alarm never came.
 */
import { browser, isFirefox, t } from '../browser';
import { happening } from '../case/clock';
import { direct } from '../case/database';
import { skipped, withEvent, withStepSnoozed } from '../case/events';
import { currentPlaybook, readStored } from '../case/playbook';
import { type Due, type ReminderContext, reminders, type Shown, snoozeUntil } from '../case/reminders';
import { type Editable, newId, type Stamp } from '../case/saved';
import { planningOf, preferencesOf, readSettings, settingsFrom, zoneOf } from '../case/settings';
import { isStillSettled, type Looked } from '../case/settled';
import { change } from '../case/store';
import { readLastLook, termsOf } from '../case/under-way';

export const REMIND = 'remind';
export const LOOK = 'look-again';
/** Minutes in which a change of the clock, of the zone, or a sleep is noticed. */
const LOOK_EVERY = 15;
/** More notifications at once are one. */
const MOST = 3;
const PREFIX = 'due ';
/** Milliseconds. Firefox sends a background with nothing to do to sleep after half of that. */
const NEXT_LIFE = 60_000;
/** Whether a press on a notification will be heard, also by a background that sleeps. */
let hears = false;

let running: Promise<void> | undefined;
let waiting: Promise<void> | undefined;

/** Works everything out anew, shows it, and sets the alarm. One after the other, so that nothing is shown twice; what comes meanwhile is one. */
export function remind(): Promise<void> {
  waiting ??= (running ?? Promise.resolve()).then(() => {
    waiting = undefined;
    running = work().catch(() => undefined);
    return running;
  });
  return waiting;
}

/** Whether anything is to be worked out anew for a change in the settings. A name is typed key by key, and no plan asks for it. */
export function concernsReminders({ oldValue, newValue }: chrome.storage.StorageChange): boolean {
  const [before, after] = [oldValue, newValue].map(settingsFrom).map((each) => `${planningOf(each)} ${JSON.stringify(each.reminders)}`);
  return before !== after;
}

/** Whenever the worker wakes: anew where the clock or the zone is not what it was, or something changed while it slept. */
export async function lookAgain(): Promise<void> {
  const [{ looked }, settings] = await Promise.all([readLastLook(), readSettings()]);
  const now = Date.now();
  if (!looked || looked.tz !== zoneOf(settings) || now < looked.at || (looked.next !== undefined && now >= looked.next)) await remind();
}

/**
 * Listens to presses on notifications; there are none before the user has allowed them.
 *
 * Firefox wakes a sleeping background only for what it listened to when it began. So where they were allowed since, notifications wait there
 * for its next life.
 *
 * @param beginning the background has just begun
 */
export function hearPresses(beginning: boolean): void {
  if (!browser.notifications) return;
  if (beginning || !isFirefox) hears = true;
  if (browser.notifications.onClicked.hasListener(answerNotification)) return;
  browser.notifications.onClicked.addListener(answerNotification);
  // Firefox knows no buttons.
  if (!isFirefox) browser.notifications.onButtonClicked.addListener(answerNotification);
}

/** The user pressed a notification, or a button on it: the first puts it off to tomorrow, the second is "not this one". */
async function answerNotification(id: string, button?: number): Promise<void> {
  if (!id.startsWith(PREFIX)) return;
  await browser.notifications.clear(id);
  const name = id.slice(PREFIX.length);
  const [application = ''] = name.split('/');
  if (button === undefined) {
    // A summary of several opens all of them.
    const query = name === application ? '' : `?application=${encodeURIComponent(application)}`;
    await browser.tabs.create({ url: browser.runtime.getURL(`panel.html${query}`) });
    return;
  }
  const context = await contextNow();
  const due = reminders(await direct.live(), context, {}, Date.now()).due.find((one) => one.id === name);
  if (!due) return;
  const until = snoozeUntil(context, Date.now());
  const event = { id: newId(), ...happening(Date.now(), context.tz), ...skipped(due.steps, due.saved.case) };
  await change(due.saved.id, (saved) =>
    button === 0 ? due.steps.reduce<Editable>((now, step) => withStepSnoozed(now, step, until), saved) : withEvent(saved, event),
  );
  await remind();
}

async function work(): Promise<void> {
  const now = Date.now();
  const [context, last, { shown = {} }] = await Promise.all([contextNow(), readLastLook(), browser.storage.local.get('shown')]);
  if (!isStillSettled(last, context.terms, now)) await direct.stir();
  const live = await direct.live();
  const wanted = context.settings.notify && (await mayNotify());
  const allowed = wanted && hears;
  const found = reminders(live, { ...context, settings: { ...context.settings, notify: allowed } }, shown as Shown, now);
  await showNumber(found.badge);
  if (allowed) await notify(found.show);
  await forgetOthers(found.due);
  const next = wanted && !hears && found.due.length > 0 ? now + NEXT_LIFE : found.next;
  await setAlarms(next);
  const looked: Looked = { at: now, tz: context.tz, first: found.first, ...(next === undefined ? {} : { next }) };
  // Where there is nothing to remember, nothing is.
  if (live.length === 0 && (await direct.count()) === 0) await browser.storage.local.remove(['shown', 'looked', 'planned']);
  else await browser.storage.local.set({ shown: found.shown, looked, planned: context.terms });
  // Last, so that whoever finds one settled finds under which terms and when as well.
  await direct.settle(found.settled);
}

/** What reminders depend on; the terms are others when a settled application may no longer be so. */
async function contextNow(): Promise<ReminderContext & { terms: string }> {
  const [settings, playbook, stored] = await Promise.all([readSettings(), currentPlaybook(), readStored()]);
  const terms = termsOf(settings, stored);
  return { playbook, preferences: preferencesOf(settings), settings: settings.reminders, tz: zoneOf(settings), terms };
}

/** The user's to give and to take back at any time. */
async function mayNotify(): Promise<boolean> {
  return browser.notifications !== undefined && (await browser.permissions.contains({ permissions: ['notifications'] }));
}

async function showNumber(count: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ color: '#1f5f4a' }),
    browser.action.setTitle({
      title: count > 0 ? t(count === 1 ? 'action_one_due' : 'action_many_due', String(count)) : t('action_title'),
    }),
  ]);
}

async function notify(show: readonly Due[]): Promise<void> {
  const common = { type: 'basic' as const, iconUrl: browser.runtime.getURL('icons/128.png') };
  const [first] = show;
  if (first && show.length > MOST) {
    const message = show.map(({ saved }) => saved.case.application.company).join(', ');
    await browser.notifications.create(`${PREFIX}${first.saved.id}`, {
      ...common,
      title: t('reminder_many', String(show.length)),
      message,
    });
    return;
  }
  for (const {
    saved,
    steps: [step],
    id,
  } of show) {
    const { company, role } = saved.case.application;
    // Firefox knows no buttons on notifications, and refuses one that has any.
    const buttons = isFirefox ? {} : { buttons: [{ title: t('reminder_tomorrow') }, { title: t('reminder_not_this') }] };
    await browser.notifications.create(`${PREFIX}${id}`, {
      ...common,
      title: step.title,
      message: [company, role].filter(Boolean).join(', '),
      ...buttons,
    });
  }
}

/** Takes away what is no longer due. */
async function forgetOthers(due: readonly Due[]): Promise<void> {
  if (!(await mayNotify())) return;
  const known = new Set(due.flatMap(({ id, saved }) => [`${PREFIX}${id}`, `${PREFIX}${saved.id}`]));
  const standing = Object.keys(await browser.notifications.getAll());
  await Promise.all(standing.filter((id) => id.startsWith(PREFIX) && !known.has(id)).map((id) => browser.notifications.clear(id)));
}

/** No alarm at all when nothing will change by itself. */
async function setAlarms(next: Stamp | undefined): Promise<void> {
  if (next === undefined) await Promise.all([browser.alarms.clear(REMIND), browser.alarms.clear(LOOK)]);
  else {
    await browser.alarms.create(REMIND, { when: next });
    if (!(await browser.alarms.get(LOOK))) await browser.alarms.create(LOOK, { periodInMinutes: LOOK_EVERY });
  }
}
