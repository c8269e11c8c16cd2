import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { asBody, beginning, linesOf, publish } from './page.js';

const target = document.createElement('textarea');
document.querySelector('#slot').append(target);
const [editor] = await tinymce.init({
  target,
  skin_url: '/node_modules/tinymce/skins/ui/oxide',
  content_css: false,
  license_key: 'gpl',
  menubar: false,
  promotion: false,
  height: 500,
});
editor.setContent(beginning('p'));
editor.undoManager.clear();
asBody(editor.iframeElement);
publish(() => linesOf(editor.getContent()));
