import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blanksIn, nextBlank } from '../../../extension/src/webmail/blanks';

const BLANKS = ['[Company]', '[Role]', '[Your name]'];
const NOTE = 'Dear Dana,\n\nThank you for the talk about [Role] at [Company]. I hope [Company] is well.\n\n[Your name]';

const shown = (text: string): string[] => blanksIn(text, BLANKS).map(({ start, end }) => text.slice(start, end));

/** What Tab selects one after the other, from the beginning. */
function walk(text: string, back = false): string[] {
  const spans = blanksIn(text, BLANKS);
  const reached: string[] = [];
  let selected = back ? { start: text.length, end: text.length } : { start: 0, end: 0 };
  for (let next = nextBlank(spans, selected, back); next; next = nextBlank(spans, selected, back)) {
    reached.push(text.slice(next.start, next.end));
    selected = next;
  }
  return reached;
}

/** Blanks of the note with words of the user around them. */
const edited = fc.array(fc.oneof(fc.constantFrom(...BLANKS), fc.stringMatching(/^[a-z .\n[\]]{0,12}$/)), { maxLength: 12 });

describe('the blanks of a note in a message', () => {
  it('are found in their order, the same one wherever it stands', () => {
    expect(shown(NOTE)).toEqual(['[Role]', '[Company]', '[Company]', '[Your name]']);
  });

  it('are those of the note: other words in brackets are the user’s', () => {
    expect(shown('She said “[sic]” at [Company], see [1] and [Companies].')).toEqual(['[Company]']);
  });

  it('are gone once something stands in their place', () => {
    expect(shown(NOTE.replaceAll('[Company]', 'Northwind').replace('[Role]', 'Data Analyst'))).toEqual(['[Your name]']);
  });

  it('are no longer found where the user began to write in them', () => {
    expect(shown('at [Com]pany] and [ Company] and [Role]')).toEqual(['[Role]']);
  });

  it('leave none where the note had none', () => {
    expect(blanksIn('at [Company]', [])).toEqual([]);
    expect(blanksIn('', BLANKS)).toEqual([]);
    expect(blanksIn('anything', [''])).toEqual([]);
  });
});

describe('the next blank', () => {
  it('is the first one after the caret, and going back the last one before it', () => {
    const spans = blanksIn(NOTE, BLANKS);
    const caret = NOTE.indexOf('I hope');
    expect(nextBlank(spans, { start: caret, end: caret }, false)).toBe(spans[2]);
    expect(nextBlank(spans, { start: caret, end: caret }, true)).toBe(spans[1]);
  });

  it('is the blank that the caret stands right before', () => {
    const spans = blanksIn(NOTE, BLANKS);
    const at = NOTE.indexOf('[Role]');
    expect(nextBlank(spans, { start: at, end: at }, false)).toBe(spans[0]);
  });

  it('is none after the last one and none before the first one', () => {
    const spans = blanksIn(NOTE, BLANKS);
    expect(nextBlank(spans, { start: NOTE.length, end: NOTE.length }, false)).toBeUndefined();
    expect(nextBlank(spans, { start: 0, end: 0 }, true)).toBeUndefined();
  });

  it('is the first one where everything is selected', () => {
    const spans = blanksIn(NOTE, BLANKS);
    expect(nextBlank(spans, { start: 0, end: NOTE.length }, false)).toBe(spans[0]);
  });

  it('leads through all of them once, forth and back, whatever was written around them', () => {
    fc.assert(
      fc.property(edited, (pieces) => {
        const text = pieces.join('');
        expect(walk(text)).toEqual(shown(text));
        expect(walk(text, true)).toEqual(shown(text).reverse());
      }),
    );
  });
});
