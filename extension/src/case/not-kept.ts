import { t } from '../browser';

/**
 * Something could not be written or read; what was kept before is as it was.
 *
 * full: the disk, or what the browser allows the extension, is full. unavailable: the browser gives no access. gone: the application has been
 * removed, in another window perhaps. busy: others changed it all the time.
 */
export class NotKept extends Error {
  constructor(readonly why: 'full' | 'unavailable' | 'gone' | 'busy') {
    super(`not kept: ${why}`);
    this.name = 'NotKept';
  }

  /** The sentence for the user: what happened, and the way on. */
  get text(): string {
    return t(`not_kept_${this.why}`);
  }
}

/** Somebody else was quicker so many times in a row: not in this world. */
const MOST_TRIES = 50;

/**
 * Tries until it is kept. Each time it begins with what is kept at that moment, and gives undefined where somebody else was quicker.
 *
 * @throws NotKept
 */
export async function untilKept<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const kept = await attempt();
    if (kept !== undefined) return kept;
  }
  throw new NotKept('busy');
}
