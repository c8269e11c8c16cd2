import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import type { Case, Message, MessageKind, Playbook, Template } from '../../../extension/src/engine';

/** The content of the project as the engine gets it, and the examples that only its tests read. */

const CONTENT = new URL('../../../content/', import.meta.url);

export interface ExampleRecord {
  interviewer: string;
  role: string;
  company: string;
  my_name: string;
  others: { company: string; interviewer?: string }[];
}

export interface Example {
  message: Message;
  situation: Case;
}

type WrittenExample = string | { subject?: string; body: string; kind?: MessageKind; record?: Partial<ExampleRecord> };

interface WrittenChecks {
  example_record: ExampleRecord;
  checks: (Omit<Playbook['checks'][number], 'kinds' | 'not_kinds'> & { caught: WrittenExample[]; clear: WrittenExample[] })[];
}

function read(path: string): string {
  return readFileSync(new URL(path, CONTENT), 'utf8');
}

const rules = parse(read('rules/checks.toml')) as unknown as WrittenChecks;

function template(file: string): Template {
  const [, head = '', body = ''] = /^\+\+\+\n(.*?)\n\+\+\+\n(.*)$/s.exec(read(`templates/${file}`)) ?? [];
  return { ...(parse(head) as unknown as Template), body };
}

export const record = rules.example_record;

export const playbook: Playbook = {
  schema_version: 1,
  locale: 'en',
  minimum_extension: '0.1.0',
  templates: readdirSync(new URL('templates/', CONTENT)).sort().map(template),
  rules: [],
  checks: rules.checks.map((check) => {
    const { caught, clear, ...compiled } = check;
    const matcher = compiled.matcher.kind === 'phrases' ? { ...compiled.matcher, unless: compiled.matcher.unless ?? [] } : compiled.matcher;
    return { kinds: [], not_kinds: [], ...compiled, matcher };
  }),
  pages: [...new Set(rules.checks.map(({ page }) => page))].map((id) => ({ id, slug: id.toLowerCase(), title: id, summary: id })),
  sources: [],
};

export function situationOf(changes: Partial<ExampleRecord> = {}): Case {
  const { interviewer, role, company, my_name, others } = { ...record, ...changes };
  return {
    application: { company, role },
    me: { name: my_name },
    interviews: [{ end: '2026-03-03T15:00', interviewers: [{ name: interviewer }] }],
    promise: { kind: 'date', date: '2026-03-13' },
    others: others.map((other) => ({ company: other.company, interviewers: other.interviewer ? [other.interviewer] : [] })),
  };
}

function exampleOf(written: WrittenExample): Example {
  const { subject = '', body, kind = 'thank_you', record: changes } = typeof written === 'string' ? { body: written } : written;
  return { message: { kind, subject, body }, situation: situationOf(changes) };
}

export const examples = rules.checks.map(({ id, caught, clear }) => ({ id, caught: caught.map(exampleOf), clear: clear.map(exampleOf) }));
