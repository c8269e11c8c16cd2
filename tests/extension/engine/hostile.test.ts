import { describe, expect, test, vi } from 'vitest';
import { type Case, draft, EngineError, type Playbook, review } from '../../../extension/src/engine';
import { playbook, situationOf } from './content';

/** Long messages and spiteful playbooks take time that grows with their length, and run nothing. */

const NOW = '2026-03-04T09:00';
const LONG = 100_000;
/** Far above what it takes, and far below what a time that grows with the square would take. */
const SECONDS = 15;

vi.setConfig({ testTimeout: 60_000 });

/** How long this process was at work on it: whatever else the machine does is no matter. */
function secondsFor(act: () => unknown): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}

function withPhrases(phrases: string[], unless: string[] = []): Playbook {
  const checks = playbook.checks.map((check) =>
    check.matcher.kind === 'phrases'
      ? { ...check, matcher: { ...check.matcher, phrases: phrases.map((text) => ({ text, better: null, replace: null })), unless } }
      : check,
  );
  return { ...playbook, checks };
}

function withTemplate(body: string, subject = 'x'): Playbook {
  const [template] = playbook.templates;
  if (!template) throw new Error('The content has no templates.');
  return { ...playbook, templates: [{ ...template, subject, body }] };
}

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(LONG / piece.length));
}

describe('a message of 100,000 characters', () => {
  test.each([
    ['one word', 'a'],
    ['one-letter words', 'a '],
    ['words in capitals', 'Danna '],
    ['words of a company', 'Northwind '],
    ['opening brackets', '['],
    ['angle brackets', '<a '],
    ['braces', '{{'],
    ['underscores', '_'],
    ['underscores and letters', '_a'],
    ['quoted lines', '> a\n'],
    ['attributions', 'On 1 Dana wrote:\n'],
    ['attributions above quotes', 'On 1 Dana wrote:\n\n> a\n'],
    ['mail headers', 'From: a\n'],
    ['dashes', '- '],
    ['line ends', '\n'],
    ['spaces', ' '],
    ['accents', '\u0301'],
    ['addresses that never end', 'a.'],
    ['at signs', 'a@'],
    ['links', 'https://'],
    ['numbers', '1,'],
    ['apostrophes', "a'"],
    ['characters nobody sees', '\u200B'],
    ['emoji', '👩🏽‍💻'],
    ['Chinese', '薪'],
    ['sentences', 'What is the salary, and who is Contoso? '],
  ])('of %s is reviewed in time', (_, piece) => {
    const body = `Dear Dana,\n\n${repeated(piece)}`;
    expect(secondsFor(() => review({ kind: 'thank_you', subject: body, body }, situationOf(), playbook, NOW))).toBeLessThan(SECONDS);
  });

  test('is reviewed in time for a record with many names', () => {
    const names = Array.from({ length: 50 }, (_, index) => ({ name: `Danas${index} Reyesx${index}` }));
    const situation: Case = { ...situationOf(), interviews: [{ interviewers: names }] };
    expect(
      secondsFor(() => review({ kind: 'thank_you', subject: '', body: repeated('Danase Reyese ') }, situation, playbook, NOW)),
    ).toBeLessThan(SECONDS);
  });
});

