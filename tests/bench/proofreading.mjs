/**
 * How many planted mistakes a proofreader finds, and how often it is wrong: node tests/bench/proofreading.mjs [--list] [--alone]
 *
 * Compares our own check CK-24 with harper.js, the best grammar checker that sends no text away, on the notes of tests/bench/proofreading.
 * A mistake is found where an alarm touches it; every other alarm is a false one. Harper gets all the help that the extension could give
 * it: the note's own variety of English, the record's words as known words, and no alarm on a name counts.
 *
 * With --list, every mistake that nobody or only one finds and every false alarm is one line, of the notes that may be learned from.
 * With --alone, Harper is left out. Without it, Harper is installed where it is not yet; it is no part of Afterword.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { notesOf, recordOf } from './proofreading/notes.mjs';

const FILES = ['practice', 'held-out', 'clean'];
const CHECK = 'CK-24';

const root = new URL('../../', import.meta.url);
const folder = fileURLToPath(new URL('proofreading/', import.meta.url));
const [engine, built] = ['extension/dist/engine.js', 'build/playbook.json'].map((path) => new URL(path, root));
const { values: options } = parseArgs({ options: { list: { type: 'boolean' }, alone: { type: 'boolean' } } });
if (![engine, built].every(existsSync)) {
  console.error('The engine or the playbook is not there. Run: make build');
  process.exit(2);
}
const { review } = await import(engine);
const playbook = JSON.parse(readFileSync(built, 'utf8'));
playbook.checks = playbook.checks.filter(({ id }) => id === CHECK);

function ours(note) {
  const { me, with: name, company, role, topic, kind, text } = note;
  const situation = { application: { company, role }, me: { name: me }, interviews: [{ interviewers: [{ name, topic }] }] };
  return review({ kind, subject: role, body: text }, situation, playbook, '2026-03-03T18:00').flatMap(({ where, message, replace }) =>
    where
      .filter(({ part }) => part === 'body')
      .map((place) => ({ ...place, what: message, texts: replace?.start === place.start ? [replace.text] : [] })),
  );
}

/** What Harper says of every note, and what it costs; undefined where it cannot be installed. */
function harper() {
  try {
    if (!existsSync(`${folder}node_modules`)) {
      execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--ignore-scripts', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
    }
    return JSON.parse(execFileSync('node', ['harper.mjs', ...FILES], { cwd: folder, maxBuffer: 2 ** 26 }));
  } catch (failure) {
    console.log(`Without Harper, which could not be installed or started: ${failure.message}`);
    return undefined;
  }
}

const touches = (one, other) => one.start < other.end && one.end > other.start;

/** Alarms that are not about a name of the record. */
function besidesNames(note, alarms) {
  const names = recordOf(note).flatMap((text) => text.split(/\s+/).filter((word) => /\p{Lu}/u.test(word)));
  const places = names.flatMap((name) => [...placesOf(name, note.text)]);
  return alarms.filter((alarm) => !places.some((place) => touches(place, alarm)));
}

function* placesOf(word, text) {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    if (!/\p{L}/u.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`)) yield { start, end };
  }
}

/** True where one of the words offered makes the note what it should be. */
function mends({ text }, { start, end, right }, alarm) {
  const rest = (from, to, words) => `${text.slice(0, from)}${words}${text.slice(to)}`.replace(/\s+/g, ' ').toLowerCase();
  return alarm.texts.some((words) => rest(alarm.start, alarm.end, words) === rest(start, end, right));
}

function tally(notes, alarmsOf) {
  const rows = notes.map((note, index) => ({ note, alarms: alarmsOf(note, index) }));
  const planted = rows.flatMap(({ note, alarms }) =>
    note.mistakes.map((mistake) => ({ note, mistake, by: alarms.filter((alarm) => touches(alarm, mistake)) })),
  );
  const wrong = rows.flatMap(({ note, alarms }) =>
    alarms.filter((alarm) => !note.mistakes.some((mistake) => touches(alarm, mistake))).map((alarm) => ({ note, alarm })),
  );
  return { planted, wrong, mended: planted.filter(({ note, mistake, by }) => by.some((alarm) => mends(note, mistake, alarm))).length };
}

const peer = options.alone ? undefined : harper();
const readers = { Afterword: () => ours };
if (peer) {
  const byHarper = (file) => (note, index) => besidesNames(note, peer.found[file][index]);
  const isSpelling = ({ what }) => what.startsWith('Spelling');
  readers.Harper = byHarper;
  readers['Harper, no dictionary'] = (file) => (note, index) => byHarper(file)(note, index).filter((alarm) => !isSpelling(alarm));
  readers['both together'] = (file) => (note, index) => [...ours(note), ...byHarper(file)(note, index)];
}

console.log(`${'proofreading'.padEnd(34)}  found planted  share  mended  false alarms`);
const results = {};
for (const file of FILES) {
  const notes = notesOf(file);
  for (const [name, alarmsFor] of Object.entries(readers)) {
    const { planted, wrong, mended } = tally(notes, alarmsFor(file));
    const found = planted.filter(({ by }) => by.length > 0).length;
    const share = planted.length ? (found / planted.length).toFixed(2) : '–';
    const cells = [found, planted.length, share, mended, wrong.length].map((value, index) => String(value).padStart([7, 8, 7, 8, 14][index]));
    console.log(`${`${file} (${notes.length}), ${name}`.padEnd(34)}${cells.join('')}`);
    results[`${file} ${name}`] = { planted, wrong };
  }
}

if (options.list) {
  for (const file of ['practice', 'clean']) {
    const { planted, wrong } = results[`${file} Afterword`];
    const theirs = results[`${file} Harper`];
    planted.forEach(({ note, mistake, by }, index) => {
      const [we, they] = [by.length > 0, (theirs?.planted[index].by.length ?? 0) > 0];
      if (we && they) return;
      const who = we ? 'only we   ' : they ? 'only Harper' : 'nobody     ';
      console.log(`${who} “${mistake.wrong}” → “${mistake.right}”  ${file}.toml “${note.what}”`);
    });
    for (const [name, list] of Object.entries({ Afterword: wrong, Harper: theirs?.wrong ?? [] })) {
      for (const { note, alarm } of list) {
        console.log(`false alarm of ${name}: “${note.text.slice(alarm.start, alarm.end)}”  ${file}.toml “${note.what}”: ${alarm.what}`);
      }
    }
  }
}

if (peer) {
  const seconds = (value) => `${(value / 1000).toFixed(1)} s`;
  const megabytes = (value) => `${(value / 1e6).toFixed(1)} MB`;
  console.log(`Harper: ${megabytes(peer.bytes)} (${megabytes(peer.packed)} packed), ${seconds(peer.load)} to the first note,`);
  console.log(`        ${seconds(peer.note)} for each note after, ${megabytes(peer.memory)} of memory`);
}
