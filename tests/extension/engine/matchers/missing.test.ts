import { describe, expect, test } from 'vitest';
import { findings } from './reviewing';

const missing = (changes: object) => ({ kind: 'missing', ...changes });
const note = (text: string) => `Dear Dana,\n\n${text}\n\nKind regards,\nSam Okafor`;

describe('the role', () => {
  const ROLE = missing({ record: ['role'] });

  test('that is missing is said, with a place of no length where the text begins', () => {
    const [finding] = findings(ROLE, note('Thank you for your time.'));
    expect(finding).toMatchObject({ message: '|Senior Data Analyst (m/f/d)', where: [{ part: 'body', start: 12, end: 12 }] });
  });

  test.each([
    'I like the Senior Data Analyst role.',
    'I like the data analyst position.',
    'I like the analyst position.',
    'Your team of analysts works with data.',
    'The SDA job is for me.',
  ])('is there in %j', (text) => expect(findings(ROLE, note(text))).toEqual([]));

  test.each(['I like data.', 'I like to analyze things.', 'Your senior people were kind.', 'The position of the sun.'])(
    'is not there in %j',
    (text) => expect(findings(ROLE, note(text))).toHaveLength(1),
  );

  test('in the subject counts', () => {
    expect(findings(ROLE, { subject: 'Data Analyst interview', body: note('Thank you.') })).toEqual([]);
    expect(
      findings(missing({ record: ['role'], where: 'body' }), { subject: 'Data Analyst interview', body: note('Thank you.') }),
    ).toHaveLength(1);
  });

  test('in the quoted thread does not count', () => {
    expect(findings(ROLE, `${note('Thank you.')}\n\n> the Data Analyst role`)).toHaveLength(1);
  });

  test.each(['', '  ', 'データアナリスト'])('that is %j on record is found as it is', (role) => {
    const known = { case: { application: { company: 'X', role } } };
    expect(findings(ROLE, note('データアナリストの件'), known)).toEqual([]);
  });

  test.each([
    ['Senior Program Officer, Maternal Health', 'Thank you for the talk about the Senior Program Officer.'],
    ['Program Officer – Maternal Health', 'The program officer you need is me.'],
    ['Data Engineer / Platform', 'I would be your data engineer.'],
    ['Senior Data Analyst (m/f/d)', 'I would be your data analyst.'],
    ['Assistant Head Baker', "The head baker's assistant is up at three."],
  ])('%j may be shortened as in %j', (role, text) => {
    expect(findings(ROLE, note(text), { case: { application: { company: 'X', role } } })).toEqual([]);
  });

  test.each([
    ['Director, Marketing', 'You may direct me to the market.'],
    ['Program Officer, Maternal Health', 'Your officers were kind to me.'],
  ])('%j is not there in %j', (role, text) => {
    expect(findings(ROLE, note(text), { case: { application: { company: 'X', role } } })).toHaveLength(1);
  });

  test.each(['', '\n\n', 'Dear Dana,', '> quoted', '-- \nSam'])('is not missed in a message without words: %j', (body) => {
    expect(findings(ROLE, body)).toEqual([]);
  });
});

describe('the company', () => {
  const COMPANY = missing({ record: ['company'] });

  test.each([
    'I like Northwind.',
    'I like Northwind Traders.',
    'I like northwind traders.',
    "Northwind's maps",
    'I like Nortwind.',
    'NT is good.',
  ])('is there in %j', (text) => expect(findings(COMPANY, note(text))).toEqual([]));

  test.each([
    ['The Westbrook Foundation for Public Health Research', 'I would gladly come to the Westbrook Foundation.'],
    ['Northwind Traders Inc.', 'I like Northwind.'],
  ])('%j may be shortened as in %j', (company, text) => {
    expect(findings(COMPANY, note(text), { case: { application: { company, role: 'Cook' } } })).toEqual([]);
  });

  test('is not there with its article alone', () => {
    const known = { case: { application: { company: 'The Westbrook Foundation', role: 'Cook' } } };
    expect(findings(COMPANY, note('The talk was good.'), known)).toHaveLength(1);
  });

  test('is not there in other words', () => {
    expect(findings(COMPANY, note('The wind blew from the north, and traders came.'))).toHaveLength(1);
  });
});

describe('the name below the sign-off', () => {
  const NAME = missing({ record: ['my_name'], where: 'closing' });

  test.each([
    'Thank you.\n\nKind regards,\nSamuel Okafor',
    'Thank you.\n\nKind regards,\nSam',
    'Thank you.\n\nKind regards,\nS. Okafor',
    'Thank you.\n\nKind regards,\nS.O.',
    'Thank you.\n\nKind regards,\nSO',
    'Thank you.\nSam',
    'Thank you. Sam',
    'Thank you.\n\nBest,\n-- \nSamuel Okafor\nTel. 1',
  ])('is there in %j', (body) => expect(findings(NAME, body)).toEqual([]));

  test('is missed where nobody signs, at the end', () => {
    const body = 'I am Samuel Okafor.\n\nOne.\n\nTwo.\n\nThank you.\n\nKind regards,';
    expect(findings(NAME, body)[0]?.where).toEqual([{ part: 'body', start: body.length, end: body.length }]);
  });

  test('is not missed where the record has none', () => {
    expect(findings(NAME, 'Thank you.', { case: { me: {} } })).toEqual([]);
  });
});

