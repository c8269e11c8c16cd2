import { useEffect, useState } from 'preact/hooks';
import { readNotesFor, readUnfinished, type UnfinishedNotes } from '../../case/unfinished';
import { useDesk } from '../desk';
import { applicationFor } from './aim';
import { NoteForm } from './note-form';

/** Writing a note: for a saved application, or for none, as on the first day. */
export function Write({ id, step, template }: { id?: string; step?: string; template?: string }) {
  const desk = useDesk();
  const [of, choose] = useState(() => id ?? applicationFor(desk.recipients, desk.list)?.id);
  const saved = desk.find(of);
  const [kept, setKept] = useState<{ of: string | undefined; notes: UnfinishedNotes } | undefined>(
    saved || !desk.unfinished ? undefined : { of: undefined, notes: desk.unfinished.note ? { '': desk.unfinished.note } : {} },
  );
  useEffect(() => {
    if (kept && kept.of === saved?.id) return;
    const read = saved ? readNotesFor(saved.id) : readUnfinished().then((note) => (note ? { '': note } : {}));
    read.then((notes) => setKept({ of: saved?.id, notes }));
  }, [saved?.id]);

  if (!kept || kept.of !== saved?.id) return <main aria-busy="true" />;
  const asked = of === id ? { step, template } : {};
  return <NoteForm key={of ?? ''} saved={saved} kept={kept.notes} asked={asked.step} first={asked.template} onApplication={choose} />;
}
