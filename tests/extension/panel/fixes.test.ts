import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../extension/src/engine';
import { canFix, fixOf, fixTyped, withFixes } from '../../../extension/src/panel/write/fixes';

function draftOf(body: string, blanks: Draft['blanks'] = []): Draft {
  return { template: 'TP-01', kind: 'thank_you', subject: 'Thank you', body, blanks };
}

function replacing(body: string, from: string, text: string) {
  const start = body.indexOf(from);
  return { part: 'body' as const, start, end: start + from.length, text };
}

describe('better wording with one click', () => {
  it('goes into the field where the user typed the words', () => {
    const draft = draftOf('Dear Dana,\n\nI think i can help.');
    const replace = { part: 'body' as const, start: 20, end: 21, text: 'I' };
    expect(fixTyped(replace, draft, { interviewer_name: 'Dana', topic: ' I think i can help. ' })).toEqual({
      topic: ' I think I can help. ',
    });
  });

  it('says so where the words are none that the user typed', () => {
    const draft = draftOf('Dear Dana,\n\nI just wanted to ask.');
    expect(fixTyped(replacing(draft.body, 'just wanted', 'would like'), draft, { interviewer_name: 'Dana' })).toBeUndefined();
  });

  it('stays with its own words when the same words stand elsewhere', () => {
    const draft = draftOf('I saw it. Then i saw it.');
    const fix = fixOf({ part: 'body', start: 15, end: 16, text: 'I' }, draft);
    expect(withFixes(draft, [fix]).body).toBe('I saw it. Then I saw it.');
    expect(withFixes(draftOf(`Well, ${draft.body}`), [fix]).body).toBe('Well, I saw it. Then I saw it.');
  });

  it('does nothing once its words are gone', () => {
    const draft = draftOf('It was a a talk.');
    const fix = fixOf(replacing(draft.body, 'a a', 'a'), draft);
    const other = draftOf('It was one talk.');
    expect(withFixes(other, [fix])).toEqual(other);
  });

  it('leaves a blank for its field', () => {
    const body = 'Dear [Name], hello';
    const blank = { part: 'body' as const, start: 5, end: 11, field: 'name', label: 'Name', required: true, own_words: false };
    expect(canFix(replacing(body, '[Name]', 'you'), draftOf(body, [blank]))).toBe(false);
    expect(canFix(replacing(body, 'hello', 'Hello'), draftOf(body, [blank]))).toBe(true);
  });

  it('replaces exactly the place, and blanks stay where they stand, whatever the text', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, words, words, fc.string(), (before, from, after, text) => {
        const body = `${before}${from}${after}[X]`;
        const start = body.length - 3;
        const blank = { part: 'body' as const, start, end: body.length, field: 'x', label: 'X', required: true, own_words: false };
        const draft = draftOf(body, [blank]);
        const replace = { part: 'body' as const, start: before.length, end: before.length + from.length, text };
        const fixed = withFixes(draft, [fixOf(replace, draft)]);
        expect(fixed.body).toBe(`${before}${text}${after}[X]`);
        expect(fixed.blanks.map((each) => fixed.body.slice(each.start, each.end))).toEqual(['[X]']);
      }),
    );
  });
});
