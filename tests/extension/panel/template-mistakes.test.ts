import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OwnTemplate } from '../../../extension/src/case/own-template';
import type { TemplateField } from '../../../extension/src/engine';
import { blankChecks, type Mistake, mistakesIn, mistakesOf } from '../../../extension/src/panel/templates/mistakes';
import { playbook } from './cases';
import { withTexts } from './texts';

const FIELDS = (playbook.templates.find(({ id }) => id === 'TP-01')?.fields ?? []) as TemplateField[];
const BLANKS = blankChecks(playbook);
const own = (body: string): OwnTemplate => ({
  ...{ id: 'own-1', created: 0, updated: 0, title: '', situation: 'TP-01', kind: 'thank_you', channel: 'email' },
  ...{ subject: 'Thank you', body, fields: FIELDS },
});

let asTemplate: typeof import('../../../extension/src/panel/own-templates')['asTemplate'];

beforeAll(async () => {
  withTexts();
  ({ asTemplate } = await import('../../../extension/src/panel/own-templates'));
});

/** Whatever a template may be made of, in any order. */
const piece = fc.constantFrom(
  ...['role', 'company', 'rolle', 'x'].flatMap((name) => [
    `{{${name}}}`,
    `{{#${name}}}`,
    `{{^${name}}}`,
    `{{/${name}}}`,
    `{{ # ${name} }}`,
  ]),
  ...['\n', '\n\n', ' ', 'word', '{', '{{', '{{{', '}', '}}', '{{role\n}}', '{{!x}}', '[Role]', '____', 'é', '\u2028', '<b>'],
);
const anything = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

const said = (text: string): (string | undefined)[][] =>
  mistakesIn(text, FIELDS).map(({ what, start, end, better }) => [what, text.slice(start, end), ...(better ? [better] : [])]);

describe('what is wrong with a template', () => {
  it('is there exactly where the engine cannot use it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        fc.pre(text.trim() !== '');
        const stops = mistakesOf(text, false, FIELDS, BLANKS).some((mistake) => mistake.stops);
        expect(stops).toBe(asTemplate(own(text), playbook) === undefined);
      }),
      { numRuns: 3000 },
    );
  });

  it('stands at a place of the text, in its order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const mistakes = mistakesOf(text, false, FIELDS, BLANKS);
        for (const { start, end, what } of mistakes) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          if (what !== 'empty') expect(end).toBeGreaterThan(start);
        }
        expect(mistakes.map(({ start }) => start)).toEqual(mistakes.map(({ start }) => start).toSorted((one, other) => one - other));
      }),
    );
  });

  it('is gone once its better words are in its place', () => {
    const mend = (text: string): string => {
      const found = mistakesIn(text, FIELDS).find(({ better }) => better);
      return found ? mend(text.slice(0, found.start) + found.better + text.slice(found.end)) : text;
    };
    expect(mend('Dear {{Interviewer_name}}, the {{rolee}} at {{ Your name }} {{company')).toBe(
      'Dear {{interviewer_name}}, the {{role}} at {{my_name}} {{company}}',
    );
  });

  it.each([
    ['nothing', 'Dear {{interviewer_name}}, {{#role}}the {{role}}{{/role}}', []],
    ['an unknown field', 'Hi {{hobby}}', [['unknown', '{{hobby}}']]],
    ['a slip in a field', 'Hi {{compani}}', [['unknown', '{{compani}}', '{{company}}']]],
    ['a slip in a section', '{{#Role}}a{{/Role}}', [['unknown', '{{#Role}}', '{{#role}}']]],
    ['a label in braces', 'Hi {{What you talked about}}', [['no_tag', '{{What you talked about}}', '{{own_words_topic}}']]],
    ['braces without an end', 'Hi {{role\nand more', [['no_tag', '{{role', '{{role}}']]],
    ['three braces', 'Hi {{{role}}}', [['no_tag', '{{{role}}}', '{{role}}']]],
    ['a section without an end', 'a\n{{#role}}\nb', [['unclosed', '{{#role}}']]],
    ['an end without a section', 'a {{/role}}', [['no_section', '{{/role}}']]],
    ['sections that cross', '{{#role}}{{#company}}{{/role}}{{/company}}', [['crossing', '{{/role}}']]],
    ['a field where it is empty', '{{^role}}{{role}}{{/role}}', [['never_filled', '{{role}}']]],
  ])('is for %s', (_, text, mistakes) => {
    expect(said(text)).toEqual(mistakes);
  });

  it('names a blank that nothing fills, and lets it be', () => {
    const text = 'Dear {{interviewer_name}},\n\nThank you for [your topic]. It was ____ and TBD.';
    const found = mistakesOf(text, false, FIELDS, BLANKS);
    expect(found.map(({ what, start, end, stops }) => [what, text.slice(start, end), stops])).toEqual([
      ['blank', '[your topic]', false],
      ['blank', '____', false],
      ['blank', 'TBD', false],
    ]);
  });

  it('is an empty text, but for a subject where nobody sees one', () => {
    const empty = (mayBeEmpty: boolean): Mistake['what'][] => mistakesOf(' \n', mayBeEmpty, FIELDS, BLANKS).map(({ what }) => what);
    expect(empty(false)).toEqual(['empty']);
    expect(empty(true)).toEqual([]);
  });
});
