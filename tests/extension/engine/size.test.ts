import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the engine that people load stays under 60,000 bytes', async () => {
  const { size } = await stat(new URL('../../../extension/dist/engine.js', import.meta.url));
  expect(size).toBeLessThan(60_000);
});
