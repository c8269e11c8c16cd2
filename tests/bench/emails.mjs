/**
 * How well the review finds what a careful reader finds: node tests/bench/emails.mjs [--list] [--file <name.toml>] [--engine …] [--playbook …]
 *
 * Reads the whole emails of tests/bench/emails, reviews each, and compares the checks that speak up (errors and warnings, not hints) with
 * those that somebody wrote beside the email. Precision is the share of what was found that was rightly found, recall the share of what was
 * to be found that was found. With --list, every difference is one line. Leaves with 1 where an aim is missed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { caseOf, messageOf, nowOf } from './emails/case.mjs';

const PRECISION = 0.95;
const RECALL = 0.9;

const project = fileURLToPath(new URL('../../', import.meta.url));
const { parse } = createRequire(join(project, 'extension/package.json'))('smol-toml');
const { values: options } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    file: { type: 'string' },
    engine: { type: 'string', default: join(project, 'extension/dist/engine.js') },
    playbook: { type: 'string', default: join(project, 'build/playbook.json') },
  },
});

const missing = [options.engine, options.playbook].find((path) => !existsSync(path));
if (missing) {
  console.error(`${missing} is not there. Run: make build`);
  process.exit(2);
}
const { review } = await import(pathToFileURL(resolve(options.engine)));
const playbook = JSON.parse(readFileSync(options.playbook, 'utf8'));

/** Every email with the file that it stands in. */
function emails() {
  const folder = join(project, 'tests/bench/emails');
  const files = readdirSync(folder).filter((name) => (options.file ? name === options.file : name.endsWith('.toml')));
  return files.sort().flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).mail.map((mail) => ({ ...mail, file })));
}

/** What differs between the checks that speak up and those expected, one entry for each check and email. */
function outcomes(mail) {
  const findings = review(messageOf(mail), caseOf(mail), playbook, nowOf(mail)).filter(({ severity }) => severity !== 'info');
  const found = new Set(findings.map(({ check }) => check));
  const expected = new Set(mail.expect);
  return [...new Set([...found, ...expected])].map((check) => ({
    mail,
    check,
    result: found.has(check) ? (expected.has(check) ? 'right' : 'wrong') : 'missed',
    finding: findings.find((finding) => finding.check === check),
  }));
}

function tally(results) {
  const count = (wanted) => results.filter(({ result }) => result === wanted).length;
  const [right, wrong, missed] = ['right', 'wrong', 'missed'].map(count);
  return { right, wrong, missed, precision: right / (right + wrong || 1), recall: right / (right + missed || 1) };
}

function row(name, results, of) {
  const { right, wrong, missed, precision, recall } = tally(results);
  const share = (value, outOf) => (outOf ? value.toFixed(2) : '–').padStart(10);
  const counts = [right, wrong, missed, of - right - wrong - missed].map((value) => String(value).padStart(7)).join('');
  return `${name.padEnd(10)}${counts}${share(precision, right + wrong)}${share(recall, right + missed)}`;
}

function line({ mail, check, result, finding }) {
  const text = finding ? `: ${finding.message}` : '';
  return `${result === 'wrong' ? 'wrongly found' : 'missed       '} ${check}  ${mail.file} “${mail.what}”${text}`;
}

const mails = emails();
const results = mails.flatMap(outcomes);
const checks = [...new Set(results.map(({ check }) => check))].sort();
const clean = mails.filter(({ expect }) => expect.length === 0);
const undisturbed = clean.filter((mail) => !results.some((result) => result.mail === mail));

console.log(`${'check'.padEnd(10)}  right  wrong missed  quiet precision    recall`);
for (const check of checks) {
  const ofCheck = results.filter((result) => result.check === check);
  console.log(row(check, ofCheck, mails.length));
}
console.log(row('all', results, mails.length * playbook.checks.length));
console.log(`${'aim'.padEnd(10)}${' '.repeat(28)}${PRECISION.toFixed(2).padStart(10)}${RECALL.toFixed(2).padStart(10)}`);
console.log(`${mails.length} emails; ${undisturbed.length} of ${clean.length} good ones come out clean`);
if (options.list) {
  const byCheck = (one, other) => (one.check < other.check ? -1 : Number(one.check > other.check));
  for (const result of results.filter(({ result }) => result !== 'right').sort(byCheck)) console.log(line(result));
}
const { precision, recall } = tally(results);
process.exitCode = precision >= PRECISION && recall >= RECALL ? 0 : 1;
