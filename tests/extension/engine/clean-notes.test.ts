import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { review } from '../../../extension/src/engine';
import { playbookOf } from './content';

interface Note {
  what: string;
  me: string;
  with: string;
  company: string;
  role: string;
  topic: string;
  text: string;
}

const file = new URL('../../bench/proofreading/clean.toml', import.meta.url);
const { note: notes } = parse(readFileSync(file, 'utf8')) as unknown as { note: Note[] };

test.each(notes)('the proofreading lets a note without a mistake pass: $what', ({ me, with: name, company, role, topic, text }) => {
  const situation = { application: { company, role }, me: { name: me }, interviews: [{ interviewers: [{ name, topic }] }] };
  expect(review({ kind: 'thank_you', subject: role, body: text }, situation, playbookOf('CK-24'), '2026-03-03T18:00')).toEqual([]);
});
