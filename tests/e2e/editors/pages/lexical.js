import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createQuoteNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { asBody, beginning, linesOf, linesOfBlocks, place, publish } from './page.js';

const element = place();
element.contentEditable = 'true';
const editor = createEditor({
  nodes: [QuoteNode],
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(element);
registerRichText(editor);
await new Promise((resolve) => {
  editor.update(
    () => {
      const lines = linesOf(beginning('div')).split('\n');
      $getRoot()
        .clear()
        .append(
          ...lines.map((line) => {
            const node = line.startsWith('> ') ? $createQuoteNode() : $createParagraphNode();
            const text = line.replace(/^> /, '');
            return text === '' ? node : node.append($createTextNode(text));
          }),
        );
    },
    { onUpdate: resolve, discrete: true },
  );
  setTimeout(resolve, 100);
});
registerHistory(editor, createEmptyHistoryState(), 300);
asBody(element);
const runsIn = ({ children = [], type, text, format }) => {
  if (type === 'linebreak') return [{ text: '\n' }];
  return type === 'text' ? [{ text, bold: (format & 1) === 1 }] : children.flatMap(runsIn);
};
publish(() =>
  linesOfBlocks(
    editor
      .getEditorState()
      .toJSON()
      .root.children.map((block) => ({ quote: block.type === 'quote', runs: runsIn(block) })),
  ),
);
