import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineToHtml, textToHtml, textToParagraphs } from '../../../extension/src/webmail/html';

describe('text as HTML', () => {
  it('makes a block of every line and keeps empty ones', () => {
    expect(textToHtml('Dear Dana,\n\nThank you.')).toBe('<div>Dear Dana,</div><div><br></div><div>Thank you.</div>');
  });

  it('shows markup as it was typed and runs none of it', () => {
    expect(lineToHtml(`<img src=x onerror="alert('1')"> & more`)).toBe(
      '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; more',
    );
  });

  it('keeps runs of spaces and spaces at the edges', () => {
    expect(lineToHtml(' a   b ')).toBe('\u00a0a\u00a0\u00a0 b\u00a0');
  });

  it('gives back any text when its blocks are read', () => {
    const read = (html: string): string =>
      html
        .slice('<div>'.length, -'</div>'.length)
        .split('</div><div>')
        .map((block) => (block === '<br>' ? '' : block))
        .join('\n')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&')
        .replace(/\u00a0/g, ' ');
    const text = fc.string({ unit: 'grapheme' }).map((typed) => typed.replace(/[\r\t\u00a0]/g, ''));
    fc.assert(
      fc.property(text, (typed) => {
        expect(read(textToHtml(typed))).toBe(typed);
      }),
    );
  });

  it('makes a paragraph of what stands between empty lines, with breaks inside', () => {
    expect(textToParagraphs('Dear Dana,\n\nKind regards,\nSam')).toBe('<p>Dear Dana,</p><p>Kind regards,<br>Sam</p>');
  });

  it('begins a paragraph with one line break around the text, and leaves an empty one for each more', () => {
    expect(textToParagraphs('\n\nDear Dana,\n')).toBe('<p></p><p>Dear Dana,</p>');
  });
});
