/**
 * Where applications and the user's own templates are kept: a database of the browser's, on the user's machine.
 *
 * IndexedDB, because a change there is all or nothing, is on the disk before it is acknowledged ("strict"), and cannot meet another
 * window's half way. Measured beside storage.local with 2,000 applications: read in half the time, and without its 10 MB.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { NotKept } from './not-kept';
import type { OwnTemplate } from './own-template';
import type { Saved, Stamp } from './saved';

/** A saved application and how often it was written: whoever knows an older one must look again. */
export interface Row {
  id: string;
  revision: number;
  saved: Saved;
  /** Absent once nothing more is to come in it: see `settle`. Every change makes it live again. */
  live?: 1;
}

/** One application to be written, or removed if nothing is given. `revision` is 0 for one that must not be there yet. */
export interface Swap {
  id: string;
  revision: number;
  saved?: Saved;
}

/** One template of the user's own to be written, or removed if nothing is given. `was` is when it last changed, 0 for a new one. */
export interface TemplateSwap {
  id: string;
  was: Stamp;
  template?: OwnTemplate;
}

interface Shape extends DBSchema {
  cases: { key: string; value: Row; indexes: { live: number } };
  templates: { key: string; value: OwnTemplate };
}

const NAME = 'afterword';
const VERSION = 3;
/** With less than that left, a write that fails fails for want of room. */
const LEAST_ROOM = 10_000_000;

let opened: Promise<IDBPDatabase<Shape>> | undefined;

async function database(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>(NAME, VERSION, {
    async upgrade(db, before, _, work) {
      if (before < 1) db.createObjectStore('cases', { keyPath: 'id' });
      if (before < 3) db.createObjectStore('templates', { keyPath: 'id' });
      if (before < 2) {
        const cases = work.objectStore('cases');
        cases.createIndex('live', 'live');
        for (const row of await cases.getAll()) await cases.put({ ...row, live: 1 });
      }
    },
    // A newer version of the extension, or the end of everything, must not wait for this page.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  try {
    return await opened;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

async function saying<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    throw new NotKept(name === 'QuotaExceededError' || (await isFull()) ? 'full' : 'unavailable');
  }
}

/** A full disk has many names. */
async function isFull(): Promise<boolean> {
  const { quota, usage = 0 } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return quota !== undefined && quota - usage < LEAST_ROOM;
}

/** The applications and templates as they are kept: reading, and writing all or nothing. They throw NotKept. */
export const direct = {
  /** To be read soon: opening takes a while, in which other things can be read. Whoever reads hears why it could not be opened. */
  ready: (): void => void database().catch(() => undefined),

  all: (): Promise<Saved[]> => saying(async () => (await (await database()).getAll('cases')).map(({ saved }) => saved)),

  /** Those in which something is due or still to come. */
  live: (): Promise<Saved[]> => saying(async () => (await (await database()).getAllFromIndex('cases', 'live')).map(({ saved }) => saved)),

  count: (): Promise<number> => saying(async () => (await database()).count('cases')),

  one: (id: string): Promise<Row | undefined> => saying(async () => (await database()).get('cases', id)),

  templates: (): Promise<OwnTemplate[]> => saying(async () => (await database()).getAll('templates')),

  /** Writes all of them, or none and false where one was written by somebody else meanwhile. Acknowledged means on the disk. */
  swap: (swaps: readonly Swap[], templates: readonly TemplateSwap[] = []): Promise<boolean> =>
    saying(async () => {
      const work = (await database()).transaction(['cases', 'templates'], 'readwrite', { durability: 'strict' });
      const [cases, own] = [work.objectStore('cases'), work.objectStore('templates')];
      // Whatever is refused is told by the transaction's end; a request of its own must not be an error that nobody waits for.
      const end = work.done;
      try {
        const known = await Promise.all(swaps.map(({ id }) => cases.get(id)));
        const kept = await Promise.all(templates.map(({ id }) => own.get(id)));
        if (swaps.some(({ revision }, index) => (known[index]?.revision ?? 0) !== revision)) return false;
        if (templates.some(({ was }, index) => (kept[index]?.updated ?? 0) !== was)) return false;
        const writes = [
          ...swaps.map(({ id, revision, saved }) => (saved ? cases.put({ id, revision: revision + 1, saved, live: 1 }) : cases.delete(id))),
          ...templates.map(({ id, template }) => (template ? own.put(template) : own.delete(id))),
        ];
        for (const write of writes) write.catch(() => undefined);
        return true;
      } finally {
        await end;
      }
    }),

  /** Marks those as settled that are still as they were when nothing more was to come in them. */
  settle: (quiet: readonly Saved[]): Promise<void> =>
    saying(async () => {
      if (quiet.length === 0) return;
      const work = (await database()).transaction('cases', 'readwrite');
      for (const { id, updated } of quiet) {
        const row = await work.store.get(id);
        if (row?.live && row.saved.updated === updated) await work.store.put({ id, revision: row.revision, saved: row.saved });
      }
      await work.done;
    }),

  /** Makes all of them live: the rules or the settings are others now. */
  stir: (): Promise<void> =>
    saying(async () => {
      const work = (await database()).transaction('cases', 'readwrite');
      for (const row of await work.store.getAll()) if (!row.live) await work.store.put({ ...row, live: 1 });
      await work.done;
    }),

  /** Removes every application and every template. */
  clear: (): Promise<void> =>
    saying(async () => {
      const work = (await database()).transaction(['cases', 'templates'], 'readwrite', { durability: 'strict' });
      await Promise.all([work.objectStore('cases').clear(), work.objectStore('templates').clear(), work.done]);
    }),
};
