import { describe, expect, test } from 'vitest';
import { findings, texts } from './reviewing';

const count = (of: string, more_than: number, escalate?: object) => ({ kind: 'count', of, more_than, ...(escalate ? { escalate } : {}) });

function found(of: string, more_than: number, body: string): string[] {
  return texts(findings(count(of, more_than), body), body);
}

describe('questions', () => {
  test('above the number are one finding with all their places', () => {
    const body = 'Dear Dana,\n\nWhere are you? Who decides? I wait.\n\nSam';
    expect(findings(count('questions', 1), body)).toHaveLength(1);
    expect(found('questions', 1, body)).toEqual(['Where are you?', 'Who decides?']);
  });

  test.each([
    'Where are you?',
    'Where are you??',
    'Where are you?!',
    'You asked “who decides?” and “when?” Where are you?',
    'Thank you.\n\n> Who?\n> When?',
    'See https://example.com/?a=1&b=? for it?',
    '',
  ])('are at most one in %j', (body) => expect(found('questions', 1, body)).toEqual([]));

  test('are counted in any script', () => {
    expect(found('questions', 1, '您好吗？您在哪里？')).toEqual(['您好吗？', '您在哪里？']);
    expect(found('questions', 1, 'متى؟ أين؟')).toEqual(['متى؟', 'أين؟']);
  });
});

describe('exclamation marks', () => {
  test('are counted in the subject and the body', () => {
    const message = { subject: 'Hello!', body: 'Thank you!' };
    expect(texts(findings(count('exclamation_marks', 1), message), message)).toEqual(['!', '!']);
    expect(findings(count('exclamation_marks', 2), message)).toEqual([]);
  });

  test('in a row are found as a run', () => {
    expect(found('exclamation_marks_in_a_row', 1, 'Thank you!! Again! So much!!!')).toEqual(['!!', '!!!']);
    expect(found('exclamation_marks_in_a_row', 1, 'Thank you! Again! So much！')).toEqual([]);
  });

  test('from so many on are worse', () => {
    const matcher = count('exclamation_marks', 1, { count: 3, severity: 'error' });
    expect(findings(matcher, 'A! B!')[0]?.severity).toBe('warn');
    expect(findings(matcher, 'A! B! C!')[0]?.severity).toBe('error');
  });
});

describe('words in a sentence', () => {
  const long = `I saw ${'a thing and '.repeat(10)}you.`;

  test('are too many in a long one', () => {
    expect(found('sentence_words', 30, `Thank you. ${long} It was good.`)).toEqual([long]);
  });

  test.each([
    'One two. '.repeat(30),
    `Dear Dr. Reyes,\n\n${'I saw it at 3.5 kg on www.example.com. '.repeat(8)}`,
    `${'one two three\n\n'.repeat(20)}`,
    `${'- one two three\n'.repeat(20)}`,
    `${'1. one two three\n'.repeat(20)}`,
  ])('are few where there are many sentences: %j', (body) => expect(found('sentence_words', 30, body)).toEqual([]));

  test('count a hyphenated word once', () => {
    expect(found('sentence_words', 3, 'A one-page follow-up note.')).toEqual(['A one-page follow-up note.']);
    expect(found('sentence_words', 4, 'A one-page follow-up note.')).toEqual([]);
  });
});

describe('words in capitals', () => {
  test('are found where they shout', () => {
    expect(found('capital_words', 0, 'I need an ANSWER and I need it NOW, VERY soon.')).toEqual(['ANSWER', 'NOW', 'VERY']);
    expect(found('capital_words', 0, 'Please call ASAP.')).toEqual(['ASAP']);
  });

  test.each(['I know SQL, NASA, UNESCO and the US.', 'I am I, and A is B.', 'ПРИВЕТ', '感谢您', 'Data in EMEA and APAC'])(
    'are none in %j',
    (body) => expect(found('capital_words', 0, body)).toEqual([]),
  );

  test('of the record are none', () => {
    const known = { case: { application: { company: 'NEXT', role: 'Buyer' } } };
    expect(findings(count('capital_words', 0), 'I would like to work for NEXT.', known)).toEqual([]);
  });
});

describe('emoji', () => {
  test.each([
    ['Thank you 😀', ['😀']],
    ['Thank you ❤️ so much 🎉', ['❤️', '🎉']],
    ['Thank you :)', [':)']],
    ['Thanks ;-) again', [';-)']],
    ['Thank you ☺', ['☺']],
  ])('are found in %j', (body, signs) => {
    const texts = found('emoji', 0, body);
    expect(texts).toHaveLength(signs.length);
    for (const [index, sign] of signs.entries()) expect(texts[index]?.startsWith(sign[0] ?? '')).toBe(true);
  });

  test.each(['Thank you ™ © ® → ✓ 1️', 'One (as you said:) two', 'At 10:30 (noon)', 'שלום וברכה', '10:D', ''])('are none in %j', (body) =>
    expect(found('emoji', 0, body)).toEqual([]),
  );
});

describe('sign-offs', () => {
  test('with a name below each are too many', () => {
    expect(found('sign_offs', 1, 'Thank you.\n\nKind regards,\nSam\n\nBest,\nSam Okafor')).toEqual(['Kind regards,', 'Best,']);
  });

  test.each([
    'Thank you.\n\nKind regards,\nSam',
    'It was good.\n\nThank you again.\n\nKind regards,\nSam',
    'It was good.\n\nMany thanks,\nKind regards,\nSam',
    'It was good.\n\nBest,\nSam\n-- \nKind regards,\nSam Okafor',
    'Thanks',
    '',
  ])('are one in %j', (body) => expect(found('sign_offs', 1, body)).toEqual([]));
});
