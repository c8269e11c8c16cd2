/**
 * What the loader and the filler share in a page. They are two scripts in one isolated world, so that a mail page loads only the
 * small one until the button is pressed; this is where they find each other.
 */
/** Told to a page by the script of an extension that was just updated: what the one before it left behind may go. */
export const RENEWED = 'afterword-renewed';

export interface Shared {
  /** The compose window whose button was pressed last. */
  pressed?: Element;
  /** Set by the loader: looks for compose windows without a button. */
  look?: () => void;
  /** Set by the filler once it listens. */
  filler?: true;
}

declare global {
  // The isolated world's own global object; page scripts have another.
  var afterword: Shared | undefined;
}
