import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../browser';
import { newId } from '../../case/saved';
import type { Filled, Person } from '../../messages';
import { useDesk } from '../desk';
import { opener } from '../opener';
import { Toast } from '../toast';
import { copy } from './copy';
import type { Note } from './note';

interface Props {
  note: Note;
  found: boolean;
  /** It is read out or put on paper. */
  printed: boolean;
  /** Whom to put into an empty To. */
  to?: Person | undefined;
  filled: Filled | undefined;
  onFilled: (filled: Filled | undefined) => void;
  /** The note left the panel, under this name. */
  onTaken: (id: string) => void;
}

/** What is said after an insert: what happened, and the way on. */
function outcome(filled: Filled): string {
  if (!filled.done) return t(`fill_${filled.why.replace('-', '_')}`);
  const said = t(`filled_subject_${filled.subject}`);
  return (filled.blanks ?? 0) > 1 ? `${said} ${t('filled_blanks')}` : said;
}

/** Insert and copy. Errors and a second copy ask once; nothing is ever blocked. */
export function Actions({ note, found, printed, to, filled, onFilled, onTaken }: Props) {
  const { said } = useDesk();
  const [asked, setAsked] = useState(false);
  const [copied, setCopied] = useState('');
  const errors = note.findings.filter(({ severity }) => severity === 'error').length;
  const { subject, body } = note.draft;
  const blanks = note.draft.blanks.map(({ part, start, end }) => note.draft[part].slice(start, end));
  // One note keeps its name: put in again, it is still that note.
  const name = useRef('');

  // Whatever was asked or said was about the note as it stood then.
  useEffect(() => {
    setAsked(false);
    setCopied('');
    onFilled(undefined);
    name.current = newId();
  }, [subject, body]);

  const edited = filled?.done === false && filled.why === 'edited';
  const insert = async (): Promise<void> => {
    if (errors > 0 && !asked) return setAsked(true);
    const id = name.current;
    const outcome = await opener.insert({ subject, body, blanks, again: edited, note: id, ...(to && { to }) });
    onFilled(outcome);
    if (outcome.done) onTaken(id);
  };
  const reach = (): void => opener.prepare(false);
  // Not where the press asks something first: the answer is given here, not in the message.
  const press = (event: MouseEvent): void => {
    const now = errors === 0 || asked;
    opener.prepare(now);
    // The focus goes to the message; the button would take it back from there.
    if (now) event.preventDefault();
  };
  const copyPart = async (text: string, done: string): Promise<void> => {
    const worked = await copy(text);
    setCopied(worked ? t(done) : t('copy_failed'));
    if (worked && text === body) onTaken(name.current);
  };

  const outcomeSaid = filled ? outcome(filled) : asked ? t('insert_anyway_why') : copied;
  const failed = filled?.done === false || (filled?.done && filled.subject === 'failed');
  return (
    <footer>
      <p role="status" class={failed || asked ? 'notice' : 'said'}>
        {outcomeSaid}
      </p>
      <div class="actions">
        {found && (
          <button type="button" class="primary" onClick={insert} onPointerEnter={reach} onFocus={reach} onMouseDown={press}>
            {t(edited ? 'insert_again' : asked && !filled ? 'insert_anyway' : 'insert')}
          </button>
        )}
        <button type="button" onClick={() => copyPart(body, 'copied_note')}>
          {t('copy_note')}
        </button>
        {printed ? (
          <button type="button" onClick={() => print()}>
            {t('print')}
          </button>
        ) : (
          <button type="button" onClick={() => copyPart(subject, 'copied_subject')}>
            {t('copy_subject')}
          </button>
        )}
      </div>
      <Toast said={said} />
    </footer>
  );
}
