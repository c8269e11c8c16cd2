import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { draft, type Message, type Playbook, review } from '../../../extension/src/engine';
import { playbook, situationOf } from './content';

vi.setConfig({ testTimeout: 60_000 });

const NOW = '2026-03-04T09:00';

/** Anything a user might paste: any characters, and the pieces that templates, HTML and our own marks are made of. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '{{role}}',
        '{{#x}}',
        '{{/x}}',
        '{{',
        '}}',
        '[Role]',
        '<b>',
        '&amp;',
        '  ',
        ' ,',
        '\n\n\n',
        '\r\n',
        '\uE000',
        '\uE001',
        '$&',
        '😀',
        'שלום',
        'e\u0301',
        '.',
      ),
      { maxLength: 20 },
    )
    .map((pieces) => pieces.join('')),
);

const asDrafted = (text: string) => text.replace(/\r\n?/g, '\n').trim();

const template = fc.constantFrom(...playbook.templates);

describe('a draft', () => {
  test('contains what the user typed, character by character', () => {
    const names = ['one', 'two', 'three', 'four'];
    const fields = names.map((name) => ({
      name,
      label: name,
      hint: null,
      required: name === 'one',
      own_words: name === 'two',
      long: false,
    }));
    const body =
      'Dear {{one}},\n\nIt was {{two}}, {{three}}. ({{four}})\n\n{{#two}}\n{{two}}\n\n{{/two}}\n{{#three}}So {{three}}.{{/three}} {{four}}';
    const all: Playbook = {
      ...playbook,
      templates: playbook.templates.map((template) => ({ ...template, fields, subject: '{{one}} {{four}}', body })),
    };
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 4, maxLength: 4 }), (texts) => {
        const made = draft('TP-01', situationOf(), all, {
          fields: Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ''])),
        });
        for (const text of texts.map(asDrafted)) expect(made.body).toContain(text);
        for (const index of [0, 3]) expect(made.subject).toContain(asDrafted(texts[index] ?? '').replace(/\n+/g, ' '));
      }),
    );
  });

  test('takes any strings in the options and in the case', () => {
    fc.assert(
      fc.property(template, fc.dictionary(anyText, anyText), anyText, fc.integer(), ({ id }, fields, text, index) => {
        const situation = {
          ...situationOf({ interviewer: text, role: text, company: text, my_name: text }),
          promise: { kind: 'date' as const, date: text },
        };
        draft(id, situation, playbook, { fields, locale: text, interview: index, interviewer: index });
      }),
    );
  });

  test('has each blank where its [Label] stands', () => {
    fc.assert(
      fc.property(
        template,
        fc.dictionary(fc.constantFrom(...playbook.templates.flatMap(({ fields }) => fields.map(({ name }) => name))), anyText),
        ({ id }, fields) => {
          const made = draft(id, situationOf({ interviewer: '', my_name: '' }), playbook, { fields });
          for (const { part, start, end, label } of made.blanks) expect(made[part].slice(start, end)).toBe(`[${label}]`);
        },
      ),
    );
  });

  test('reads well whichever optional fields are missing', () => {
    fc.assert(
      fc.property(template, fc.infiniteStream(fc.boolean()), ({ id, fields, example }, keep) => {
        const kept = fields.filter(({ name, required }) => example[name] && (required || keep.next().value));
        const typed = Object.fromEntries(kept.map(({ name }) => [name, example[name] ?? '']));
        const { subject, body, blanks } = draft(id, situationOf({ company: '' }), playbook, { fields: typed });
        expect(blanks.filter(({ required }) => !required)).toEqual([]);
        for (const text of [subject, body]) {
          expect(text).not.toMatch(/ {2}| [,.;!?]|,[,.]|\n{3}| \n|\n |^\s|\s$|\(\)|\[/);
        }
      }),
    );
  });

  test('keeps ten thousand characters of any script', () => {
    const long = 'One  two 😀 שלום <b>{{role}}</b>\n\n\n'.repeat(350).trim();
    expect(long.length).toBeGreaterThan(10_000);
    expect(draft('TP-01', situationOf(), playbook, { fields: { own_words_topic: long } }).body).toContain(long);
  });
});

const anyMessage: fc.Arbitrary<Message> = fc.record({
  kind: fc.constantFrom('thank_you', 'check_in', 'coordinator', 'letter', 'call', 'offer'),
  subject: anyText,
  body: fc
    .array(
      fc.oneof(
        anyText,
        fc.constantFrom(
          'Dear Dana,',
          'Dear Danna',
          'Hi',
          '> quoted',
          'On 3/5/26 Dana wrote:',
          '-- ',
          '\n',
          '\n\n',
          'Kind regards,',
          'salary',
          '$85,000',
          'Contoso',
          '___',
          'TBD',
          '[',
        ),
      ),
      { maxLength: 20 },
    )
    .map((pieces) => pieces.join(' ')),
});

describe('a review', () => {
  test('takes any message, and stays within it', () => {
    fc.assert(
      fc.property(anyMessage, anyText, (message, name) => {
        for (const { where, replace } of review(message, situationOf({ interviewer: name, company: name }), playbook, NOW)) {
          for (const { part, start, end } of [...where, ...(replace ? [replace] : [])]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(message[part].length);
          }
        }
      }),
    );
  });

  test('finds the same every time', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        expect(review(message, situationOf(), playbook, NOW)).toEqual(review(message, situationOf(), playbook, NOW));
      }),
    );
  });

  test('gives the worst first', () => {
    const rank = ['error', 'warn', 'info'];
    fc.assert(
      fc.property(anyMessage, (message) => {
        const ranks = review(message, situationOf({ interviewer: 'José Dána' }), playbook, NOW).map(({ severity }) =>
          rank.indexOf(severity),
        );
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
  });

  test('finds nothing in what is quoted', () => {
    const note = 'Dear Dana,\n\nThank you.';
    const found = review({ kind: 'thank_you', subject: '', body: note }, situationOf(), playbook, NOW);
    fc.assert(
      fc.property(anyText, (text) => {
        const quoted = `salary ${text}`.split(/\r\n|[\r\n]/).map((line) => `> ${line}`);
        const body = `${note}\n\nOn Mar 5, 2026, Dana wrote:\n${quoted.join('\n')}`;
        expect(review({ kind: 'thank_you', subject: '', body }, situationOf(), playbook, NOW)).toEqual(found);
      }),
    );
  });

  test('changes neither the message nor the case nor the playbook', () => {
    const inputs = {
      message: { kind: 'thank_you' as const, subject: 'Salary', body: 'Dear Danna,\n\n[Role]' },
      situation: situationOf(),
      playbook,
    };
    const before = structuredClone(inputs);
    review(inputs.message, inputs.situation, inputs.playbook, NOW);
    draft('TP-01', inputs.situation, inputs.playbook);
    expect(inputs).toEqual(before);
  });
});
