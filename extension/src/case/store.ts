/**
 * The applications that the extension remembers.
 *
 * Every change is all or nothing and is kept when its promise is fulfilled. Two windows that change one application lose nothing: each
 * change is made on what is kept at that moment. All of these throw NotKept, whose `text` is the sentence for the user; nothing has changed then.
 */
import { browser } from '../browser';
import type { CasesChanged } from '../messages';
import { changesOf } from './changes';
import { happening } from './clock';
import { DAY } from './days';
import { door } from './door';
import { withNoteSent, withNoteUnsent } from './events';
import { forgetExported } from './exported';
import { begun, changed, laidOver } from './merge';
import { NotKept, untilKept } from './not-kept';
import { type Editable, type KeptCase, newId, type Saved } from './saved';
import { readSettings, zoneOf } from './settings';
import { emptyTemplateTrash, tellOfTemplates } from './template-store';
import { forgetNotesFor } from './unfinished';

/** How long an application stays in the trash. */
export const TRASH_DAYS = 30;

/** All applications outside the trash, the one that changed last first. */
export async function readAll(): Promise<Saved[]> {
  return (await readKept()).filter(({ trashed }) => trashed === undefined);
}

/**
 * The applications outside the trash in which something is due or still to come: all that Today needs. Of two thousand that is a small part, and
 * reading and planning all of them takes longer than one wants to wait. One that changed is among them until its plan was looked at again.
 */
export async function readLive(): Promise<Saved[]> {
  const live = (await door.live()).filter(({ trashed }) => trashed === undefined);
  return live.sort((one, other) => other.updated - one.updated);
}

/** The applications in the trash, the one thrown away last first. */
export async function readTrash(): Promise<Saved[]> {
  const trash = (await readKept()).filter(({ trashed }) => trashed !== undefined);
  return trash.sort((one, other) => (other.trashed ?? 0) - (one.trashed ?? 0));
}

/** Everything, with the trash. */
export async function readKept(): Promise<Saved[]> {
  return (await door.all()).sort((one, other) => other.updated - one.updated);
}

export async function read(id: string): Promise<Saved | undefined> {
  return (await door.one(id))?.saved;
}

/** Keeps a new application. */
export async function create(
  start: Partial<KeptCase> & Pick<KeptCase, 'application'>,
  rest: Partial<Omit<Editable, 'case'>> = {},
): Promise<Saved> {
  const now = Date.now();
  const saved = begun(newId(now), { notes: [], snoozes: [], ...rest, case: { interviews: [], events: [], ...start } }, now);
  await door.swap([{ id: saved.id, revision: 0, saved }]);
  tell([saved.id]);
  return saved;
}

/**
 * Changes an application. The change gets it as it is kept, and gives what it shall be; it may be asked again when another window was
 * quicker, so it must be a function of what it gets. Its times are set here.
 */
export async function change(id: string, how: (saved: Saved) => Editable): Promise<Saved> {
  return untilKept(async () => {
    const row = await door.one(id);
    if (!row) throw new NotKept('gone');
    const saved = changed(row.saved, how(row.saved), Date.now());
    if (saved === row.saved) return saved;
    if (!(await door.swap([{ id, revision: row.revision, saved }]))) return undefined;
    tell([id]);
    return saved;
  });
}

/** Keeps what a form changed, and only that: what another window changed meanwhile stays. `shown` is what the form was filled from. */
export async function keep(shown: Saved, edited: Editable): Promise<Saved> {
  return change(shown.id, (current) => laidOver(current, shown, edited, shown.id));
}

/** Puts an application into the trash, where it stays for thirty days. */
export async function trash(id: string): Promise<Saved> {
  return change(id, (saved) => ({ ...saved, trashed: saved.trashed ?? Date.now() }));
}

export async function restore(id: string): Promise<Saved> {
  return change(id, ({ trashed: _, ...saved }) => saved);
}

/** Removes for good what has been in the trash for its time, templates too. Gives how many applications those were. */
export async function emptyTrash(now = Date.now(), days = TRASH_DAYS): Promise<number> {
  const isOld = ({ trashed }: Saved): boolean => trashed !== undefined && trashed <= now - days * DAY;
  const gone: string[] = [];
  for (const { id } of (await readTrash()).filter(isOld)) {
    const row = await door.one(id);
    // Taken out of the trash a moment ago, it stays.
    if (row && isOld(row.saved) && (await door.swap([{ id, revision: row.revision }]))) gone.push(id);
  }
  if (gone.length > 0) {
    // What was typed for it goes with it.
    await Promise.all([forgetNotesFor(gone), forgetExported(gone)]);
    tell(gone);
  }
  await emptyTemplateTrash(now, days);
  return gone.length;
}

/** The application that a note was written for. */
export async function caseOfNote(note: string): Promise<Saved | undefined> {
  return (await readKept()).find(({ notes }) => notes.some(({ id }) => id === note));
}

/** A note went out: its application has the event of it. Told twice, it is one. A note that nobody knows changes nothing. */
export async function noteSent(note: string, at = Date.now()): Promise<Saved | undefined> {
  const [saved, settings] = await Promise.all([caseOfNote(note), readSettings()]);
  return saved && change(saved.id, (current) => withNoteSent(current, note, happening(at, zoneOf(settings))));
}

/** The note did not go out after all. */
export async function noteUnsent(note: string): Promise<Saved | undefined> {
  const saved = await caseOfNote(note);
  return saved && change(saved.id, (current) => withNoteUnsent(current, note));
}

/** Removes everything that the extension ever kept, settings and the note being written too. */
export async function eraseEverything(): Promise<void> {
  await door.clear();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  tell([]);
  tellOfTemplates();
}

const changes = changesOf<CasesChanged>('cases-changed');

/** Calls when applications change, in this window or another, with their ids; with none when everything may have changed. Gives what ends it. */
export function onChange(listener: (ids: string[]) => void): () => void {
  return changes.listen(({ ids }) => listener(ids));
}

/** Tells this window and all others, and the background for its reminders. */
export function tell(ids: string[]): void {
  changes.tell({ type: 'cases-changed', ids });
}
