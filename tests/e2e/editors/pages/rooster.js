import { Editor } from 'roosterjs-content-model-core';
import { contentModelToDom, createDomToModelContext, createModelToDomContext, domToContentModel } from 'roosterjs-content-model-dom';
import { EditPlugin, PastePlugin, ShortcutPlugin } from 'roosterjs-content-model-plugins';
import { asBody, beginning, linesIn, place, publish } from './page.js';

const element = place();
const start = document.createElement('div');
start.innerHTML = beginning('div') || '<div><br></div>';
const initialModel = domToContentModel(start, createDomToModelContext());
const editor = new Editor(element, { plugins: [new PastePlugin(), new EditPlugin(), new ShortcutPlugin()], initialModel });
asBody(element);
publish(() => {
  const shown = document.implementation.createHTMLDocument('');
  contentModelToDom(shown, shown.body, editor.getContentModelCopy('disconnected'), createModelToDomContext());
  return linesIn(shown.body);
});