describe('a spiteful playbook', () => {
  const slots = (count: number, end: string) => Array.from({ length: count }, () => '{any}').join(' ') + end;

  test.each([
    ['long phrases that begin alike', Array.from({ length: 500 }, (_, index) => `${'a '.repeat(44)}b${index}`), 'a '],
    ['phrases of slots alone', Array.from({ length: 16 }, (_, index) => slots(index + 1, '')), 'a '],
    ['phrases of slots that never end well', Array.from({ length: 500 }, (_, index) => `${slots(15, '')} b${index}`), 'a '],
    [
      'phrases of slots and words in every order',
      Array.from(
        { length: 500 },
        (_, index) =>
          `${[...index.toString(2).padStart(9, '0')].map((bit) => (bit === '1' ? '{any}' : 'a')).join(' ')} ${'a '.repeat(15)}b`,
      ),
      'a ',
    ],
    ['phrases of numbers', Array.from({ length: 500 }, (_, index) => `{number} {number} {number} {number} b${index}`), '1 USD $1 '],
    ['phrases that would be regular expressions', Array.from({ length: 500 }, () => '(a+)+$ .* [^b'), 'a'],
  ])('with %s does not hang the review', (_, phrases, piece) => {
    const spiteful = withPhrases(phrases, phrases);
    expect(secondsFor(() => review({ kind: 'thank_you', subject: '', body: repeated(piece) }, situationOf(), spiteful, NOW))).toBeLessThan(
      SECONDS,
    );
  });

  test.each([
    ['an unknown field', '{{constructor}}'],
    ['a field of a prototype', '{{__proto__}}'],
    ['other delimiters', '{{=<% %>=}}<% role %>'],
    ['other delimiters with spaces', '{{ =<% %>= }}'],
    ['three braces', '{{{role}}}'],
    ['an unescaped field', '{{&role}}'],
    ['a template within a template', '{{> other}}'],
    ['a comment', '{{! hello }}'],
    ['a section that never ends', '{{#role}}'],
    ['a section that never began', '{{/role}}'],
    ['a tag that never ends', '{{role'],
    ['a path', '{{role.length}}'],
    ['the dot', '{{.}}'],
  ])('with %s in a template is refused with a sentence', (_, body) => {
    for (const bad of [withTemplate(body), withTemplate('x', body)]) {
      expect(() => draft('TP-01', situationOf(), bad)).toThrow(EngineError);
      expect(() => draft('TP-01', situationOf(), bad)).toThrow(/^Template TP-01 .*\.$/);
    }
  });

  test('with our own marks in a template has them taken out', () => {
    expect(draft('TP-01', situationOf(), withTemplate('a\uE000 {{role}} \uE001b')).body).toBe('a Data Analyst b');
  });

  test('with sections within sections within sections is drafted', () => {
    const depth = 300;
    expect(draft('TP-01', situationOf(), withTemplate(`${'{{#role}}'.repeat(depth)}x${'{{/role}}'.repeat(depth)}`)).body).toBe('x');
  });

  test('with a field called like part of every object fills it from nowhere', () => {
    const [template] = playbook.templates;
    if (!template) throw new Error('The content has no templates.');
    const field = { name: 'constructor', label: 'X', hint: null, required: false, own_words: false, long: false };
    const spiteful = { ...playbook, templates: [{ ...template, fields: [field], subject: 'x', body: 'a{{constructor}}' }] };
    expect(draft('TP-01', situationOf(), spiteful, { fields: {} }).body).toBe('a');
  });

  test('with own words called like something that the case knows leaves them to the user', () => {
    const [template] = playbook.templates;
    if (!template) throw new Error('The content has no templates.');
    const field = { name: 'role', label: 'Role', hint: null, required: true, own_words: true, long: false };
    const spiteful = { ...playbook, templates: [{ ...template, fields: [field], subject: 'x', body: '{{role}}' }] };
    expect(draft('TP-01', situationOf(), spiteful).body).toBe('[Role]');
  });

  test('with a slot in a message fills it once and with text', () => {
    const checks = playbook.checks.map((check) => ({ ...check, message: '{found} {name} {constructor}' }));
    const body = 'Dear {name} $& {found},\n\nThank you.';
    const [finding] = review({ kind: 'thank_you', subject: '', body }, situationOf(), { ...playbook, checks }, NOW);
    expect(finding?.message).toBe('Dear {name} $& {found} Dana Reyes {constructor}');
  });

  test('with a kind of check that is not known yet is reviewed without it', () => {
    const checks = playbook.checks.map((check) => ({ ...check, matcher: { kind: 'constructor' } as unknown as (typeof check)['matcher'] }));
    expect(review({ kind: 'thank_you', subject: '', body: 'salary' }, situationOf(), { ...playbook, checks }, NOW)).toEqual([]);
  });

  test('without the page of a check is refused with a sentence', () => {
    const message = { kind: 'thank_you' as const, subject: '', body: 'salary' };
    expect(() => review(message, situationOf(), { ...playbook, pages: [] }, NOW)).toThrow(EngineError);
  });

  test('without the template is refused with a sentence', () => {
    expect(() => draft('TP-99', situationOf(), playbook)).toThrow(new EngineError('The playbook has no template “TP-99”.'));
  });
});

describe('a spiteful playbook for other kinds of checks', () => {
  const [some] = playbook.checks;
  const only = (matcher: object): Playbook => ({
    ...playbook,
    checks: [{ ...some, kinds: [], matcher } as unknown as Playbook['checks'][number]],
  });
  const long = Array.from({ length: 200 }, (_, index) => `${'a '.repeat(28)}${index}`);

  test.each([
    ['missing', { kind: 'missing', record: [], phrases: long, questions: false, links: false, where: 'anywhere' }],
    ['capital', { kind: 'capital', always: long }],
    ['article', { kind: 'article', vowel_sound: long, consonant_sound: long }],
    ['doubled_word', { kind: 'doubled_word', allowed: long }],
    ['slip', { kind: 'slip', words: Array.from({ length: 1000 }, (_, index) => `a${'b'.repeat(58)}${index}`), unless: long }],
    ['variety', { kind: 'variety', pairs: long.map((text) => [text, 'a']), oxford: long.map((text) => ['b', text]), better: 'x' }],
    ['attachment', { kind: 'attachment', phrases: long, unless: long }],
    ['any', { kind: 'any', of: Array.from({ length: 10 }, () => ({ kind: 'capital', always: long })) }],
    ['template', { kind: 'similarity', to: 'template', run: 2, warn: 0.1, error: 0.2 }],
    ['own notes', { kind: 'similarity', to: 'own_notes', run: 2, warn: 0.1, error: 0.2 }],
  ])('such as %s does not hang the review', (_, matcher) => {
    const body = `${'{{role}} a b c '.repeat(300)}. ${'a {{role}} b c. '.repeat(100)}`;
    const templates = Array.from({ length: 200 }, (_, index) => ({
      ...playbook.templates[0],
      id: `TP-${index}`,
      body,
    })) as Playbook['templates'];
    const note = `Dear Dana,\n\n${repeated('a b c a a hour. ')}`;
    const situation: Case = { ...situationOf(), notes: [{ to: 'Pat Kim', body: note }] };
    const message = { kind: 'thank_you' as const, subject: '', body: note, template: 'TP-1', attachments: 0 };
    expect(secondsFor(() => review(message, situation, { ...only(matcher), templates }, NOW))).toBeLessThan(SECONDS);
  });
});
