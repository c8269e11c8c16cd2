import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Case, type Message, review } from '../../../../extension/src/engine';
import { NOW, playbookWith, situation } from './reviewing';

vi.setConfig({ testTimeout: 60_000 });

const MATCHERS = [
  { kind: 'missing', record: ['role', 'company', 'interviewer', 'my_name'], phrases: ['thank you'], questions: true, links: true },
  { kind: 'missing', record: ['topics'], where: 'body' },
  { kind: 'missing', record: ['my_name'], where: 'closing' },
  { kind: 'missing', phrases: ['thank {any}'], where: 'subject' },
  { kind: 'length', bands: [{ kinds: ['thank_you'], min: 50, max: 60, warn: 70, error: 80 }] },
  ...['questions', 'exclamation_marks', 'exclamation_marks_in_a_row', 'sentence_words', 'capital_words', 'emoji', 'sign_offs'].map(
    (of) => ({
      ...{ kind: 'count', of, more_than: 0 },
    }),
  ),
  { kind: 'subject', most_words: 3, role_kinds: ['thank_you'] },
  { kind: 'similarity', to: 'own_notes', warn: 0.01, error: 0.02 },
  { kind: 'similarity', to: 'template', warn: 0.01 },
  { kind: 'recipients', what: 'several_interviewers' },
  { kind: 'recipients', what: 'agency_left_out' },
  { kind: 'recipients', what: 'unwanted_channel' },
  { kind: 'attachment', phrases: ['attached'] },
  { kind: 'doubled_word', allowed: ['had'] },
  { kind: 'article', vowel_sound: ['hour'], consonant_sound: ['uni'] },
  { kind: 'capital', always: ['Monday'] },
  { kind: 'slip', words: ['because', 'have'], unless: ['halve'] },
  { kind: 'variety', pairs: [['color', 'colour']], oxford: [['organize', 'organise']], better: 'Choose.' },
  {
    kind: 'phrases',
    phrases: [
      { text: 'the', replace: '' },
      { text: 'you {any}', replace: 'we' },
    ],
    where: 'opening',
  },
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'Dear Dana,',
          'Hi',
          'the the',
          'a hour',
          'an',
          'i',
          'monday',
          '! !!',
          '?',
          'PLEASE',
          '😀',
          ':)',
          '…',
          '.',
          '> quoted',
          '-- ',
          '\n',
          '\n\n',
        ],
        ...[
          'Kind regards,',
          'Sam',
          'attached',
          'you',
          'dana',
          'שלום',
          '感谢您',
          '山田様',
          'e\u0301',
          'Re:',
          'https://a.example/',
          '\u200B',
          '1',
          'the',
        ],
      ),
      { maxLength: 25 },
    )
    .map((pieces) => pieces.join(' ')),
);

const anyMessage: fc.Arbitrary<Message> = fc.record(
  {
    kind: fc.constantFrom('thank_you', 'check_in', 'call', 'letter', 'value'),
    subject: anyText,
    body: anyText,
    attachments: fc.nat(2),
    thread_subject: anyText,
    template: anyText,
    to: fc.array(fc.record({ name: anyText, email: anyText }), { maxLength: 3 }),
  },
  { requiredKeys: ['kind', 'subject', 'body'] },
) as fc.Arbitrary<Message>;

const anyCase: fc.Arbitrary<Case> = fc
  .record({ name: anyText, company: anyText, role: anyText, topic: anyText, body: anyText })
  .map(({ name, company, role, topic, body }) => ({
    application: { company, role, via_agency: true, agency: { name, email: topic } },
    me: { name: topic },
    interviews: [{ interviewers: [{ name, topic, prefers: 'call' as const }, { name: 'Dana Reyes' }], promised_material: body }],
    notes: [{ to: name, company, body }],
  }));

describe.each(MATCHERS.map((matcher) => [JSON.stringify(matcher).slice(0, 80), matcher] as const))('%s', (_, matcher) => {
  const playbook = playbookWith(matcher);

  test('takes any message and any case, and stays within the text', () => {
    fc.assert(
      fc.property(anyMessage, anyCase, (message, known) => {
        for (const { where, replace } of review(message, known, playbook, NOW)) {
          expect(where.length).toBeGreaterThan(0);
          for (const { part, start, end } of [...where, ...(replace ? [replace] : [])]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(message[part].length);
          }
        }
      }),
    );
  });

  test('takes an empty message, and a case that knows nothing', () => {
    const empty = { application: { company: '', role: '' }, interviews: [] };
    for (const body of ['', '\n', '\u200B']) expect(review({ kind: 'thank_you', subject: '', body }, empty, playbook, NOW)).toEqual([]);
    expect(() => review({ kind: 'thank_you', subject: '', body: 'Hello' }, {} as Case, playbook, NOW)).not.toThrow();
  });

  test('takes its time in step with the length', () => {
    const start = performance.now();
    for (const piece of ['a a hour i the the ? ! ', 'PLEASE 😀 :) ', 'Kind regards,\nSam\n\n', '山田様。', '. ', 'dana monday ']) {
      const body = `Dear Dana,\n\n${piece.repeat(10_000 / piece.length)}`;
      const notes = [{ to: 'Pat Kim', company: 'Northwind Traders', body }];
      review({ kind: 'thank_you', subject: piece, body }, { ...situation, notes }, playbook, NOW);
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
