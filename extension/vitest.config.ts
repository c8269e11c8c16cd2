import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const extension = fileURLToPath(new URL('.', import.meta.url));
const packagesOfTheTests = ['fast-check', 'mustache', 'smol-toml'];

/** The tests live in tests/extension, beside the other tests of the project; their packages are the extension's. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    alias: [
      ...packagesOfTheTests.map((name) => ({ find: name, replacement: `${extension}node_modules/${name}` })),
      // Made by the build.
      { find: '#export-validator', replacement: fileURLToPath(new URL('../build/export-validator.js', import.meta.url)) },
    ],
  },
  // Here and not in a node_modules of the project's root, which there is none of.
  cacheDir: fileURLToPath(new URL('node_modules/.vite', import.meta.url)),
  test: {
    // A machine that is busy with other things is no mistake.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'source', include: ['tests/extension/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        // What people load is another file, with other names inside: the vectors and the examples of the content hold for it as well.
        resolve: { alias: [{ find: /^(?:\.\.\/)+extension\/src\/engine$/, replacement: `${extension}dist/engine.js` }] },
        test: { name: 'built', include: ['**/*vectors.test.ts', '**/content.test.ts'].map((name) => `tests/extension/engine/${name}`) },
      },
    ],
  },
});
