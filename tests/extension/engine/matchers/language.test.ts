import { describe, expect, test } from 'vitest';
import { after, findings, texts } from './reviewing';

const DOUBLED = { kind: 'doubled_word', allowed: ['had', 'that', 'very'] };
const ARTICLE = { kind: 'article', vowel_sound: ['hour', 'hon', 'mba', 'x-ray'], consonant_sound: ['uni', 'use', 'eu', 'one', 'once'] };
const CAPITAL = { kind: 'capital', always: ['Monday', 'English', 'New York'] };
const SLIP = { kind: 'slip', words: ['from', 'have', 'because', 'form', 'which', 'colleague'], unless: ['witch', 'colleagues'] };
const VARIETY = {
  kind: 'variety',
  pairs: [
    ['color', 'colour'],
    ['center', 'centre'],
  ],
  oxford: [['organize', 'organise']],
  better: 'Choose one.',
};

describe('a doubled word', () => {
  test.each([
    ['Thank you for the the tour.', 'the the', 'Thank you for the tour.'],
    ['I liked what you you said.', 'you you', 'I liked what you said.'],
    ['You said that the\nthe plan works.', 'the\nthe', 'You said that the plan works.'],
    ['I I think so.', 'I I', 'I think so.'],
    ['Thank you you for it.', 'you you', 'Thank you for it.'],
  ])('is found and taken out: %j', (body, found, right) => {
    expect(texts(findings(DOUBLED, body), body)).toEqual([found]);
    expect(after(findings(DOUBLED, body), body)).toBe(right);
  });

  test.each([
    'I had had the same trouble.',
    'You said that that was new.',
    'I am very very glad.',
    'It went up and up, and on. On Tuesday I saw it.',
    'We heard Duran Duran in your hall.',
    'There were 10 10 times.',
    'I thank you.\n\nYou were kind.',
    'Best of the rest,\n\nKind regards,\nSam\nSam Okafor',
    'Vous nous avez dit que nous nous reverrons à Paris.',
    '谢谢谢谢您',
    '',
  ])('is none in %j', (body) => expect(findings(DOUBLED, body)).toEqual([]));

  test('in the name of the company is none', () => {
    const known = { case: { application: { company: 'Walla walla', role: 'Cook' } } };
    expect(findings(DOUBLED, 'I would love to work at Walla walla with you.', known)).toEqual([]);
  });
});

describe('an article', () => {
  test.each([
    ['I have a idea for you.', 'a idea', 'I have an idea for you.'],
    ['It took a hour of your day.', 'a hour', 'It took an hour of your day.'],
    ['It was an unique talk with you.', 'an unique', 'It was a unique talk with you.'],
    ['You have an European office.', 'an European', 'You have a European office.'],
    ['An one-page note is what I have.', 'An one', 'A one-page note is what I have.'],
    ['I did a MBA with you.', 'a MBA', 'I did an MBA with you.'],
    ['I have a 8-hour day.', 'a 8', 'I have an 8-hour day.'],
    ['I did a\ninterview with you.', 'a\ninterview', 'I did an\ninterview with you.'],
    ['I have a émigré for you.', 'a émigré', 'I have an émigré for you.'],
  ])('is put right: %j', (body, found, right) => {
    expect(texts(findings(ARTICLE, body), body)).toEqual([found]);
    expect(after(findings(ARTICLE, body), body)).toBe(right);
  });

  test.each([
    'I have an idea and a plan for you.',
    'It took an hour, and I have a European friend.',
    'You have a NASA badge, an NDA and an FAQ.',
    'This is plan A or B, as you said.',
    'I took vitamin A in the morning with you.',
    'We did an A/B test with you.',
    'I have a 10-year plan and an 80% share for you.',
    'From A to Z, as you said.',
    'I have a “easy” one for you.',
    'Voy a intentar hablar con Ana para ver a Irene.',
    'I have a',
    'a',
  ])('is left alone in %j', (body) => expect(findings(ARTICLE, body)).toEqual([]));

  test('that is part of a name on record is left alone', () => {
    const known = { case: { interviews: [{ interviewers: [{ name: 'An Nguyen' }] }] } };
    expect(findings(ARTICLE, 'Thank you. An Nguyen was kind to me.', known)).toEqual([]);
  });
});

