import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { beginning, linesOf, linesOfBlocks, place, publish } from './page.js';

const editor = withHistory(withReact(createEditor()));
const initialValue = linesOf(beginning('div'))
  .split('\n')
  .map((line) => ({ type: line.startsWith('> ') ? 'quote' : 'line', children: [{ text: line.replace(/^> /, '') }] }));
const renderLeaf = ({ attributes, leaf, children }) =>
  createElement('span', attributes, leaf.bold ? createElement('strong', {}, children) : children);
const renderElement = ({ attributes, element, children }) =>
  createElement(element.type === 'quote' ? 'blockquote' : 'div', attributes, children);
const onKeyDown = (event) => {
  if (!(event.ctrlKey && event.key === 'b')) return;
  event.preventDefault();
  if (Editor.marks(editor)?.bold) Editor.removeMark(editor, 'bold');
  else Editor.addMark(editor, 'bold', true);
};
const editable = createElement(Editable, { renderLeaf, renderElement, onKeyDown, placeholder: 'Write here', role: 'textbox' });
createRoot(place()).render(createElement(Slate, { editor, initialValue }, editable));
publish(() =>
  linesOfBlocks(
    editor.children.map(({ type, children }) => ({ quote: type === 'quote', runs: children.map(({ text, bold }) => ({ text, bold })) })),
  ),
);
