import { describe, expect, test } from 'vitest';
import type { EarlierNote, Playbook } from '../../../../extension/src/engine';
import { findings, situation, texts } from './reviewing';

const OWN = { kind: 'similarity', to: 'own_notes', run: 5, warn: 0.6, error: 0.85 };
const TEMPLATE = { kind: 'similarity', to: 'template', warn: 0.6 };

const template = {
  id: 'TP-01',
  kind: 'thank_you',
  subject: 'Thank you',
  fields: [],
  body:
    'Dear {{interviewer_name}},\n\nThank you for taking the time to talk with me about the {{role}} position at {{company}}.\n\n{{own_words}}\n\n' +
    'I would be happy to send you {{offer}}, or anything else.{{#next}} You mentioned {{next}} as the next step.{{/next}}{{^next}} When do you decide?{{/next}}\n\n' +
    'Kind regards,\n{{my_name}}',
} as unknown as Playbook['templates'][number];

const THANKS = 'Thank you for taking the time to talk with me about the Data Analyst position at Northwind Traders.';
const OFFER = 'I would be happy to send you a short write-up of it, or anything else.';
const OWN_WORDS =
  'I keep thinking about the four teams that read one dashboard in four ways. Before changing a chart I would ask each of them what they do on a Monday morning.';
const OTHER_WORDS =
  'You told me how the packing line stops every night at ten so that the cleaners may dance, and I have smiled about it ever since.';

const note = (to: string, ...paragraphs: string[]) => `Dear ${to},\n\n${paragraphs.join('\n\n')}\n\nKind regards,\nSam Okafor`;
const earlier = (changes: Partial<EarlierNote>): EarlierNote => ({ to: 'Pat Kim', company: 'Northwind Traders', body: '', ...changes });
const withNotes = (...notes: EarlierNote[]) => ({ templates: [template], case: { notes } });

describe('a note that is nearly another one', () => {
  const body = note('Dana', THANKS, OWN_WORDS, OFFER);

  test('to somebody at the same company is an error, with what stands in both', () => {
    const found = findings(OWN, body, withNotes(earlier({ body: note('Pat', THANKS, OWN_WORDS, OFFER) })));
    expect(found).toMatchObject([{ severity: 'error', message: '100%|Pat Kim' }]);
    expect(texts(found, body).join(' ')).toContain('the four teams that read one dashboard');
    expect(texts(found, body).join(' ')).not.toContain('Thank you for taking');
  });

  test('to somebody at another company is a warning', () => {
    const notes = withNotes(earlier({ company: 'Contoso', body: note('Pat', OWN_WORDS) }));
    expect(findings(OWN, body, notes)).toMatchObject([{ severity: 'warn' }]);
  });

  test('in most of its words is a warning', () => {
    const half = OWN_WORDS.replace('on a Monday morning', 'when nobody looks');
    expect(findings(OWN, body, withNotes(earlier({ body: note('Pat', half) })))).toMatchObject([{ severity: 'warn' }]);
  });

  test.each([
    ['only the template is the same', note('Pat', THANKS, OTHER_WORDS, OFFER), 'Pat Kim'],
    ['it went to the same person', body, 'Dana Reyes'],
    ['nothing is the same', note('Pat', OTHER_WORDS), 'Pat Kim'],
    ['the earlier note is empty', '', 'Pat Kim'],
  ])('is not found where %s', (_, old, to) => expect(findings(OWN, body, withNotes(earlier({ to, body: old })))).toEqual([]));

  test('is not found where this one is too short to tell, or has no words', () => {
    for (const short of ['', 'Dear Dana,', note('Dana', 'It was good to see you there.')]) {
      expect(findings(OWN, short, withNotes(earlier({ body: note('Pat', 'It was good to see you there.') })))).toEqual([]);
    }
  });

  test('is not found where nobody can tell whom it is for', () => {
    const interviews = [{ interviewers: [{ name: 'Dana Reyes' }, { name: 'Lee Wong' }] }];
    const notes = [earlier({ body: note('Pat', OWN_WORDS) })];
    expect(findings(OWN, note('all', OWN_WORDS), { case: { interviews, notes } })).toEqual([]);
    expect(findings(OWN, note('Lee', OWN_WORDS), { case: { interviews, notes } })).toHaveLength(1);
  });

  test('is found among many', () => {
    const many = Array.from({ length: 50 }, (_, index) => earlier({ to: `Nobody${index} Else`, body: note('Pat', OTHER_WORDS) }));
    expect(findings(OWN, body, withNotes(...many, earlier({ to: 'Lee Wong', body: note('Lee', OWN_WORDS) })))[0]?.message).toBe(
      '100%|Lee Wong',
    );
  });
});

describe('a note that is nearly the template alone', () => {
  const check = (body: string, from: string | undefined = 'TP-01') =>
    findings(TEMPLATE, { body, ...(from ? { template: from } : {}) }, { templates: [template] });

  test('is found, with the sentences of the template', () => {
    const body = note('Dana', THANKS, 'I liked it a lot.', OFFER, 'When do you decide?');
    expect(check(body)).toMatchObject([{ severity: 'warn', message: '75%|something else' }]);
    expect(texts(check(body), body)).toEqual([THANKS, OFFER, 'When do you decide?']);
  });

  test('is not found where enough of it is one’s own', () => {
    expect(
      check(note('Dana', THANKS, OWN_WORDS, 'It was you who said so.', OFFER, 'You mentioned a talk with the team as the next step.')),
    ).toHaveLength(0);
  });

  test('is not found where the sentences were changed', () => {
    expect(check(note('Dana', THANKS.replace('taking the time', 'the hour'), OFFER.replace('happy', 'glad'), 'I liked it.'))).toEqual([]);
  });

  test('is not found without the template, in a message without words, and for a template that is broken', () => {
    const body = note('Dana', THANKS, OFFER);
    expect(check(body, '')).toEqual([]);
    expect(check(body, 'TP-77')).toEqual([]);
    expect(check('')).toEqual([]);
    expect(findings(TEMPLATE, { body, template: 'TP-01' }, { templates: [{ ...template, body: '{{#open}}' }] })).toEqual([]);
  });

  test('is told by sentences, however the lines are broken', () => {
    const body = note('Dana', THANKS.replace('to talk', 'to\ntalk'), OFFER);
    expect(check(body)).toHaveLength(1);
    expect(situation.me?.name).toBe('Samuel Okafor');
  });
});
