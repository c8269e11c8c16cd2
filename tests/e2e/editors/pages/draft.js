import { convertFromRaw, convertToRaw, Editor, EditorState, RichUtils } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { beginning, linesOf, linesOfBlocks, place, publish } from './page.js';

const blocks = linesOf(beginning('div'))
  .split('\n')
  .map((line, index) => ({
    key: `line${index}`,
    text: line.replace(/^> /, ''),
    type: line.startsWith('> ') ? 'blockquote' : 'unstyled',
    depth: 0,
    inlineStyleRanges: [],
    entityRanges: [],
  }));
let current = EditorState.createWithContent(convertFromRaw({ blocks, entityMap: {} }));

function Message() {
  const [editorState, setEditorState] = useState(current);
  const onChange = (next) => {
    current = next;
    setEditorState(next);
  };
  const handleKeyCommand = (command, state) => {
    const next = RichUtils.handleKeyCommand(state, command);
    if (next) onChange(next);
    return next ? 'handled' : 'not-handled';
  };
  return createElement(Editor, { editorState, onChange, handleKeyCommand, role: 'textbox' });
}

createRoot(place()).render(createElement(Message));
publish(() =>
  linesOfBlocks(
    convertToRaw(current.getCurrentContent()).blocks.map(({ type, text, inlineStyleRanges }) => ({
      quote: type === 'blockquote',
      runs: [...text].map((letter, index) => ({
        text: letter,
        bold: inlineStyleRanges.some(({ style, offset, length }) => style === 'BOLD' && index >= offset && index < offset + length),
      })),
    })),
  ),
);
