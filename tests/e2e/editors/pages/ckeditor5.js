import { BlockQuote, Bold, ClassicEditor, Clipboard, Enter, Essentials, Paragraph } from 'ckeditor5';
import { asBody, beginning, linesOf, publish } from './page.js';

const target = document.createElement('div');
document.querySelector('#slot').append(target);
const editor = await ClassicEditor.create(target, {
  licenseKey: 'GPL',
  plugins: [Essentials, Clipboard, Enter, Paragraph, Bold, BlockQuote],
  toolbar: [],
  initialData: beginning('p'),
});
asBody(editor.ui.getEditableElement());
publish(() => linesOf(editor.getData()));
