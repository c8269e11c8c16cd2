/** Two frames: by then every editor has taken in what it was given. */
export function settled(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** One turn of the page's event loop, without the least wait that timers have. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

const TURNS = 8;
/** Milliseconds after which nothing more is expected of an editor. */
const PATIENCE = 400;

/** Waits until something is so: a few turns of the event loop, in which most editors are done, then frame by frame. False when it never was. */
export async function until(so: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE;
  for (let turns = 0; !so(); turns++) {
    if (performance.now() > end) return false;
    await (turns < TURNS ? turn() : settled());
  }
  return true;
}
