/**
 * The extension's background: it wakes for an event, does one thing, and may be stopped at any moment after it.
 *
 * Nothing is remembered here. All listeners are registered at once, or an event that wakes the worker would be lost.
 */
import { browser } from '../browser';
import { answerAtDoor } from '../case/door';
import { keepSeen } from '../case/seen';
import { emptyTrash, noteUnsent, onChange } from '../case/store';
import type { ToBackground } from '../messages';
import { fillFrame, reachFrames, tellStep } from './apart';
import { hello } from './hello';
import { addMenuEntry, answerMenu } from './menu';
import { onceReady } from './once-ready';
import { openInFrame, openInTab } from './open';
import { concernsReminders, hearPresses, LOOK, lookAgain, REMIND, remind } from './remind';
import { sent } from './sent';
import { leaveForgottenPages, loadIntoOpenPages, registerLoader, sendFinder } from './sites';
import { updatePlaybook } from './update';
import { welcome } from './welcome';

const UPDATE = 'update-playbook';
const SIX_HOURS = 6 * 60;

/** Pages of allowed sites that are open already have the script of the version before, or none. */
async function takeOver(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await loadIntoOpenPages(origins);
}

async function setAlarm(): Promise<void> {
  await browser.alarms.create(UPDATE, { periodInMinutes: SIX_HOURS, delayInMinutes: 1 });
}

/**
 * What each life of the extension begins with: once installed, updated or switched on again, and when the browser starts. Browsers drop
 * alarms, menu entries and registered scripts in between, and their event about it may come to a worker that can do nothing yet, so
 * whichever worker can begins.
 */
async function begin(): Promise<void> {
  // Lives as long as the extension does, and not beyond an update.
  const { begun } = await browser.storage.session.get('begun');
  if (begun) return;
  // None waits for another: a site that cannot be registered takes no reminder with it.
  const done = await Promise.allSettled([takeOver, registerLoader, setAlarm, remind, addMenuEntry].map(onceReady));
  if (done.every(({ status }) => status === 'fulfilled')) await browser.storage.session.set({ begun: true });
}

/** Scripts in web pages may speak to us as well, and a page that has taken over its own process speaks for them. */
function isOurs({ url = '' }: chrome.runtime.MessageSender): boolean {
  return url.startsWith(browser.runtime.getURL(''));
}

async function answerTo(message: ToBackground, sender: chrome.runtime.MessageSender): Promise<unknown> {
  switch (message.type) {
    case 'open':
      return openInFrame(sender);
    case 'find':
      return sendFinder(sender);
    case 'reach':
      return reachFrames(message.origin, sender);
    case 'apart':
      return fillFrame(message, sender);
    case 'apart-step':
      return tellStep(message, sender);
    case 'forgotten':
      return leaveForgottenPages();
    case 'hello':
      return hello(message.frame, sender);
    case 'update-playbook':
      return updatePlaybook();
    case 'sent':
      return sent(message.note, message.leaving, sender);
    case 'seen':
      return keepSeen(message.seen);
    case 'unsent':
      return void (await noteUnsent(message.note));
    case 'cases':
      return isOurs(sender) ? answerAtDoor(message.ask) : undefined;
    case 'sending':
    case 'cases-changed':
    case 'templates-changed':
      return undefined;
  }
}

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason === 'install') await welcome();
  await updatePlaybook();
});
// For the worker to begin when the browser does.
browser.runtime.onStartup.addListener(() => undefined);
browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name === UPDATE) await Promise.all([updatePlaybook(), emptyTrash()]);
  if (name === REMIND) await remind();
  if (name === LOOK) await lookAgain();
});
browser.storage.local.onChanged.addListener(async ({ settings, playbook }) => {
  if (playbook || (settings && concernsReminders(settings))) await remind();
});
hearPresses(true);
onChange(() => void remind());
browser.action.onClicked.addListener(openInTab);
browser.contextMenus.onClicked.addListener(answerMenu);
browser.permissions.onAdded.addListener(async ({ origins = [], permissions = [] }) => {
  if (permissions.includes('notifications')) {
    hearPresses(false);
    await remind();
  }
  await registerLoader();
  await loadIntoOpenPages(origins);
});
browser.permissions.onRemoved.addListener(registerLoader);

browser.runtime.onMessage.addListener((message: ToBackground, sender, answer) => {
  // Only our own pages and scripts reach this listener: nothing is offered to pages or other extensions.
  answerTo(message, sender).then(answer, () => answer(undefined));
  return true;
});

for (const work of [begin, lookAgain]) onceReady(work).catch(() => undefined);
