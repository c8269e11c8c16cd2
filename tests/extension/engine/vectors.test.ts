import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import {
  type Blank,
  type Case,
  type Check,
  type DraftOptions,
  draft,
  type Finding,
  type Message,
  type Playbook,
  review,
  type TemplateField,
} from '../../../extension/src/engine';
import { examples, playbook, withDefaults } from './content';

interface DraftVector {
  behavior: string;
  subject?: string;
  body: string;
  fields?: Record<string, string>;
  options?: DraftOptions;
  gives: string;
  gives_subject?: string;
  blanks?: string[];
}

interface ReviewVector extends Partial<Message> {
  behavior: string;
  record?: Partial<RecordOfVector>;
  /** The texts that are found. */
  finds: string[];
  /** The text of the part once the first finding's replacement is in place. */
  after?: string;
  /** How many places the first finding has. */
  places?: number;
  severity?: string;
  message?: string;
  better?: string;
  expected?: string;
}

interface RecordOfVector {
  interviewer: string;
  interviewers: string[];
  role: string;
  company: string;
  my_name: string;
  topic: string;
  others: { company: string; interviewer?: string }[];
}

function vectors<File>(name: string): File {
  return parse(readFileSync(new URL(`vectors/${name}.toml`, import.meta.url), 'utf8')) as unknown as File;
}

/** What the case knows, and nobody has to type. */
const KNOWN = ['interviewer_name', 'role', 'company', 'my_name', 'interview_date', 'promised_date_said'];

const drafts = vectors<{ case: Case; fields: TemplateField[]; vectors: DraftVector[] }>('draft');
const fields = drafts.fields.map((field) => ({ ...field, required: field.required ?? false, own_words: field.own_words ?? false }));

function playbookWith(checks: Check[], subject = 'Note', body = 'Body'): Playbook {
  const template = { id: 'TP-01', kind: 'thank_you', subject, body, fields } as unknown as Playbook['templates'][number];
  const pages = [{ id: 'PG-04', slug: 'the-thank-you-note', title: 'The thank-you note', summary: 'How to write one.' }];
  return {
    schema_version: 1,
    locale: 'en',
    minimum_extension: '0.1.0',
    words: playbook.words,
    templates: [template],
    rules: [],
    settings: [],
    seasons: [],
    countries: [],
    checks,
    pages,
    sources: [],
  };
}

describe('a draft', () => {
  test.each(drafts.vectors)(
    '$behavior',
    ({ subject, body, fields: typed = {}, options = {}, gives, gives_subject = 'Note', blanks = [] }) => {
      const made = draft('TP-01', drafts.case, playbookWith([], subject, body), { ...options, fields: typed });
      expect(made.subject).toBe(gives_subject);
      expect(made.body).toBe(gives);
      expect(made.blanks.map(({ part, start, end }: Blank) => made[part].slice(start, end))).toEqual(blanks);
    },
  );
});

interface TemplateVector {
  case: 'full' | 'bare';
  template: string;
  subject: string;
  body: string;
  /** The labels of the blanks. Each of them stands in the text at its place. */
  blanks?: string[];
}

describe('every template', () => {
  const { full, bare, vectors: all } = vectors<{ full: Case; bare: Case; vectors: TemplateVector[] }>('templates');

  test.each(all)('$template from a $case case', ({ case: which, template, subject, body, blanks = [] }) => {
    // What the case knows is asked of it and not of the example.
    const { fields = [], example = {} } = playbook.templates.find(({ id }) => id === template) ?? {};
    const own = fields.filter(({ name }) => !KNOWN.includes(name)).map(({ name }) => [name, example[name] ?? '']);
    const typed: Record<string, string> = which === 'full' ? Object.fromEntries(own) : {};
    const made = draft(template, which === 'full' ? full : bare, playbook, { fields: typed });
    expect(made).toMatchObject({ subject, body });
    expect(made.blanks.map(({ label }) => label)).toEqual(blanks);
    expect(made.blanks.map(({ part, start, end }) => made[part].slice(start, end))).toEqual(blanks.map((label) => `[${label}]`));
    expect(`${made.subject}\n${made.body}`).not.toMatch(/ {2}| [,.]|,,|\n{3}|\(\)|\s$/);
  });

  test('is there twice: from all there is to know, and from nearly nothing', () => {
    const both = playbook.templates.flatMap(({ id }) => [`${id} full`, `${id} bare`]);
    expect(all.map((vector) => `${vector.template} ${vector.case}`).sort()).toEqual(both.sort());
  });
});

