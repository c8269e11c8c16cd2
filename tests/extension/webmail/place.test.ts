import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfOwnPart, placeFor, placeOf } from '../../../extension/src/webmail/place';

const NOTE = 'Dear Dana,\n\nThank you.\n\nSam';

function filled(text: string, caret = 0, note = NOTE): string {
  const { start, end, before, after } = placeFor(text, caret);
  return text.slice(0, start) + before + note + after + text.slice(end);
}

describe('where a note goes in a plain message', () => {
  it('stands alone in an empty message', () => {
    expect(filled('')).toBe(NOTE);
  });

  it('stands above the signature', () => {
    expect(filled('\n\n-- \nAlice')).toBe(`${NOTE}\n\n-- \nAlice`);
  });

  it('stands above a signature that comes before the quote', () => {
    const reply = '\n\n---\nAlice\n\nOn Monday, Dana wrote:\n> Hello';
    expect(filled(reply)).toBe(NOTE + reply);
  });

  it('stands above the quote and the line that introduces it, even with the caret below', () => {
    const reply = 'On 2026-11-22 14:02, Bob wrote:\n> Hello\n> Bob\n\n-- \nAlice';
    expect(filled(reply, reply.indexOf('\n\n--') + 1)).toBe(`${NOTE}\n\n${reply}`);
  });

  it('stands below what the user has written, with an empty line between', () => {
    expect(filled('Hello\n\n-- \nAlice', 5)).toBe(`Hello\n\n${NOTE}\n\n-- \nAlice`);
  });

  it('stands at the caret line when that is inside what the user has written', () => {
    expect(filled('First\nSecond', 2)).toBe(`First\n\n${NOTE}\n\nSecond`);
  });

  it('takes a forwarded message for a quote', () => {
    const forward = '\n\n-------- Original Message --------\nSubject: Hi';
    expect(filled(forward)).toBe(NOTE + forward);
  });
});

describe('whatever stands in the message', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom('', '-- ', '---', '> quoted', 'On Monday, Dana wrote:', '  '));
  const message = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  it('keeps every character of it, in order', () => {
    fc.assert(
      fc.property(message, fc.nat(400), (text, caret) => {
        const { start, end } = placeFor(text, Math.min(caret, text.length));
        expect(end).toBe(start);
      }),
    );
  });

  it('puts the note above the signature and the quote', () => {
    fc.assert(
      fc.property(message, fc.nat(400), (text, caret) => {
        expect(placeFor(text, Math.min(caret, text.length)).start).toBeLessThanOrEqual(endOfOwnPart(text));
      }),
    );
  });

  it('never cuts a line in two', () => {
    fc.assert(
      fc.property(message, fc.nat(400), (text, caret) => {
        const { start } = placeFor(text, Math.min(caret, text.length));
        const cut = text.slice(0, start).split('\n').pop()?.trim() !== '' && text.slice(start).split('\n')[0]?.trim() !== '';
        expect(cut).toBe(false);
      }),
    );
  });
});

describe('a note that was put in before', () => {
  it('is found when it stands as it was', () => {
    expect(placeOf(NOTE, `${NOTE}\n\n-- \nAlice`)).toEqual({ start: 0, end: NOTE.length, before: '', after: '' });
  });

  it('is not found once the user has changed it', () => {
    expect(placeOf(NOTE, NOTE.replace('Thank you', 'Thanks'))).toBeUndefined();
  });

  it('is not found once the user has written on in its last line', () => {
    expect(placeOf(NOTE, `${NOTE} Okafor`)).toBeUndefined();
  });

  it('is not guessed at when it stands there twice', () => {
    expect(placeOf(NOTE, `${NOTE}\n\n${NOTE}`)).toBeUndefined();
  });
});
