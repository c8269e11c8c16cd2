/** Escape, pressed and let go in the panel. */

/**
 * Acts once Escape is let go, so that the whole press is the panel's: were the panel gone before, the mail would get the repeats of a key
 * held down and the key's release, and some webmails close the message on them. Gives back what stops the listening.
 */
export function onEscape(act: () => void): () => void {
  let pressed = false;
  const onKey = ({ type, key }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    // After the event, or the browser would still be waiting for a frame that is gone.
    if (type === 'keyup' && pressed) setTimeout(act);
    pressed = type === 'keydown';
  };
  addEventListener('keydown', onKey);
  addEventListener('keyup', onKey);
  return () => {
    removeEventListener('keydown', onKey);
    removeEventListener('keyup', onKey);
  };
}
