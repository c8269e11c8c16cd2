import { Bold } from '@ckeditor/ckeditor5-basic-styles';
import { BlockQuote } from '@ckeditor/ckeditor5-block-quote';
import { Clipboard } from '@ckeditor/ckeditor5-clipboard';
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Enter } from '@ckeditor/ckeditor5-enter';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
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
