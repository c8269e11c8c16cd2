/** Keeping what the user did, whatever it was: read again at once, and said where it could not be. */
import { t } from '../browser';
import { NotKept } from '../case/not-kept';
import type { Said } from './toast';

export interface Keeper {
  /** Reads again what is kept. */
  refresh: () => Promise<void>;
  say: (said: Said) => void;
}

/** Does it, or says why it could not be kept; then nothing has changed, and it gives undefined. */
export const keeping =
  ({ refresh, say }: Keeper) =>
  async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      const done = await work();
      await refresh();
      return done;
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      say({ words: error.text, failed: true });
      return undefined;
    }
  };

/** The way back: what is said once it was gone. Where it could not be kept, that was said already. */
export const undoing = (say: Keeper['say'], work: () => Promise<unknown>) => async (): Promise<void> => {
  if (await work()) say({ words: t('undone') });
};
