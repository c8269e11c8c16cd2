import { asBody, beginning, linesOfBlocks, place, publish } from './page.js';

/** Either Quill, with the same model: a list of inserts, in which a line break carries what kind of line it ends. */
export function quillPage(Quill) {
  const quill = new Quill(place(), {});
  quill.clipboard.dangerouslyPasteHTML(beginning('p'));
  quill.history.clear();
  asBody(quill.root);
  publish(() => {
    const blocks = [];
    let runs = [];
    for (const { insert, attributes = {} } of quill.getContents().ops) {
      const parts = insert.split('\n');
      parts.forEach((text, index) => {
        if (text !== '') runs.push({ text, bold: attributes.bold });
        if (index === parts.length - 1) return;
        blocks.push({ quote: attributes.blockquote, runs });
        runs = [];
      });
    }
    return linesOfBlocks(blocks);
  });
}
