import { Editor } from 'roosterjs-content-model-core';
import { contentModelToDom, createDomToModelContext, createModelToDomContext, domToContentModel } from 'roosterjs-content-model-dom';
import { EditPlugin, PastePlugin, ShortcutPlugin } from 'roosterjs-content-model-plugins';
import { linesIn } from '../../editors/pages/page.js';
import { imitate } from './webmail.js';

/** Rooster in its present version, as in Outlook, which is made by the same company. */
imitate((element) => {
  const initialModel = domToContentModel(element, createDomToModelContext());
  element.replaceChildren();
  const editor = new Editor(element, { plugins: [new PastePlugin(), new EditPlugin(), new ShortcutPlugin()], initialModel });
  return () => {
    const shown = document.implementation.createHTMLDocument('');
    contentModelToDom(shown, shown.body, editor.getContentModelCopy('disconnected'), createModelToDomContext());
    return linesIn(shown.body);
  };
});
