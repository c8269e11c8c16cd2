/**
 * Builds the extension for both browsers, and the engine as a module of its own.
 *
 *   node tools/build.mjs
 *
 * Needs ../build/playbook.json, ../build/guide.json and ../build/schema.json, which `afterword build` writes. Leaves dist/chrome and dist/firefox, each loadable
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
const scripts = {
  loader: 'webmail/loader.ts',
  finder: 'webmail/finder.ts',
  filler: 'webmail/filler.ts',
  inner: 'webmail/inner.ts',
  background: 'background/index.ts',
};
/** What a page loads of a site that its user has allowed, before the button is pressed. */
const early = ['loader', 'finder'];
const pages = { panel: 'panel/index.tsx', options: 'options/index.tsx', welcome: 'options/welcome.tsx', help: 'options/help.tsx' };

/** Makes a script smaller than esbuild alone does. */
async function minifyAgain(file) {
  const { code } = await minify(await readFile(file, 'utf8'), { ecma: 2020, toplevel: true, compress: { passes: 4, unsafe_arrows: true } });
  await writeFile(file, code);
}

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
  await Promise.all(early.map((name) => minifyAgain(join(out, `${name}.js`))));
  await Promise.all([
    cp(join(src, '_locales'), join(out, '_locales'), { recursive: true }),
    cp(join(src, 'icons'), join(out, 'icons'), { recursive: true }),
    cp(join(src, 'panel/panel.html'), join(out, 'panel.html')),
    cp(join(src, 'options/options.html'), join(out, 'options.html')),
    cp(join(src, 'options/welcome.html'), join(out, 'welcome.html')),
    cp(join(src, 'options/help.html'), join(out, 'help.html')),
    build({ ...common, entryPoints: [join(src, 'panel/style.css')], outfile: join(out, 'style.css') }),
    cp(join(compiled, 'playbook.json'), join(out, 'playbook.json')),
    cp(join(compiled, 'guide.json'), join(out, 'guide.json')),
    writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest({ browser, version }), null, 2)}\n`),
  ]);
}

/** Words inside the engine that are long and that nobody outside sees. The build fails where one is also a word of its JSON. */
const INTERNAL =
  'accented addressee after also applies bare beforeDayOff best bodyParts callAgain called calls caseRecord certain checkIns companyName content dateOf dayOf dayOnly deadline done dueThroughout ended evidence expected folded found foundAt held hitSeverity hold holds informational inner interviewerNames isCompany isInLanguage isInstruction isOrdinary isPart isSameCompany isSign isWorkday key knownWords lastAnswer lastCall lastContact lastOwn letters lines matchAt matches meant momentOf monthly most needs notBefore note occasion offset opening original own parts people person phrase places plainAnswer playbook quoted recorded reviewed right runs salutation sendingTime sentences share shared signature signOff signOffLines situation spelling standsAlone startOf startsLine take talk talks texts thanked tokenKind tokens topicWords turn unansweredValues valueFor wall wallAt workdayAfter write written writtenOut zone'.split(
    ' ',
  );

/** A module with its functions as arrows, which are shorter. They come first, so that all of them are there before anything is called. */
function withArrows(code) {
  const arrows = [];
  const rest = code.replace(/^function (\w+)(\(.*?^\})/gms, (_, name, body) => {
    arrows.push(`const ${name} = function${body};\n`);
    return '';
  });
  return arrows.join('') + rest;
}

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
    ...{ minify: false, minifySyntax: true, minifyIdentifiers: true },
    mangleProps: new RegExp(`^(?:${INTERNAL.join('|')})$`),
  });
  const options = {
    module: true,
    ecma: 2020,
    compress: { passes: 6, hoist_funs: true, pure_getters: true, unsafe: true, unsafe_arrows: true, unsafe_methods: true },
  };
  const { code } = await minify(withArrows(outputFiles[0].text), options);
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'engine.js'), code);
}

const alias = { '#validator': await validator(), '#export-validator': await exportValidator() };
await Promise.all([extension('chrome', alias), extension('firefox', alias), engine()]);
