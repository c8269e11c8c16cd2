/** Reading what the extension keeps in the browser's storage: what is asked for in one turn is one request, whoever asks. */
import { browser } from '../browser';

let gathering: { keys: Set<string>; read: Promise<Record<string, unknown>> } | undefined;

/** What stands under these names, as it is after this call. There may be more in the answer. */
export function readLocal(...names: string[]): Promise<Record<string, unknown>> {
  if (!gathering) {
    const keys = new Set<string>();
    const read = Promise.resolve().then(() => {
      gathering = undefined;
      return browser.storage.local.get([...keys]);
    });
    gathering = { keys, read };
  }
  for (const name of names) gathering.keys.add(name);
  return gathering.read;
}
