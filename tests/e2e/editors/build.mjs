/**
 * Bundles the page of every editor: node build.mjs <folder>
 *
 * With the bundler of the extension; the editors come from this folder's own node_modules, at the versions in its lock file.
 */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../../extension/node_modules/esbuild/lib/main.js';

const here = dirname(fileURLToPath(import.meta.url));
const pages = (await readdir(join(here, 'pages'))).filter((name) => !['page.js', 'quill.js'].includes(name));
await build({
  entryPoints: pages.map((name) => join(here, 'pages', name)),
  outdir: process.argv[2],
  bundle: true,
  format: 'esm',
  minify: true,
  loader: { '.svg': 'text', '.css': 'empty' },
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  legalComments: 'none',
  logLevel: 'error',
});
