import { describe, expect, test } from 'vitest';
import { after, findings, texts } from './reviewing';

describe('the length', () => {
  const LENGTH = {
    kind: 'length',
    bands: [
      { kinds: ['thank_you'], min: 5, max: 10, warn: 12, error: 14 },
      { kinds: ['check_in'], min: 1, max: 2, warn: 3, error: 4 },
    ],
  };
  const note = (words: number) => `Dear Dana,\n\n${'word '.repeat(words).trim()}\n\nKind regards,\nSam Okafor`;

  test.each([
    [4, 'info'],
    [5, undefined],
    [10, undefined],
    [11, 'info'],
    [12, 'info'],
    [13, 'warn'],
    [14, 'warn'],
    [15, 'error'],
  ])('of %d words between greeting and sign-off is %s', (words, severity) => {
    expect(findings(LENGTH, note(words))[0]?.severity).toBe(severity);
  });

  test('is told in words, with what is best', () => {
    expect(findings(LENGTH, note(20))[0]?.message).toBe('20|5–10');
    expect(texts(findings(LENGTH, note(11)), note(11))).toEqual(['word '.repeat(11).trim()]);
  });

  test('counts neither the quoted thread nor the signature', () => {
    expect(findings(LENGTH, `${note(6)}\n-- \n${'Tel. '.repeat(20)}`)).toEqual([]);
    expect(findings(LENGTH, `${note(6)}\n\n> ${'word '.repeat(20)}`)).toEqual([]);
  });

  test('is nobody’s where no band has the kind, and none of an empty message', () => {
    expect(findings(LENGTH, { kind: 'offer', body: note(20) })).toEqual([]);
    for (const body of ['', '\n', 'Dear Dana,', 'Dear Dana,\n\nKind regards,\nSam']) expect(findings(LENGTH, body)).toEqual([]);
  });

  test('of a script without spaces is about half its signs', () => {
    expect(findings(LENGTH, '感谢您抽出时间与我交谈我很高兴')).toEqual([]);
  });
});

describe('the subject', () => {
  const SUBJECT = { kind: 'subject', most_words: 5, role_kinds: ['thank_you'] };
  const body = 'Thank you.';

  test.each(['', '  ', 'Re:', 'Re: Fwd: -', '…'])('is empty when it is %j', (subject) => {
    expect(findings(SUBJECT, { subject, body })[0]?.where).toEqual([{ part: 'subject', start: subject.length, end: subject.length }]);
  });

  test.each(['Data Analyst interview', 'Re: Data Analyst – thank you', 'AW: Analyst position', 'RE: FW: the Data Analyst role'])(
    'is good when it is %j',
    (subject) => expect(findings(SUBJECT, { subject, body })).toEqual([]),
  );

  test('with too many words is found whole', () => {
    const subject = 'Thank you so much for the Data Analyst interview';
    expect(texts(findings(SUBJECT, { subject, body }), { subject, body })).toEqual([subject]);
  });

  test('without the role is found where the kind needs it', () => {
    expect(findings(SUBJECT, { subject: 'Thank you', body })[0]?.message).toBe('Thank you|Senior Data Analyst (m/f/d)');
    expect(findings(SUBJECT, { subject: 'Thank you', body, kind: 'networking' })).toEqual([]);
  });

  test('of a thread stays as it was', () => {
    const thread_subject = 'Your interview on Tuesday with two of our people';
    expect(findings(SUBJECT, { subject: `RE: ${thread_subject}`, thread_subject, body })).toEqual([]);
    const changed = findings(SUBJECT, { subject: 'Thanks', thread_subject, body });
    expect(changed).toHaveLength(1);
    expect(after(changed, { subject: 'Thanks', body })).toBe(`Re: ${thread_subject}`);
    expect(after(findings(SUBJECT, { subject: 'x', thread_subject: 'Re: y', body }), { subject: 'x', body })).toBe('Re: y');
  });

  test('is none of a call, a voicemail, a letter and a card, and not missed before anything is written', () => {
    for (const kind of ['call', 'voicemail', 'letter', 'card'] as const) expect(findings(SUBJECT, { kind, body })).toEqual([]);
    expect(findings(SUBJECT, { body: '' })).toEqual([]);
  });
});

