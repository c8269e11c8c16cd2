/**
 * Bundles pages with editors in them: node build.mjs <folder of the pages> <folder for the bundles>
 *
 * With the bundler of the extension; the editors come from this folder's own node_modules, at the versions in its lock file.
 */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../../extension/node_modules/esbuild/lib/main.js';

const here = dirname(fileURLToPath(import.meta.url));
const [, , pages, outdir] = process.argv;
/** What pages share is no page. */
const SHARED = ['page.js', 'quill.js', 'webmail.js', 'labels.js'];
const names = (await readdir(pages)).filter((name) => name.endsWith('.js') && !SHARED.includes(name));
await build({
  entryPoints: names.map((name) => join(pages, name)),
  outdir,
  bundle: true,
  format: 'esm',
  minify: true,
  nodePaths: [join(here, 'node_modules')],
  loader: { '.svg': 'text', '.css': 'empty' },
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  legalComments: 'none',
  logLevel: 'error',
});
