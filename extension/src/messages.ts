/**
 * What the parts of the extension say to each other.
 *
 * The panel is opened by the filler in a page and stands in a frame of that page. They meet through the background, whose messages no page
 * can read or send; after that they talk over a port of their own, so that an insert is immediate and needs no background.
 */

/** From a page's loader to the background: the user pressed the button in the compose window. */
export type OpenRequest = { type: 'open' };

/** From the options page to the background: look for a newer playbook now. */
export type UpdateRequest = { type: 'update-playbook' };

/** From a panel to the background: which compose window was I opened for? `frame` is the name that the filler gave the panel. */
export type HelloRequest = { type: 'hello'; frame: string };

export type ToBackground = OpenRequest | UpdateRequest | HelloRequest;

/** From the background to the filler in a page: show the panel; describe the compose window that a panel was opened for. */
export type ToFiller = { type: 'show' } | { type: 'describe'; frame: string };

/** What the filler knows about the compose window that the panel was opened for. */
export type Compose = { found: false; origin: string } | { found: true; origin: string; subject: string };

/** The answer to a panel's hello. Absent: no filler of ours opened this panel. `allowed`: the button stands on this site anyway. */
export type Hello = { compose: Compose; allowed: boolean };

/** From the panel to the filler, over their port. Prepare: the user reaches for Insert, or has pressed it and not let go yet. */
export type PanelRequest =
  | { type: 'prepare'; pressed: boolean }
  | { type: 'insert'; subject: string; body: string; again: boolean }
  | { type: 'close' };

/** What became of an insert. Subject: a subject that the user or the thread already had is kept. */
export type Filled =
  | { done: true; subject: 'set' | 'kept' | 'failed' }
  | { done: false; why: 'no-window' | 'no-body' | 'refused' | 'partly' | 'edited' };
