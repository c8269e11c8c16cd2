/** What every view works with: the guidance, what is saved, and what one can do. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EditableTemplate, OwnTemplate } from '../case/own-template';
import type { KeptCase, Note, Saved } from '../case/saved';
import type { Settings } from '../case/settings';
import type { Unfinished } from '../case/unfinished';
import type { Answer, Application, Ask, Case, CaseEvent, Plan, Playbook } from '../engine';
import type { Compose, Person } from '../messages';
import type { OfferedPlaybook } from './own-templates';
import type { Route } from './routes';
import type { Said } from './toast';
import type { Due, Task } from './today/due';
import type { Untimed } from './today/settle';

export interface Desk {
  /** The guidance, with the user's own templates among the others. */
  playbook: OfferedPlaybook;
  /** The guidance as it came. */
  shipped: Playbook;
  /** The user's own templates, those with mistakes and those in the trash too. */
  templates: OwnTemplate[];
  settings: Settings;
  compose: Compose;
  /** Whom the message in the compose window goes to. */
  recipients: Person[];
  /** The note for no saved application that was there when the panel opened. Absent where it could not be read, and after the first view. */
  unfinished: { note: Unfinished | undefined } | undefined;
  /** The countries that the guidance knows, for a choice. */
  countries: { value: string; label: string }[];
  /** Where the employers are, if nobody says otherwise. */
  place: Pick<Application, 'country' | 'tz'>;
  /** True when the button already stands on this site without a click on the toolbar first. */
  allowed: boolean;
  /** The moment, for the engine. */
  now: string;
  /** Everything that is saved and not in the trash, the latest first. */
  list: Saved[];
  due: Due;
  find(id: string | undefined): Saved | undefined;
  /** The case for draft and review, with the other applications. */
  situationOf(saved: Saved): Case;
  planOf(saved: Saved): Plan;
  dueOf(saved: Saved): Due;
  go(route: Route): void;
  /** Records that something happened just now. */
  record(id: string, event: Untimed, said: string): Promise<void>;
  changeEvent(id: string, event: string, more: Partial<CaseEvent>): Promise<void>;
  removeEvent(id: string, event: string, said: string): Promise<void>;
  /** Puts a task off for some days. */
  snooze(task: Task, days: number): Promise<void>;
  /** Whether a message may go out now. */
  ask(saved: Saved, ask: Ask): Answer | undefined;
  /** Keeps what a form changed and goes to it; begins a new application where there is none yet. */
  keep(shown: Saved | undefined, edited: KeptCase): Promise<void>;
  /** The same without a word, while it is typed. False where it could not be kept, which is said. */
  keepQuietly(shown: Saved, edited: KeptCase): Promise<boolean>;
  /** Begins an application and stays where one is. Undefined where it could not be kept, which is said. */
  begin(start: KeptCase, said: string): Promise<Saved | undefined>;
  /** Remembers a note that was put into a message or copied. */
  keepNote(id: string, note: Note): Promise<void>;
  /** Keeps a template as it stands in its form, without a word. Undefined where it could not be kept, which is said. */
  keepTemplate(shown: OwnTemplate, edited: EditableTemplate): Promise<OwnTemplate | undefined>;
  trashTemplate(template: OwnTemplate): Promise<void>;
  restoreTemplate(template: OwnTemplate): Promise<void>;
  say(said: Said): void;
  setMyName(name: string): void;
  trash(saved: Saved): Promise<void>;
  /** What was done last, and the way back. */
  said: Said | undefined;
  /** The event that was recorded last, to be looked at once more. */
  fresh: string | undefined;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk around this view.');
  return desk;
}
