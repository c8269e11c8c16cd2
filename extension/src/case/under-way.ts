/** The applications that Today is made of: those that are not settled, if that can be relied on. */
import { browser } from '../browser';
import { door } from './door';
import { readLocal } from './local';
import { readStored, type StoredPlaybook } from './playbook';
import type { Saved } from './saved';
import { planningOf, readSettings, type Settings } from './settings';
import { foremost, isStillSettled, type LastLook } from './settled';
import { readLive } from './store';

/** A name for what plans depend on beside the application and the clock. */
export function termsOf(settings: Pick<Settings, 'schedule' | 'tz'>, stored: Pick<StoredPlaybook, 'hash'> | undefined): string {
  return `${planningOf(settings)} ${stored?.hash ?? browser.runtime.getManifest().version}`;
}

export async function readLastLook(): Promise<LastLook> {
  return readLocal('looked', 'planned');
}

/**
 * The applications in which something is due or still to come, those first that Today begins with; undefined where only a look at all of them
 * can tell. Throws NotKept.
 */
export async function readUnderWay(): Promise<Saved[] | undefined> {
  door.ready();
  const [settings, stored, before] = await Promise.all([readSettings(), readStored(), readLastLook()]);
  const terms = termsOf(settings, stored);
  if (!isStillSettled(before, terms, Date.now())) return undefined;
  const live = await readLive();
  // Once more, for the background may have looked meanwhile, under other terms.
  const after = await readLastLook();
  return isStillSettled(after, terms, Date.now()) ? foremost(live, after.looked?.first) : undefined;
}