describe('phrases', () => {
  const phrases = (changes: object) => ({
    kind: 'phrases',
    phrases: [{ text: 'very good', replace: 'good' }, { text: 'roll', replace: 'role' }, { text: 'just', replace: '' }, { text: 'asap' }],
    ...changes,
  });

  test('below the number that counts are let pass', () => {
    expect(findings(phrases({ at_least: 2 }), 'Very good. It is very good.')).toEqual([]);
    expect(findings(phrases({ at_least: 2 }), 'Very good. I roll.')).toHaveLength(2);
  });

  test('from so many on are worse', () => {
    const matcher = phrases({ escalate: { count: 2, severity: 'error' } });
    expect(findings(matcher, 'I roll.').map(({ severity }) => severity)).toEqual(['warn']);
    expect(findings(matcher, 'I roll asap.').map(({ severity }) => severity)).toEqual(['error', 'error']);
  });

  test('are looked for where they matter', () => {
    const message = { subject: 'asap', body: 'Dear Dana,\n\nI roll on.\n\nIt is very good.' };
    const at = (where: string) => texts(findings(phrases({ where }), message), message);
    expect(at('anywhere')).toEqual(['asap', 'roll', 'very good']);
    expect(at('subject')).toEqual(['asap']);
    expect(at('body')).toEqual(['roll', 'very good']);
    expect(at('opening')).toEqual(['roll']);
  });

  test.each([
    ['I like the roll here.', 'I like the role here.'],
    ['Roll and all.', 'Role and all.'],
    ['It is Very good.', 'It is Good.'],
    ['I am just asking.', 'I am asking.'],
    ['Just checking.', 'Checking.'],
    ['Just, you know.', 'You know.'],
    ['I ask just.', 'I ask.'],
    ['I ask, just.', 'I ask.'],
    ['Just', ''],
    ['So.\n\nJust asking', 'So.\n\nAsking'],
  ])('are put right with one click: %j', (body, right) => expect(after(findings(phrases({}), body), body)).toBe(right));
});

describe('an attachment', () => {
  const ATTACHED = { kind: 'attachment', phrases: ['attached', 'find enclosed'], unless: ['not attached'] };
  const body = 'I have attached the write-up.';

  test('that is said to be there, and is not, is found', () => {
    expect(texts(findings(ATTACHED, { body, attachments: 0 }), body)).toEqual(['attached']);
  });

  test('is not missed where it is, where nobody can tell, and where nothing is claimed', () => {
    expect(findings(ATTACHED, { body, attachments: 1 })).toEqual([]);
    expect(findings(ATTACHED, { body })).toEqual([]);
    expect(findings(ATTACHED, { body: 'It is not attached.', attachments: 0 })).toEqual([]);
    expect(findings(ATTACHED, { body: '', attachments: 0 })).toEqual([]);
    expect(findings(ATTACHED, { body: 'Hello.\n\n> attached', attachments: 0 })).toEqual([]);
  });
});

describe('a check', () => {
  const BAD = { kind: 'phrases', phrases: [{ text: 'salary' }] };
  const severity = (changes: object, kind = 'thank_you') =>
    findings(BAD, { body: 'salary', kind: kind as 'thank_you' }, changes)[0]?.severity;

  test('is as severe as it says for the kind of message', () => {
    const severities = [{ kinds: ['check_in' as const], severity: 'info' as const }];
    expect(severity({ severities })).toBe('warn');
    expect(severity({ severities }, 'check_in')).toBe('info');
  });

  test('is softened where they asked about pay, and never made worse by it', () => {
    const asked = { case: { interviews: [{ pay_asked: true, interviewers: [] }] } };
    const softened = { fact: 'pay_asked' as const, severity: 'info' as const };
    expect(severity({ severity: 'error', softened })).toBe('error');
    expect(severity({ severity: 'error', softened, ...asked })).toBe('info');
    expect(severity({ severity: 'info', softened: { ...softened, severity: 'warn' }, ...asked })).toBe('info');
  });

  test('of several finds what any of them finds', () => {
    const any = { kind: 'any', of: [BAD, { kind: 'count', of: 'questions', more_than: 0 }] };
    expect(texts(findings(any, 'My salary. Why?'), 'My salary. Why?')).toEqual(['salary', 'Why?']);
    expect(findings(any, 'Thank you.')).toEqual([]);
  });
});
