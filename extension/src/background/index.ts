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
import { openInFrame, openInTab } from './open';
import { concernsReminders, hearPresses, LOOK, lookAgain, REMIND, remind } from './remind';
import { sent } from './sent';
import { leaveForgottenPages, loadIntoOpenPages, registerLoader, sendFinder } from './sites';
import { updatePlaybook } from './update';
import { welcome } from './welcome';

const UPDATE = 'update-playbook';
const SIX_HOURS = 6 * 60;

async function start(): Promise<void> {
  // Browsers drop alarms and registered scripts when an extension is updated.
  await browser.alarms.create(UPDATE, { periodInMinutes: SIX_HOURS, delayInMinutes: 1 });
  // Neither waits for the other: a site that cannot be registered takes no reminder with it.
  await Promise.allSettled([registerLoader(), remind()]);
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
  await addMenuEntry();
  await start();
  if (reason === 'install') await welcome();
  await updatePlaybook();
  const { origins = [] } = await browser.permissions.getAll();
  if (reason === 'update' && origins.length > 0) await loadIntoOpenPages(origins);
});
browser.runtime.onStartup.addListener(start);
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
  if (origins.length > 0) await loadIntoOpenPages(origins);
});
browser.permissions.onRemoved.addListener(registerLoader);

browser.runtime.onMessage.addListener((message: ToBackground, sender, answer) => {
  // Only our own pages and scripts reach this listener: nothing is offered to pages or other extensions.
  answerTo(message, sender).then(answer, () => answer(undefined));
  return true;
});

void lookAgain();