describe('what was talked about', () => {
  const TOPICS = missing({ record: ['topics'], where: 'body' });

  test.each([
    'I keep thinking about the dashboards.',
    'Four teams read what is returned in four ways.',
    'You plan on paper, and so do I.',
    'Planned work is half the work.',
  ])('is there in %j', (text) => expect(findings(TOPICS, note(text))).toEqual([]));

  test('is missed where only the job and the company are named', () => {
    expect(findings(TOPICS, note('Thank you for the Data Analyst interview at Northwind Traders.'))).toHaveLength(1);
  });

  test('is that of the person who is greeted', () => {
    const interviewers = [
      { name: 'Dana Reyes', topic: 'returns' },
      { name: 'Pat Kim', topic: 'forecasts' },
    ];
    const known = { case: { interviews: [{ interviewers }] } };
    expect(findings(TOPICS, note('I liked the forecasts.'), known)).toHaveLength(1);
    expect(findings(TOPICS, note('I liked the returns.'), known)).toEqual([]);
    expect(findings(TOPICS, 'Dear Pat,\n\nI liked the forecasts.', known)).toEqual([]);
    expect(findings(TOPICS, 'Dear both,\n\nI liked the forecasts.', known)).toEqual([]);
  });

  test('is told in scripts without spaces too', () => {
    const known = { case: { interviews: [{ interviewers: [{ name: '山田太郎', topic: '在庫管理' }] }] } };
    expect(findings(TOPICS, '山田様\n\n在庫の話が面白かったです。', known)).toEqual([]);
    expect(findings(TOPICS, '山田様\n\nありがとうございました。', known)).toHaveLength(1);
  });

  test('is not missed where the record has no topic', () => {
    expect(findings(TOPICS, note('Thank you.'), { case: { interviews: [{ interviewers: [{ name: 'Dana Reyes' }] }] } })).toEqual([]);
  });
});

describe('material that was promised', () => {
  const MATERIAL = missing({ record: ['promised_material'], phrases: ['as promised'] });
  const known = { case: { interviews: [{ promised_material: 'the write-up of the stock project', interviewers: [] }] } };

  test('is missed where nothing speaks of it', () => {
    expect(findings(MATERIAL, note('Thank you.'), known)[0]?.message).toBe('|the write-up of the stock project');
    expect(findings(MATERIAL, note('The stock numbers are below.'), known)).toEqual([]);
    expect(findings(MATERIAL, note('Here it is, as promised.'), known)).toEqual([]);
  });

  test('is not missed where none was promised', () => expect(findings(MATERIAL, note('Thank you.'))).toEqual([]));
});

describe('words of some kind', () => {
  const THANKS = missing({ phrases: ['thank you', 'thanks for {any} time'] });

  test('are missed, at the end of the text', () => {
    expect(findings(THANKS, note('It was good to see you.'))[0]?.where).toEqual([{ part: 'body', start: 35, end: 35 }]);
  });

  test.each(['Thank  You for it.', 'THANK YOU', 'Thanks for your time.'])('are there in %j', (text) =>
    expect(findings(THANKS, note(text))).toEqual([]),
  );

  test('are not missed in another language than the playbook’s', () => {
    expect(findings(THANKS, 'Liebe Dana,\n\nvielen Dank für das schöne Gespräch am Dienstag und die Führung durch das Lager.')).toEqual([]);
    expect(findings(THANKS, 'Уважаемая Дана,\n\nСпасибо большое за встречу и за интересный разговор.')).toEqual([]);
    expect(findings(THANKS, 'שלום דנה,\n\nאני מודה לך מאוד על השיחה שלנו אתמול')).toEqual([]);
  });

  test('are asked for where a question or a link will do', () => {
    const ASK = missing({ phrases: ['let me know'], questions: true });
    expect(findings(ASK, note('Where are you?'))).toEqual([]);
    expect(findings(ASK, note('I wait for you.'))).toHaveLength(1);
    const LINK = missing({ links: true });
    expect(findings(LINK, note('See https://example.com/a.'))).toEqual([]);
    expect(findings(LINK, note('Write to me@example.com.'))).toHaveLength(1);
  });

  test('in the sign-off count only where they are looked for', () => {
    const body = 'Dear Dana,\n\nIt was good to see you.\n\nThank you,\nSam Okafor';
    expect(findings(THANKS, body)).toEqual([]);
    expect(findings(missing({ phrases: ['thank you'], where: 'body' }), body)).toHaveLength(1);
    expect(findings(missing({ phrases: ['thank you'], where: 'closing' }), body)).toEqual([]);
  });
});
