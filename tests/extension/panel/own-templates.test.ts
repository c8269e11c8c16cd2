import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type OwnTemplate, ownFrom } from '../../../extension/src/case/own-template';
import { draft, review, type Template } from '../../../extension/src/engine';
import { sideBySide } from '../../../extension/src/panel/templates/paragraphs';
import { PANEL, planOf, playbook } from './cases';
import { withTexts } from './texts';

const shipped = (id: string) => playbook.templates.find((template) => template.id === id) as Template;
const copyOf = (id: string, change: Partial<OwnTemplate> = {}): OwnTemplate => ({ ...ownFrom(shipped(id), 1), ...change });

let among: typeof import('../../../extension/src/panel/own-templates');
let suited: typeof import('../../../extension/src/panel/write/suited')['suited'];
let sample: typeof import('../../../extension/src/panel/templates/sample');

beforeAll(async () => {
  withTexts();
  among = await import('../../../extension/src/panel/own-templates');
  ({ suited } = await import('../../../extension/src/panel/write/suited'));
  sample = await import('../../../extension/src/panel/templates/sample');
});

describe('one’s own templates among the others', () => {
  it('drafts every copy of a shipped template as the shipped one does, with its own example', () => {
    for (const template of playbook.templates) {
      const own = among.asTemplate(copyOf(template.id), playbook);
      if (!own) throw new Error(`${template.id} cannot be copied.`);
      const values = sample.sampleValues(own, playbook);
      const theirs = draft(template.id, { application: { company: '', role: '' }, interviews: [] }, playbook, { fields: values });
      expect({ ...sample.sampleDraft(own, values, playbook), template: template.id }).toEqual(theirs);
      expect(theirs.blanks).toEqual([]);
    }
  });

  it('goes before the shipped one where a step asks for that', () => {
    const own = copyOf('TP-03', { title: 'For panels' });
    const { templates } = among.withOwn(playbook, [own, copyOf('TP-06')]);
    const now = '2026-03-03T19:00';
    const step = planOf(PANEL, now).steps.find(({ rule, interviewer }) => rule === 'SR-03' && interviewer === 1);
    const best = step ? suited(step, PANEL, templates, now) : [];
    expect(best.slice(0, 2).map(({ title }) => title)).toEqual(['For panels', shipped('TP-03').title]);
    expect(best.map(among.standsFor)).not.toContain('TP-06');
  });

  it.each([
    ['an unknown field', { body: 'Dear {{nobody}}' }],
    ['an unknown field in a part that is left out', { body: 'Dear {{#role}}{{nobody}}{{/role}}' }],
    ['no subject', { subject: ' ' }],
    ['no text', { body: '' }],
    ['a section without an end', { body: '{{#role}}' }],
  ])('leaves out one with %s', (_, change) => {
    expect(among.withOwn(playbook, [copyOf('TP-01', change)])).toBe(playbook);
  });

  it('asks only for the fields that stand in the text, and for none that may be left out', () => {
    const own = copyOf('TP-01', { body: '{{company}} {{#role}}{{role}}{{/role}}', subject: 'Thank you' });
    expect(among.asTemplate(own, playbook)?.fields.map(({ name, required }) => [name, required])).toEqual([
      ['role', false],
      ['company', true],
    ]);
  });

  it('still works under guidance that has neither its original nor its fields', () => {
    const other = { ...playbook, templates: [{ ...shipped('TP-15'), fields: [] }] };
    expect(among.asTemplate(copyOf('TP-01'), other)).toMatchObject({ kind: 'thank_you', body: shipped('TP-01').body });
  });

  it('keeps what its fields are, and learns those that were put in', () => {
    const own = copyOf('TP-01', { body: `${shipped('TP-01').body}\n{{phone}} {{nobody}}` });
    const kept = among.fieldsKept(own, playbook);
    expect(kept.map(({ name }) => name)).toEqual([...shipped('TP-01').fields.map(({ name }) => name), 'phone']);
  });

  it('is told from one’s own words when notes are alike', () => {
    const sentence = (turn: number) =>
      `This is the sentence number ${'abcdefgh'[turn]} that I always write about the work that I have done.`;
    const body = `Dear {{interviewer_name}},\n\n${[0, 1, 2, 3, 4].map(sentence).join(' ')}\n\nKind regards,\n{{my_name}}`;
    const own = copyOf('TP-01', { body });
    const all = among.withOwn(playbook, [own]);
    const text = body.replace('{{interviewer_name}}', 'Dana Reyes').replace('{{my_name}}', 'Sam Okafor');
    const similar = (template: string) =>
      review({ kind: 'thank_you', template, subject: '', body: text }, PANEL, all, '2026-03-04T10:00')
        .map(({ check }) => playbook.checks.find(({ id }) => id === check)?.matcher)
        .some((matcher) => matcher?.kind === 'similarity' && matcher.to === 'template');
    expect(similar(own.id)).toBe(true);
    expect(similar('TP-01')).toBe(false);
  });
});

describe('two texts beside each other', () => {
  const text = fc.array(fc.constantFrom('one', 'two', 'three', 'a\nb'), { maxLength: 8 }).map((parts) => parts.join('\n\n'));
  const joined = (parts: string[]) => parts.filter(Boolean).join('\n\n');

  it('are both there, whole and in their order', () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const rows = sideBySide(mine, theirs);
        expect(joined(rows.map((row) => row.mine))).toBe(mine);
        expect(joined(rows.map((row) => row.theirs))).toBe(theirs);
        for (const row of rows) expect(row.changed).toBe(row.mine !== row.theirs);
      }),
    );
  });

  it('differ only in what differs', () => {
    const changed = (mine: string, theirs: string) =>
      sideBySide(mine, theirs).flatMap((row) => (row.changed ? [[row.mine, row.theirs]] : []));
    expect(changed('one\n\ntwo\n\nthree', 'one\n\n2\n\nthree')).toEqual([['two', '2']]);
    expect(changed('one\n\nthree', 'one\n\ntwo\n\nthree')).toEqual([['', 'two']]);
    expect(changed('one\n\ntwo', 'one\n\ntwo')).toEqual([]);
  });
});
