/**
 * What the parts of the extension say to each other.
 *
 * The panel is opened by the filler in a page and stands in a frame of that page. They meet through the background, whose messages no page
 * can read or send; after that they talk over a port of their own, so that an insert is immediate and needs no background.
 */

import type { Swap, TemplateSwap } from './case/database';
import type { NotKept } from './case/not-kept';

/** From a page's loader to the background: the user pressed the button in the compose window. */
export type OpenRequest = { type: 'open' };

/**
 * From a page's loader to the background: somebody writes on a page of which nothing is known. The finder comes if the user has allowed the
 * site.
 */
export type FindRequest = { type: 'find' };

/** From the filler to the background: load what writes in frames from this host. The answer is true where the user has allowed it. */
export type ReachRequest = { type: 'reach'; origin: string };

/**
 * From the filler to the background, and on to the frames of the page: put a note into the text that stands in a frame from another host.
 * `name`: what that frame was called, so that it alone answers.
 */
export type ApartRequest = {
  type: 'apart';
  name: string;
  body: string;
  blanks: readonly string[];
  /** What must stay below the note, as a selector. */
  below: string;
  again: boolean;
  /** Each of them proves once that the user pressed the shortcut of Send in the frame. */
  proofs: readonly string[];
};

/** From such a frame to the background, and on to the filler: the note was undone there, or brought back. */
export type ApartStep = { type: 'apart-step'; name: string; step: 'undo' | 'redo' };

/**
 * From such a frame right to the filler: the user pressed the shortcut of Send or, with no proof, went on writing after that. The frame goes
 * away with the message, and the background may be asleep, so that there is no time for the way through it. The pages hear this too; they
 * cannot make up a proof.
 */
export type ApartSend = { afterword: string; proof?: string };

/** From the options page to the background: the user took a site off the list. */
export type ForgottenNotice = { type: 'forgotten' };

/** From the background to a page's loader: say where you are; leave the page. */
export type ToLoader = { type: 'where' } | { type: 'leave' };

/** From the options page to the background: look for a newer playbook now. */
export type UpdateRequest = { type: 'update-playbook' };

/** From a panel to the background: which compose window was I opened for? `frame` is the name that the filler gave the panel. */
export type HelloRequest = { type: 'hello'; frame: string };

/**
 * From the filler to the background: the user pressed the webmail's own Send on a message that this note was put into, and the message went
 * away. `leaving`: so did the page. The answer is true when the note is one that an application knows.
 */
export type SentNotice = { type: 'sent'; note: string; leaving: boolean };

/**
 * From the filler to the background: the user pressed Send, and the page may go away in a moment. Whoever sleeps hears nothing from a page
 * that is gone by the time that they are awake, so this wakes the background ahead of `sent`.
 */
export type SendingNotice = { type: 'sending' };

/** How the parts of a message were found: the webmail's name, and for each part which way of looking found it. */
export type Seen = { site: string; parts: Record<string, string> };

/** From the filler to the background, each time that the panel opens: for the diagnostics in the settings. */
export type SeenNotice = { type: 'seen'; seen: Seen };

/** From the filler to the background: the user says that this note was not sent after all. */
export type UnsentNotice = { type: 'unsent'; note: string };

/** From a page of ours that may not open the database to the background: read or write what is kept. */
export type CaseRequest = {
  type: 'cases';
  ask: ['all'] | ['live'] | ['one', string] | ['templates'] | ['swap', readonly Swap[], readonly TemplateSwap[]] | ['clear'];
};

/** What the background read for it, or why it could not. */
export type CaseAnswer = { given: unknown } | { refused: NotKept['why'] };

/** From whoever changed applications to all others: these are no longer what they were; with no ids, any of them. */
export type CasesChanged = { type: 'cases-changed'; ids: string[] };

/** From whoever changed the user's own templates to all others. */
export type TemplatesChanged = { type: 'templates-changed' };

export type ToBackground =
  | OpenRequest
  | FindRequest
  | ReachRequest
  | ApartRequest
  | ApartStep
  | ForgottenNotice
  | UpdateRequest
  | HelloRequest
  | SendingNotice
  | SentNotice
  | UnsentNotice
  | SeenNotice
  | CaseRequest
  | CasesChanged
  | TemplatesChanged;

/**
 * From the background to the filler in a page: show the panel; describe the compose window that a panel was opened for; say that a note was
 * counted as sent on the page before.
 */
export type ToFiller = ApartStep | { type: 'show' } | { type: 'describe'; frame: string } | { type: 'noted'; note: string };

/**
 * A person as the page names them. The page may be hostile: both are plain text on one line, a name of at most 200 characters, an address
 * of at most 254 and of an address's shape.
 */
export type Person = { name?: string; email?: string };

/** What the filler knows about the compose window that the panel was opened for. Everything in it was read from the page. */
export type Compose =
  | { found: false; origin: string }
  | {
      found: true;
      origin: string;
      /** The subject that the user or the thread gave; empty when there is none, or only one that Afterword put in. */
      subject: string;
      to: Person[];
      cc: Person[];
      /** True when the message answers another. A forwarded message is no reply. */
      reply: boolean;
      /** The conversation that is answered: its subject without "Re:", and who wrote in it, as far as the page shows it. */
      thread?: { subject: string; people: Person[] };
    };

/** The answer to a panel's hello. Absent: no filler of ours opened this panel. `allowed`: the button stands on this site anyway. */
export type Hello = { compose: Compose; allowed: boolean };

/** From the panel to the filler: put a note into the message. */
export interface InsertRequest {
  type: 'insert';
  subject: string;
  body: string;
  /** What in them stands for something to be filled in, such as "[Company]". */
  blanks: string[];
  again: boolean;
  /** The panel's own name for the note: it comes back in `sent` and `unsent`. Empty: nobody wants to hear of it. */
  note: string;
  /** Whom to put into an empty To. */
  to?: Person;
}

/** From the panel to the filler, over their port. Prepare: the user reaches for Insert, or has pressed it and not let go yet. */
export type PanelRequest = { type: 'prepare'; pressed: boolean } | InsertRequest | { type: 'close' };

/**
 * What became of an insert. A subject or recipient that the user or the thread already had is kept. `to` is absent when none was asked for.
 * `blanks`: how many there are in the text, of which the first is now selected; absent when there is none.
 */
export type Filled =
  | { done: true; subject: 'set' | 'kept' | 'failed'; blanks?: number; to?: 'set' | 'kept' | 'failed' }
  | { done: false; why: 'no-window' | 'no-body' | 'apart' | 'refused' | 'partly' | 'edited' };
