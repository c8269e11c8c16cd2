import { useEffect, useState } from 'preact/hooks';
import { readNotesFor, readUnfinished, type UnfinishedNotes } from '../../case/unfinished';
import { useDesk } from '../desk';
import { applicationFor } from './aim';
import { NoteForm } from './note-form';
import { Unread } from './unread';

/** What was typed earlier for an application, or for none. */
interface Earlier {
  of: string | undefined;
  /** Absent where it could not be read. */
  notes?: UnfinishedNotes;
  /** The user writes without it, and nothing takes its place. */
  without?: true;
}

/** Writing a note: for a saved application, or for none, as on the first day. */
export function Write({ id, step, template }: { id?: string; step?: string; template?: string }) {
  const desk = useDesk();
  const [of, choose] = useState(() => id ?? applicationFor(desk.recipients, desk.list)?.id);
  const saved = desk.find(of);
  const [kept, setKept] = useState<Earlier | undefined>(
    saved || !desk.unfinished ? undefined : { of: undefined, notes: byItself(desk.unfinished.note) },
  );
  const isRead = kept !== undefined && kept.of === saved?.id;
  useEffect(() => {
    if (isRead) return;
    let wanted = true;
    const read = saved ? readNotesFor(saved.id) : readUnfinished().then(byItself);
    read.then(
      (notes) => wanted && setKept({ of: saved?.id, notes }),
      () => wanted && setKept({ of: saved?.id }),
    );
    return () => {
      wanted = false;
    };
  }, [saved?.id, isRead]);

  if (!isRead) return <main aria-busy="true" />;
  if (!kept.notes)
    return <Unread onAgain={() => setKept(undefined)} onWithout={() => setKept({ of: kept.of, notes: {}, without: true })} />;
  const asked = of === id ? { step, template } : {};
  return (
    <NoteForm
      key={of ?? ''}
      saved={saved}
      kept={kept.notes}
      keeps={!kept.without}
      asked={asked.step}
      first={asked.template}
      onApplication={choose}
    />
  );
}

function byItself(note: UnfinishedNotes[string] | undefined): UnfinishedNotes {
  return note ? { '': note } : {};
}
