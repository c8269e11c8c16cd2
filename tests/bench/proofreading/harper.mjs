/**
 * What harper.js finds in files of this folder, as JSON: for every file, for every note, the places, what is wrong there and the words it
 * would put there; and what that costs. Runs by itself, so that nothing else counts in its time and memory.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { notesOf, recordOf } from './notes.mjs';

const started = performance.now();
const { Dialect, LocalLinter } = await import('harper.js');
const { slimBinary } = await import('harper.js/slimBinary');
const linters = {};

/** The names and the record's words are known words, as the extension would tell it. */
async function linterFor(note) {
  const dialect = note.british ? Dialect.British : Dialect.American;
  linters[dialect] ??= new LocalLinter({ binary: slimBinary, dialect });
  const linter = linters[dialect];
  await linter.clearWords();
  await linter.importWords(recordOf(note).flatMap((text) => [text, ...text.split(/[\s-]+/)]));
  return linter;
}

async function alarms(note) {
  const lints = await (await linterFor(note)).lint(note.text, { language: 'plaintext' });
  return lints.map((lint) => {
    const { start, end } = lint.span();
    const texts = lint.suggestions().map((suggestion) => suggestion.get_replacement_text());
    return { start, end, what: `${lint.lint_kind()}: ${lint.message()}`, texts };
  });
}

const [first] = notesOf('clean');
await alarms(first);
const load = performance.now() - started;
const took = [];
const found = {};
for (const file of process.argv.slice(2)) {
  found[file] = [];
  for (const note of notesOf(file)) {
    const before = performance.now();
    found[file].push(await alarms(note));
    took.push(performance.now() - before);
  }
}
const wasm = readFileSync(new URL('harper_wasm_slim_bg.wasm', import.meta.resolve('harper.js')));
console.log(
  JSON.stringify({
    found,
    load,
    note: took.sort((one, other) => one - other)[Math.floor(took.length / 2)],
    memory: process.memoryUsage().rss,
    bytes: wasm.length,
    packed: gzipSync(wasm).length,
  }),
);
