/** The notes of this folder: their text as it was written, and where in it which mistake stands. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { parse } = createRequire(new URL('../../../extension/package.json', import.meta.url))('smol-toml');

/** {as written|as it should be} */
const PLANTED = /\{([^{}|]*)\|([^{}|]*)\}/g;

/** @param name the file without its ending */
export function notesOf(name) {
  const { note } = parse(readFileSync(new URL(`${name}.toml`, import.meta.url), 'utf8'));
  return note.map((one) => ({ kind: 'thank_you', ...one, ...planted(one.text) }));
}

function planted(marked) {
  const mistakes = [];
  let text = '';
  let read = 0;
  for (const { 0: whole, 1: wrong, 2: right, index } of marked.matchAll(PLANTED)) {
    text += marked.slice(read, index);
    mistakes.push({ start: text.length, end: text.length + wrong.length, wrong, right });
    text += wrong;
    read = index + whole.length;
  }
  return { text: text + marked.slice(read), mistakes };
}

/** What the user's record of the interview knows, for whoever has to let these words pass. */
export function recordOf({ me, with: interviewer, company, role, topic }) {
  return [me, interviewer, company, role, topic];
}
