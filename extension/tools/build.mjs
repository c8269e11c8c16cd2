/**
 * Builds the extension for both browsers, and the engine as a module of its own.
 *
 *   node tools/build.mjs
 *
 * Needs ../build/playbook.json and ../build/schema.json, which `afterword build` writes. Leaves dist/chrome and dist/firefox, each loadable
 * as it is, and dist/engine.js for Node and the browser.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { minify } from 'terser';
import { manifest } from '../src/manifest.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');
const dist = join(root, 'dist');
const compiled = join(root, '../build');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const backend = process.env.AFTERWORD_BACKEND ?? 'http://127.0.0.1:8765';

/** The playbook's schema as a plain function, since an extension may not compile code at run time. */
async function validator() {
  const schema = JSON.parse(await readFile(join(compiled, 'schema.json'), 'utf8'));
  const ajv = new Ajv({ code: { source: true, esm: true }, strict: true, strictTypes: false, messages: false, inlineRefs: false });
  // An OpenAPI hint for people and generators; oneOf says the same to a validator.
  ajv.addKeyword('discriminator');
  // Its shape only: the engine takes a day that no calendar has for none.
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
  const code = standalone(ajv, { validPlaybook: ajv.addSchema(schema, 'playbook') && 'playbook' });
  const file = join(compiled, 'validator.js');
  await writeFile(file, code);
  return file;
}

/** The same for files of everything that the user exports. */
async function exportValidator() {
  const schema = JSON.parse(await readFile(join(src, 'case/export.schema.json'), 'utf8'));
  const ajv = new Ajv({ code: { source: true, esm: true }, strict: true, allowUnionTypes: true, messages: false, inlineRefs: false });
  const file = join(compiled, 'export-validator.js');
  const contents = standalone(ajv, { validExport: ajv.addSchema(schema, 'export') && 'export' });
  // With what it needs of Ajv inside, for the tests read it as well.
  await build({ stdin: { contents, resolveDir: root }, bundle: true, format: 'esm', outfile: file, logLevel: 'warning' });
  return file;
}

/**
 * Preact's way to set HTML, taken out: nothing of ours uses it, nothing ever can, and the add-on stores ask about it.
 *
 * @type {import('esbuild').Plugin}
 */
const noHtml = {
  name: 'no-html',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/preact\/dist\/preact\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const contents = code.replace(/\w+\.innerHTML=\w+\.__html/, 'void 0');
      if (contents === code) throw new Error(`${path} sets HTML in a way that this build does not know`);
      return { contents, loader: 'js' };
    }),
};

const common = { bundle: true, minify: true, target: 'es2023', legalComments: 'none', logLevel: 'warning' };
const scripts = { loader: 'webmail/loader.ts', filler: 'webmail/filler.ts', background: 'background/index.ts' };
const pages = { panel: 'panel/index.tsx', options: 'options/index.tsx', welcome: 'options/welcome.tsx' };

async function extension(browser, alias) {
  const out = join(dist, browser);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const bundle = (names, format) =>
    build({
      ...common,
      entryPoints: Object.fromEntries(Object.entries(names).map(([name, file]) => [name, join(src, file)])),
      outdir: out,
      format,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      alias,
      define: { TARGET: JSON.stringify(browser), BACKEND: JSON.stringify(backend) },
      nodePaths: [join(root, 'node_modules')],
      plugins: [noHtml],
    });
  await Promise.all([bundle(scripts, 'iife'), bundle(pages, 'esm')]);
  await Promise.all([
    cp(join(src, '_locales'), join(out, '_locales'), { recursive: true }),
    cp(join(src, 'icons'), join(out, 'icons'), { recursive: true }),
    cp(join(src, 'panel/panel.html'), join(out, 'panel.html')),
    cp(join(src, 'options/options.html'), join(out, 'options.html')),
    cp(join(src, 'options/welcome.html'), join(out, 'welcome.html')),
    build({ ...common, entryPoints: [join(src, 'panel/style.css')], outfile: join(out, 'style.css') }),
    cp(join(compiled, 'playbook.json'), join(out, 'playbook.json')),
    writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest({ browser, version }), null, 2)}\n`),
  ]);
}

/** Words inside the engine that are long and that nobody outside sees. The build fails where one is also a word of its JSON. */
const INTERNAL =
  'accented addressee also bare beforeDayOff bodyParts callAgain called caseRecord certain companyName content dayOnly dueThroughout evidence expected folded found foundAt hitSeverity inner interviewerNames isCompany isInLanguage isInstruction isOrdinary isPart isSameCompany isSign key knownWords lastAnswer lastContact lastOwn letters lines matchAt matches momentOf needs notBefore note opening original own parts people phrase places plainAnswer playbook quoted recorded reviewed right runs salutation sendingTime sentences share shared signOff signOffLines signature situation spelling standsAlone startsLine talk texts thanked tokenKind tokens topicWords unansweredValues valueFor wallAt written writtenOut'.split(
    ' ',
  );

/** The engine as a module of its own. Whoever loads it waits for it, so it is made as small as two minifiers and short names make it. */
async function engine() {
  const read = (file) => readFile(file, 'utf8');
  const json = await Promise.all([
    ...['case.ts', 'plan/types.ts'].map((file) => read(join(src, 'engine', file))),
    read(join(compiled, 'schema.json')),
  ]);
  const taken = INTERNAL.filter((word) => new RegExp(`\\b${word}\\??["']?:`).test(json.join('\n')));
  if (taken.length > 0) throw new Error(`Rename it inside the engine, or take it off the list in tools/build.mjs: ${taken.join(', ')}`);
  const { outputFiles } = await build({
    ...{ ...common, entryPoints: [join(src, 'engine/index.ts')], format: 'esm', charset: 'utf8', write: false },
    mangleProps: new RegExp(`^(?:${INTERNAL.join('|')})$`),
  });
  const options = {
    module: true,
    ecma: 2020,
    compress: { passes: 6, hoist_funs: true, pure_getters: true, unsafe: true, unsafe_arrows: true, unsafe_methods: true },
  };
  const { code } = await minify(outputFiles[0].text, options);
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'engine.js'), code);
}

const alias = { '#validator': await validator(), '#export-validator': await exportValidator() };
await Promise.all([extension('chrome', alias), extension('firefox', alias), engine()]);
