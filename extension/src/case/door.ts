/**
 * The way to the database from wherever one is.
 *
 * Chromium lets no frame in another site's page open the extension's database, and Firefox gives private windows one of their own that is
 * forgotten with them. From there the background is asked.
 */
import { browser } from '../browser';
import type { CaseAnswer, CaseRequest } from '../messages';
import { direct } from './database';
import { NotKept } from './not-kept';

const inFrame = typeof window !== 'undefined' && window.top !== window;
const isDirect = !inFrame && browser.extension?.inIncognitoContext !== true;

async function ask<T>(ask: CaseRequest['ask']): Promise<T> {
  const request: CaseRequest = { type: 'cases', ask };
  const answer = (await browser.runtime.sendMessage(request).catch(() => undefined)) as CaseAnswer | undefined;
  if (!answer) throw new NotKept('unavailable');
  if ('refused' in answer) throw new NotKept(answer.refused);
  return answer.given as T;
}

const asked: Omit<typeof direct, 'count' | 'settle' | 'stir'> = {
  ready: () => undefined,
  all: () => ask(['all']),
  live: () => ask(['live']),
  one: (id) => ask(['one', id]),
  templates: () => ask(['templates']),
  swap: (swaps, templates = []) => ask(['swap', swaps, templates]),
  clear: () => ask(['clear']),
};

export const door: typeof asked = isDirect ? direct : asked;

/** The background's answer to a page of ours that cannot open the database. */
export async function answerAtDoor([what, given, templates]: CaseRequest['ask']): Promise<CaseAnswer> {
  try {
    switch (what) {
      case 'all':
        return { given: await direct.all() };
      case 'live':
        return { given: await direct.live() };
      case 'one':
        return { given: await direct.one(given) };
      case 'swap':
        return { given: await direct.swap(given, templates) };
      case 'templates':
        return { given: await direct.templates() };
      case 'clear':
        return { given: await direct.clear() };
    }
  } catch (error) {
    return { refused: error instanceof NotKept ? error.why : 'unavailable' };
  }
}
