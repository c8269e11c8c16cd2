import fc from 'fast-check';
import Mustache from 'mustache';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../extension/src/engine';
import { parseTemplate, type TemplatePiece } from '../../../extension/src/engine/template';

const NAMES = ['one', 'two', 'three'];

/** Whatever a template may be made of, in any order. */
const piece = fc.constantFrom(
  ...NAMES.flatMap((name) => [`{{${name}}}`, `{{#${name}}}`, `{{^${name}}}`, `{{/${name}}}`, `{{ # ${name} }}`, `{{\t${name} }}`]),
  ...['\n', '\n', '\n\n', ' ', '  ', '\t', 'word', ' a, b. ', '{ ', '}', '}}', '$&', 'é', '\u00A0', '\u2028', '.'],
);
const anything = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** A template in which every section ends. */
const { template: whole } = fc.letrec<{ template: string; section: string }>((tie) => ({
  template: fc
    .array(
      fc.oneof(
        piece.filter((text) => !/[#^/]/.test(text)),
        tie('section'),
      ),
      { maxLength: 6 },
    )
    .map((pieces) => pieces.join('')),
  section: fc
    .tuple(
      fc.constantFrom('#', '^'),
      fc.constantFrom(...NAMES),
      tie('template'),
      fc.constantFrom('', '\n', ' ', '\n\n'),
      fc.constantFrom('', '\n', ' \n'),
    )
    .map(([sign, name, inner, before, after]) => `${before}{{${sign}${name}}}${after}${inner}${before}{{/${name}}}${after}`),
}));

const values = fc.record({
  one: fc.constantFrom('', 'ONE', '<&>'),
  two: fc.constantFrom('', '{{two}}'),
  three: fc.constantFrom('', '3\n3'),
});

function shown(pieces: TemplatePiece[], given: Record<string, string>): string {
  return pieces
    .map((each) => {
      if (typeof each === 'string') return each;
      const value = given[each.name] ?? '';
      return each.sign === '' ? value : (value !== '') === (each.sign === '#') ? shown(each.inner, given) : '';
    })
    .join('');
}

function mustache(source: string, given: Record<string, string>): string {
  return Mustache.render(source, given, {}, { escape: String });
}

describe('a template', () => {
  test('says what Mustache has it say', () => {
    fc.assert(
      fc.property(whole, values, (source, given) => {
        expect(shown(parseTemplate(source, 'TP-01'), given)).toBe(mustache(source, given));
      }),
      { numRuns: 2000 },
    );
  });

  test('is refused where Mustache refuses it or reads more than fields and sections', () => {
    const isRead = (read: () => unknown, refusal: new (message: string) => Error) => {
      try {
        read();
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(refusal);
        return false;
      }
    };
    fc.assert(
      fc.property(anything, values, (source, given) => {
        const isOurs = isRead(() => parseTemplate(source, 'TP-01'), EngineError);
        expect(isOurs).toBe(isRead(() => Mustache.parse(source), Error));
        if (isOurs) expect(shown(parseTemplate(source, 'TP-01'), given)).toBe(mustache(source, given));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['more than one line within a tag', 'a {{one\n}} b'],
    ['a word that is no name', '{{one two}}'],
    ['three braces', '{{{one}}}'],
    ['sections that cross', '{{#one}}{{#two}}{{/one}}{{/two}}'],
  ])('is refused for %s', (_, source) => {
    expect(() => parseTemplate(source, 'TP-01')).toThrow(/^Template TP-01 .*\.$/);
  });

  test.each([
    ['{{#one}}\n', true],
    ['  {{#one}}\t\n', true],
    ['{{#one}}{{#two}}\n', false],
    ['a {{#one}}\n', false],
    ['{{#one}} .\n', false],
  ])('knows whether the tag in %j has a line for itself', (line, standsAlone) => {
    const ends = line.includes('two') ? '\n{{/two}}\n{{/one}}' : '\n{{/one}}';
    expect(parseTemplate(line + ends, 'TP-01').find((each) => typeof each !== 'string')).toMatchObject({ standsAlone });
  });
});
