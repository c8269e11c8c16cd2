/** How windows of the extension hear of each other's changes. */
import { browser } from '../browser';

/** Changes of one sort, told to this window and to all others by messages of that type. */
export function changesOf<Message extends { type: string }>(type: Message['type']) {
  const listeners = new Set<(message: Message) => void>();
  const hear = (message: Message): void => {
    if (message.type === type) for (const listener of listeners) listener(message);
  };
  return {
    /** Calls with each change, in this window or another. Gives what ends it. */
    listen(listener: (message: Message) => void): () => void {
      if (listeners.size === 0) browser.runtime.onMessage.addListener(hear);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) browser.runtime.onMessage.removeListener(hear);
      };
    },
    /** Tells this window and all others. */
    tell(message: Message): void {
      hear(message);
      // With nobody there to hear it, browsers call this an error.
      browser.runtime.sendMessage(message).catch(() => undefined);
    },
  };
}
