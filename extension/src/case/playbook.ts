/** The playbook the extension works with: the newest good one from the backend, else the one it was shipped with. */
import { browser } from '../browser';
import type { Playbook } from '../engine';
import { readLocal } from './local';

/** The playbook schema this build understands. */
export const SCHEMA = 1;

/** A playbook from the backend that passed every test, the hash it is named by, and where it came from. */
export interface StoredPlaybook {
  hash: string;
  backend: string;
  playbook: Playbook;
}

/** How the last look for newer guidance went. `at` is when, in milliseconds since 1970. */
export interface UpdateOutcome {
  at: number;
  result: 'new' | 'same' | 'unreachable' | 'refused' | 'too-new' | 'off';
}

export async function readStored(): Promise<StoredPlaybook | undefined> {
  const { playbook } = await readLocal('playbook');
  const stored = playbook as StoredPlaybook | undefined;
  return stored?.playbook?.schema_version === SCHEMA ? stored : undefined;
}

/** Keeps a playbook that passed every test. What was kept before stays if this cannot be written. */
export async function store(playbook: StoredPlaybook): Promise<void> {
  await browser.storage.local.set({ playbook });
}

/** Back to the playbook that the extension was shipped with. */
export async function forget(): Promise<void> {
  await browser.storage.local.remove('playbook');
}

export async function readOutcome(): Promise<UpdateOutcome | undefined> {
  const { update } = await browser.storage.local.get('update');
  return update as UpdateOutcome | undefined;
}

export async function writeOutcome(result: UpdateOutcome['result'], at: number): Promise<UpdateOutcome> {
  const update = { at, result };
  await browser.storage.local.set({ update });
  return update;
}

/** The playbook that came with the extension. */
export async function seed(): Promise<Playbook> {
  return (await fetch(browser.runtime.getURL('playbook.json'))).json();
}

export async function currentPlaybook(): Promise<Playbook> {
  return (await readStored())?.playbook ?? seed();
}