describe('a capital', () => {
  test.each([
    ['Thank you for the talk on monday.', 'monday', 'Thank you for the talk on Monday.'],
    ['Your english is better than mine.', 'english', 'Your English is better than mine.'],
    ['I was in new york with you.', 'new york', 'I was in New York with you.'],
    ['When i saw it, it was new to you.', 'i', 'When I saw it, it was new to you.'],
    ["You know i'm glad of it.", "i'm", "You know I'm glad of it."],
    ['You know i’ve seen it.', 'i’ve', 'You know I’ve seen it.'],
    ['Dear dana,\n\nThank you.', 'dana', 'Dear Dana,\n\nThank you.'],
    ['Dear Ms. reyes,\n\nThank you.', 'reyes', 'Dear Ms. Reyes,\n\nThank you.'],
    ["I liked dana's idea of you.", "dana's", "I liked Dana's idea of you."],
    ['It is a joy to be at northwind traders with you.', 'northwind traders', 'It is a joy to be at Northwind Traders with you.'],
    ['Dear Dana,\n\nthank you for it.', 'thank', 'Dear Dana,\n\nThank you for it.'],
    ['Thank you. it was good.', 'it', 'Thank you. It was good.'],
    ['Thank you.\n\nKind regards,\nsamuel', 'samuel', 'Thank you.\n\nKind regards,\nSamuel'],
  ])('is missed: %j', (body, found, right) => {
    expect(texts(findings(CAPITAL, body), body)).toEqual([found]);
    expect(after(findings(CAPITAL, body), body)).toBe(right);
  });

  test.each([
    'We met on Monday, and I spoke English with you.',
    'See monday.com and the file english.txt for it.',
    'Point i) and point (i) and i.e. the rest of it are for you.',
    'You asked about traders and data analysts.',
    'Thank you … and more of it.',
    'Thank you... and more of it.',
    'The iPhone is yours. iOS is mine.',
    'I have it at 3 p.m. on the day that you named.',
    'Thank you for a, b, etc. and the rest of it.',
    'You said “go.” and I went.',
    'Vielen Dank für das Gespräch. ich habe es sehr genossen und freue mich.',
    'The list for you:\n\n- one\n- two',
    'The list for you:\n\n1. one of them\n2. two of them\n3) three',
    'Thank you. npm is what I used, and you too.',
    'Thank you. etcd is what I used, and you too.',
    'https://example.com is what you asked for. https://example.com/b too.',
    '',
  ])('is not missed in %j', (body) => expect(findings(CAPITAL, body)).toEqual([]));

  test('is not missed in a name that has none, or that is an ordinary word', () => {
    const known = { case: { application: { company: 'adidas', role: 'Cook' }, interviews: [{ interviewers: [{ name: 'Jo Price' }] }] } };
    expect(findings(CAPITAL, 'The price is right at adidas. adidas is for you.', known)).toEqual([]);
  });

  test('is missed in a company of one word where it is meant', () => {
    const known = { case: { application: { company: 'Fabrikam', role: 'Cook' } } };
    const body = 'I would like to work at fabrikam with you.';
    expect(texts(findings(CAPITAL, body, known), body)).toEqual(['fabrikam']);
  });
});

describe('a slip of the finger', () => {
  test.each([
    ['I came becuase of you.', 'becuase', 'I came because of you.'],
    ['I came becase of you.', 'becase', 'I came because of you.'],
    ['I came beccause of you.', 'beccause', 'I came because of you.'],
    ['I came becquse of you.', 'becquse', 'I came because of you.'],
    ['I have met your colleage, you know.', 'colleage', 'I have met your colleague, you know.'],
    ['I hvae met you.', 'hvae', 'I have met you.'],
  ])('is put right: %j', (body, found, right) => {
    expect(texts(findings(SLIP, body), body)).toEqual([found]);
    expect(after(findings(SLIP, body), body)).toBe(right);
  });

  test.each([
    'I have a form from a witch, which you have.',
    'I met your colleagues, and Becuase is a name.',
    'The haven and the halve are other words that you have.',
    'I heard your ecause.',
    'Ich habe becuase gesagt, und Sie haben gelacht, weil es so nett war.',
    '',
  ])('is none in %j', (body) => expect(findings(SLIP, body)).toEqual([]));

  test('is none in a word of the record', () => {
    const known = { case: { application: { company: 'Northwind', role: 'colleage' } } };
    expect(findings(SLIP, 'I would be your colleage, as you said.', known)).toEqual([]);
  });
});

describe('American and British spelling', () => {
  test('side by side are found where there are fewer, and offered the other way', () => {
    const body = 'The colour of the center and its centre is mine.';
    expect(texts(findings(VARIETY, body), body)).toEqual(['center']);
    expect(after(findings(VARIETY, body), body)).toBe('The colour of the centre and its centre is mine.');
    expect(findings(VARIETY, body)).toMatchObject([{ severity: 'warn', better: 'Choose one.' }]);
  });

  test('are found in the subject and the body together', () => {
    expect(findings(VARIETY, { subject: 'The color', body: 'I liked the colour and the centre.' })).toMatchObject([
      { where: [{ part: 'subject' }] },
    ]);
  });

  test('are a hint where Oxford and Canada write so', () => {
    expect(findings(VARIETY, 'I organize the colour in the centre.')).toMatchObject([{ severity: 'info' }]);
    expect(findings(VARIETY, 'I organise the color in the center.')).toMatchObject([{ severity: 'warn' }]);
    expect(findings(VARIETY, 'I organize what others organise.')).toMatchObject([{ severity: 'warn' }]);
  });

  test.each([
    'The color of the center is one that I organize.',
    'The colour of the centre is one that I organise.',
    'The Centre has a color.',
    '',
  ])('are fine alone: %j', (body) => expect(findings(VARIETY, body)).toEqual([]));
});
