/** The panel's line to the compose window it was opened for. */
import { browser } from '../browser';
import type { Filled, Hello, HelloRequest, InsertRequest, PanelRequest } from '../messages';

/** The name the filler gave this panel, or '' when the panel stands in a tab of its own. */
const frame = location.hash.slice(1);

/** True when the panel stands beside a page, false in a tab of its own. */
export const besidePage = frame !== '';

/** The port that the filler hands over. A page can send one too, but does not know the name. */
const port = new Promise<MessagePort>((resolve) => {
  addEventListener('message', ({ data, ports: [given] }) => {
    if (besidePage && data?.afterword === frame && given) resolve(given);
  });
});

let asked = 0;

async function ask(request: PanelRequest): Promise<Filled | undefined> {
  const line = await port;
  const id = ++asked;
  return new Promise((resolve) => {
    const listen = ({ data }: MessageEvent<{ id: number; filled?: Filled }>): void => {
      if (data.id !== id) return;
      line.removeEventListener('message', listen);
      resolve(data.filled);
    };
    line.addEventListener('message', listen);
    line.start();
    line.postMessage({ ...request, id });
  });
}

/** Nobody answers when the page's script is gone; waiting for ever would be silence. */
function within<T>(milliseconds: number, answer: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([answer, new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), milliseconds))]);
}

export const opener = {
  /** What this panel was opened for; undefined when no filler of ours opened it. */
  hello: (): Promise<Hello | undefined> => browser.runtime.sendMessage({ type: 'hello', frame } satisfies HelloRequest),
  insert: async (wanted: Omit<InsertRequest, 'type'>): Promise<Filled> => {
    const nobody: Filled = { done: false, why: 'no-window' };
    return (await within(3000, ask({ type: 'insert', ...wanted }), nobody)) ?? nobody;
  },
  prepare: (pressed: boolean): void => void ask({ type: 'prepare', pressed }),
  close: (): void => void ask({ type: 'close' }),
};
