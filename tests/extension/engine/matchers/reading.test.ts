import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInLanguage } from '../../../../extension/src/engine/language';
import { countWords, sentencesOf } from '../../../../extension/src/engine/sentences';
import { stem, stemsOf } from '../../../../extension/src/engine/stems';
import { tokensOf } from '../../../../extension/src/engine/words';
import { playbook } from '../content';

const { words } = playbook;

function sentences(text: string): string[] {
  const tokens = tokensOf(text);
  return sentencesOf(tokens, words).map(({ start, end }) => text.slice(tokens[start]?.start, tokens[end - 1]?.end));
}

describe('sentences', () => {
  test.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['Dr. Reyes and J. Kim met Ms. Hall. Then they left.', ['Dr. Reyes and J. Kim met Ms. Hall.', 'Then they left.']],
    ['I saw e.g. Booking.com, version 2.5 etc. and so on.', ['I saw e.g. Booking.com, version 2.5 etc. and so on.']],
    ['He asked “why?” So did I.', ['He asked “why?”', 'So did I.']],
    ['Wait … what?! Yes.', ['Wait …', 'what?!', 'Yes.']],
    ['A line that\nis broken. Another\none.', ['A line that\nis broken.', 'Another\none.']],
    ['One paragraph\n\nAnother one', ['One paragraph', 'Another one']],
    ['Three things:\n- one\n- two\n1. three\n2) four', ['Three things:', '- one', '- two', '1. three', '2) four']],
    ['See https://a.example/b. It is good.', ['See https://a.example/b.', 'It is good.']],
    ['感谢您。您好吗？很好！', ['感谢您。', '您好吗？', '很好！']],
    ['تحية طيبة. كيف حالك؟', ['تحية طيبة.', 'كيف حالك؟']],
    ['… — !', []],
    ['', []],
  ])('of %j are told apart', (text, expected) => expect(sentences(text)).toEqual(expected));
});

describe('words', () => {
  test.each([
    ['A follow-up to our one-to-one', 5],
    ["I don't know 3.5 of them – yet", 7],
    ['me@example.com and https://example.com/a/b', 3],
    ['感谢您抽出时间', 4],
    ['😀 ! …', 0],
    ['a - b', 2],
  ])('of %j are %d', (text, words) => expect(countWords(text, tokensOf(text))).toBe(words));
});

describe('the stem of a word', () => {
  test.each([
    ['plan', 'planned', 'planning', 'plans'],
    ['price', 'prices', 'priced', 'pricing'],
    ['study', 'studies', 'studied', 'studying'],
    ['migrate', 'migration', 'migrations', 'migrating'],
    ['dashboard', 'dashboards'],
    ['warehouse', 'warehouses', 'warehousing'],
    ['analyst', 'analysts'],
    ['class', 'classes'],
  ])('is the same for %s and %s', (...words) => expect(new Set(words.map(stem)).size).toBe(1));

  test.each([
    ['plan', 'plant'],
    ['return', 'retail'],
    ['price', 'prize'],
    ['data', 'date'],
  ])('differs for %s and %s', (one, other) => expect(stem(one)).not.toBe(stem(other)));

  test('is taken of words with a meaning of their own', () => {
    expect([...stemsOf(tokensOf('How the team would like to know about your QA dashboards'), words)]).toEqual(['qa', 'dashboa']);
    expect(stemsOf(tokensOf('在庫管理'), words).size).toBe(3);
  });
});

describe('the language', () => {
  const isEnglish = (text: string) => isInLanguage(tokensOf(text), words);

  test.each([
    'Thank you for your time on Tuesday.',
    'Data Analyst interview',
    'Great meeting!',
    '',
    'My colleague Jürgen Müßig from Zürich said that the café is good, and I agree with him.',
  ])('of %j may be English', (text) => expect(isEnglish(text)).toBe(true));

  test.each([
    'Vielen Dank für das freundliche Gespräch am Dienstag und die Führung durch das Lager.',
    'Merci beaucoup pour notre entretien de mardi et pour la visite de vos ateliers.',
    'Muchas gracias por la conversación del martes y por enseñarme el almacén.',
    'Grazie mille per il colloquio di martedì e per avermi mostrato il magazzino.',
    'Dziękuję bardzo za wtorkową rozmowę i za oprowadzenie po magazynie.',
    'Спасибо за встречу',
    'תודה רבה על השיחה',
    '感谢您',
  ])('of %j is not', (text) => expect(isEnglish(text)).toBe(false));

  test('of a playbook without frequent words is not judged', () => {
    expect(isInLanguage(tokensOf('Vielen Dank für das Gespräch am Dienstag'), { ...words, frequent: [] })).toBe(true);
  });
});

describe('a text in ASCII', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary-ascii', maxLength: 30 }),
    fc.constantFrom("don't", '85,000', '85k', 'a@b.example', 'https://a.example/b', 'www.a', "'", '1.5kg', '-', '\n\n', 'A'),
  );

  test('is read as it is beside any other character', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = `${pieces.join(' ')} .`;
        expect(tokensOf(`${text} é`).slice(0, -1)).toEqual(tokensOf(text));
      }),
    );
  });
});
