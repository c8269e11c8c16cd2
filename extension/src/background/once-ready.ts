/** The longest pause between two tries, in milliseconds. */
const LONGEST = 3_200;

/**
 * Does something as soon as the browser lets it. For a moment after an update Chromium answers some calls with "No SW", as if there were no
 * worker that makes them. What fails for good throws what it failed with.
 */
export async function onceReady<T>(work: () => Promise<T>): Promise<T> {
  for (let pause = 50; ; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      if (pause > LONGEST) throw error;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
}
