import { Editor } from 'roosterjs-editor-core';
import { ContentEdit, HyperLink, Paste } from 'roosterjs-editor-plugins';
import { linesIn } from '../../editors/pages/page.js';
import { imitate, written } from './webmail.js';

/**
 * Rooster in the version that Proton Mail has, and in its frame: without a source, sandboxed so that no script runs in it, and driven by the
 * page around it. https://github.com/ProtonMail/WebClients/tree/main/packages/components/components/editor/rooster
 */
imitate((frame, text) => {
  const page = written(frame, text);
  const element = page.querySelector('#rooster-editor');
  const initialContent = element.innerHTML;
  element.replaceChildren();
  const editor = new Editor(element, { plugins: [new ContentEdit(), new Paste(), new HyperLink()], initialContent });
  return () => {
    const shown = document.implementation.createHTMLDocument('');
    shown.body.innerHTML = editor.getContent();
    return linesIn(shown.body);
  };
});
