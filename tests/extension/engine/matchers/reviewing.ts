import { type Case, type Check, type Finding, type Message, type Playbook, review } from '../../../../extension/src/engine';
import { playbook, withDefaults } from '../content';

/** One matcher at a time, looking at one message about one interview. */

export const NOW = '2026-03-04T09:00';

export const situation: Case = {
  application: { company: 'Northwind Traders', role: 'Senior Data Analyst (m/f/d)' },
  me: { name: 'Samuel Okafor' },
  interviews: [
    { interviewers: [{ name: 'Dana Reyes', email: 'dana@northwind.example', topic: 'the returns dashboard', liked: 'planning by hand' }] },
  ],
};

const GREETING = { kind: 'greeting', greetings: ['Dear', 'Hi', 'Hello'], impersonal: ['team'] };

export interface Changes {
  severity?: Check['severity'];
  severities?: Check['severities'];
  softened?: Check['softened'];
  templates?: Playbook['templates'];
}

function check(id: string, matcher: { kind: string }, { severity = 'warn', severities = [], softened = null }: Changes = {}): Check {
  return {
    ...{ id, slug: 'it', title: 'It', severity, kinds: [], not_kinds: [], severities, softened, better: null, advice: [], sources: [] },
    ...{ message: '{found}|{expected}', page: 'PG-04', anchor: 'there', matcher: withDefaults({ ...matcher }) },
  };
}

export function playbookWith(matcher: { kind: string }, changes: Changes = {}): Playbook {
  return {
    ...{ schema_version: 1, locale: 'en', minimum_extension: '0.1.0', rules: [], settings: [], seasons: [], countries: [], sources: [] },
    words: playbook.words,
    templates: changes.templates ?? [],
    checks: [check('CK-99', matcher, changes), { ...check('CK-02', GREETING), kinds: ['no_show'] }],
    pages: [{ id: 'PG-04', slug: 'the-thank-you-note', title: 'The thank-you note', summary: 'How to write one.' }],
  };
}

/** What a matcher finds in a message, or in a body alone. */
export function findings(
  matcher: { kind: string } & Record<string, unknown>,
  message: string | Partial<Message>,
  changes: Changes & { case?: Partial<Case> } = {},
): Finding[] {
  const written = typeof message === 'string' ? { body: message } : message;
  return review(
    { kind: 'thank_you', subject: '', body: '', ...written },
    { ...situation, ...changes.case },
    playbookWith(matcher, changes),
    NOW,
  );
}

/** The texts at the places of all findings. */
export function texts(found: Finding[], message: string | Partial<Message>): string[] {
  const { subject = '', body = '' } = typeof message === 'string' ? { body: message } : message;
  return found.flatMap(({ where }) => where.map(({ part, start, end }) => ({ subject, body })[part].slice(start, end)));
}

/** The part of the message once the first finding's words are in place. */
export function after([first]: Finding[], message: string | Partial<Message>): string | undefined {
  const { subject = '', body = '' } = typeof message === 'string' ? { body: message } : message;
  if (!first?.replace) return undefined;
  const { part, start, end, text } = first.replace;
  const before = { subject, body }[part];
  return before.slice(0, start) + text + before.slice(end);
}
