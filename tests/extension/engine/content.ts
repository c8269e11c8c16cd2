import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import type { Case, Message, MessageKind, Playbook, Recipient, Template } from '../../../extension/src/engine';
import { merged, type Tree } from './merged';

/** The content of the project as the engine gets it, and the examples that only its tests read. */

const CONTENT = new URL('../../../content/', import.meta.url);
const COMPILED = new URL('../../../build/playbook.json', import.meta.url);
const NOW = '2026-03-04T09:00';

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
  now: string;
}

interface WrittenMessage {
  subject?: string;
  body: string;
  kind?: MessageKind;
  record?: Partial<ExampleRecord>;
  /** As "Dana Reyes <dana@northwind.example>". */
  to?: string[];
  cc?: string[];
  attachments?: number;
  thread_subject?: string;
  template?: string;
  now?: string;
  case?: Tree;
}

type WrittenExample = string | WrittenMessage;
type Check = Playbook['checks'][number];

interface WrittenChecks {
  example_record?: ExampleRecord;
  checks: (Check & { caught: WrittenExample[]; clear: WrittenExample[] })[];
}

function read(path: string): string {
  return readFileSync(new URL(path, CONTENT), 'utf8');
}

function filesIn(folder: string, end: string): string[] {
  const url = new URL(folder, CONTENT);
  return existsSync(url)
    ? readdirSync(url)
        .filter((name) => name.endsWith(end))
        .sort()
        .map((name) => folder + name)
    : [];
}

const files = ['rules/checks.toml', ...filesIn('rules/checks/', '.toml')].map((path) => parse(read(path)) as unknown as WrittenChecks);
const written = files.flatMap(({ checks = [] }) => checks);

/** What the Python models fill in where a check says nothing. The models are the source; this is only as much as the tests need. */
const DEFAULTS: Record<string, Tree> = {
  phrases: { at_least: 1, escalate: null, where: 'anywhere', unless: [] },
  missing: { record: [], phrases: [], questions: false, links: false, where: 'anywhere' },
  count: { escalate: null },
  subject: { role_kinds: [] },
  similarity: { run: 5, error: null },
  attachment: { unless: [] },
  doubled_word: { allowed: [] },
  slip: { unless: [] },
  variety: { oxford: [] },
};

export function withDefaults(matcher: Tree): Check['matcher'] {
  const full: Tree = { ...DEFAULTS[matcher.kind as string], ...matcher };
  if (matcher.kind === 'any') full.of = (matcher.of as Tree[]).map(withDefaults);
  if (matcher.kind === 'phrases') full.phrases = (matcher.phrases as Tree[]).map((phrase) => ({ better: null, replace: null, ...phrase }));
  return full as unknown as Check['matcher'];
}

function template(path: string): Template {
  const [, head = '', body = ''] = /^\+\+\+\n(.*?)\n\+\+\+\n(.*)$/s.exec(read(path)) ?? [];
  return { ...(parse(head) as unknown as Template), body };
}

const [record] = files.flatMap(({ example_record }) => example_record ?? []) as [ExampleRecord];
/** Offsets and holidays are made by the compiler, so what is about time comes from the last build. */
const compiled = existsSync(COMPILED) ? (JSON.parse(readFileSync(COMPILED, 'utf8')) as Playbook) : undefined;

export const playbook: Playbook = {
  schema_version: 1,
  locale: 'en',
  minimum_extension: '0.1.0',
  words: (parse(read('playbook.toml')) as unknown as Playbook).words,
  templates: filesIn('templates/', '.md').map(template),
  rules: compiled?.rules ?? [],
  settings: compiled?.settings ?? [],
  seasons: compiled?.seasons ?? [],
  countries: compiled?.countries ?? [],
  checks: written.map(({ caught: _, clear: __, ...check }) => ({
    ...{ kinds: [], not_kinds: [], severities: [], softened: null, better: null },
    ...check,
    matcher: withDefaults(check.matcher as unknown as Tree),
  })),
  pages: [...new Set(written.map(({ page }) => page))].map((id) => ({ id, slug: id.toLowerCase(), title: id, summary: id })),
  sources: [],
};

/** The playbook with some of its checks only. */
export function playbookOf(...ids: string[]): Playbook {
  return { ...playbook, checks: playbook.checks.filter(({ id }) => ids.includes(id)) };
}

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

function recipient(address: string): Recipient {
  const [, name = '', email = ''] = /^\s*(.*?)\s*<([^>]*)>\s*$/.exec(address) ?? [];
  if (email) return name ? { name, email } : { email };
  return address.includes('@') ? { email: address.trim() } : { name: address.trim() };
}

function exampleOf(example: WrittenExample): Example {
  const all: WrittenMessage = typeof example === 'string' ? { body: example } : example;
  const { subject = '', body, kind = 'thank_you', record: changes, to, cc, attachments, thread_subject, template: from } = all;
  const message: Message = {
    ...{ kind, subject, body },
    ...(to ? { to: to.map(recipient) } : {}),
    ...(cc ? { cc: cc.map(recipient) } : {}),
    ...(attachments === undefined ? {} : { attachments }),
    ...(thread_subject ? { thread_subject } : {}),
    ...(from ? { template: from } : {}),
  };
  return { message, situation: merged(situationOf(changes), all.case ?? {}) as Case, now: all.now ?? NOW };
}

export const examples = written.map(({ id, caught, clear }) => ({ id, caught: caught.map(exampleOf), clear: clear.map(exampleOf) }));
