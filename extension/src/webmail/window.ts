/**
 * What the loader, the finder and the filler share in a page. They are scripts in one isolated world, so that a mail page loads only the
 * small one until the button is pressed; this is where they find each other.
 */
/** Told to a page by the script of an extension that was just updated: what the one before it left behind may go. */
export const RENEWED = 'afterword-renewed';

export interface Shared {
  /** The compose window whose button was pressed last. */
  pressed?: Element;
  /** Set by the loader: looks for compose windows without a button. */
  look?: () => void;
  /** Set by the loader: what webmails call Send. The scripts that come after it need not bring that once more. */
  send?: readonly string[];
  /** True once the loader has asked for the finder. */
  asked?: boolean;
  /** Set by the finder: what is built like a message in a page of which nothing is known. */
  guess?: (page: Document) => { root: Element; send: HTMLElement }[];
  /** Set by the filler once it listens. */
  filler?: true;
  /** Set in a frame that has the text of a message, once its script listens. */
  inner?: true;
}

declare global {
  // The isolated world's own global object; page scripts have another.
  var afterword: Shared | undefined;
}

globalThis.afterword ??= {};
/** One object for all of them, whichever comes first. */
export const shared: Shared = globalThis.afterword;
