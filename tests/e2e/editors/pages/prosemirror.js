import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { asBody, beginning, linesIn, place, publish } from './page.js';

const start = document.createElement('div');
start.innerHTML = beginning('p').replace('<br>', '');
const keys = { 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo, 'Mod-b': toggleMark(schema.marks.strong) };
const state = EditorState.create({
  doc: DOMParser.fromSchema(schema).parse(start),
  plugins: [history(), keymap(keys), keymap(baseKeymap)],
});
const view = new EditorView(place(), { state, attributes: { role: 'textbox' } });
asBody(view.dom);
publish(() => {
  const shown = document.createElement('div');
  shown.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
  return linesIn(shown);
});