const MESSAGES: Record<string, string> = {
  'CK-01': 'A blank is left: {found}',
  'CK-02': 'Greet {name} by name.',
  'CK-03': '{found}: {expected}',
  'CK-16': '{found}',
};

function situationOf(record: Partial<RecordOfVector> = {}): Case {
  const interviewers = record.interviewers ?? [record.interviewer ?? 'Dana Reyes'];
  const others = record.others ?? [{ company: 'Contoso', interviewer: 'Pat Kim' }];
  return {
    application: { company: record.company ?? 'Northwind Traders', role: record.role ?? 'Data Analyst' },
    me: { name: record.my_name ?? 'Sam Okafor' },
    interviews: [{ interviewers: interviewers.map((name) => ({ name, ...(record.topic ? { topic: record.topic } : {}) })) }],
    others: others.map(({ company, interviewer }) => ({ company, interviewers: interviewer ? [interviewer] : [] })),
  };
}

function applied(message: Message, { replace }: Finding): string | undefined {
  if (!replace) return undefined;
  const text = message[replace.part];
  return text.slice(0, replace.start) + replace.text + text.slice(replace.end);
}

describe.each(Object.keys(MESSAGES))('%s', (id) => {
  const file = vectors<{ matcher: Check['matcher']; vectors: ReviewVector[] }>(id.toLowerCase());
  const greetings = vectors<{ matcher: Check['matcher'] }>('ck-02').matcher;
  const check = (name: string, matcher: Check['matcher']): Check => ({
    ...{
      id: name,
      slug: name.toLowerCase(),
      title: name,
      severity: 'error',
      kinds: [],
      not_kinds: ['offer'],
      severities: [],
      softened: null,
      advice: [],
      sources: [],
    },
    ...{
      message: MESSAGES[name] ?? '',
      better: 'Leave it out for now.',
      matcher: withDefaults({ ...matcher }),
      page: 'PG-04',
      anchor: 'there',
    },
  });
  const playbook = playbookWith([check(id, file.matcher), ...(id === 'CK-02' ? [] : [check('CK-02', greetings)])]);

  test.each(file.vectors)('$behavior', ({ kind = 'thank_you', subject = '', body = '', record, finds, ...expected }) => {
    const message = { kind, subject, body };
    const found = review(message, situationOf(record), playbook, '2026-03-04T09:00').filter((finding) => finding.check === id);
    const texts = found.map(({ where: [place] }) => place && message[place.part].slice(place.start, place.end));
    expect(texts).toEqual(finds);
    const [first] = found;
    if (!first) return;
    expect(first.severity).toBe(expected.severity ?? 'error');
    expect(first.where).toHaveLength(expected.places ?? 1);
    if (expected.after) expect(applied(message, first)).toBe(expected.after);
    if (expected.message) expect(first.message).toBe(expected.message);
    if (expected.better) expect(first.better).toBe(expected.better);
    if (expected.expected) expect(first.message).toBe(`${finds[0]}: ${expected.expected}`);
  });
});

test('there are vectors enough to show what is meant', () => {
  const many = (name: string) => vectors<{ vectors: unknown[] }>(name).vectors.length;
  const reviews = Object.keys(MESSAGES).map((id) => many(id.toLowerCase()));
  const ofChecks = examples.map(({ caught, clear }) => caught.length + clear.length);
  expect(Math.min(...reviews)).toBeGreaterThanOrEqual(40);
  expect([...reviews, ...ofChecks].reduce((sum, some) => sum + some, 0)).toBeGreaterThanOrEqual(400);
  expect(many('draft') + many('templates')).toBeGreaterThanOrEqual(60);
});
