import { asBody, beginning, linesOf, publish } from './page.js';

// It loads its own parts from where it lies, so it is not bundled.
window.CKEDITOR_BASEPATH = '/node_modules/ckeditor4/';
const script = document.createElement('script');
script.src = '/node_modules/ckeditor4/ckeditor.js';
document.head.append(script);
await new Promise((resolve) => script.addEventListener('load', resolve));
const target = document.createElement('div');
target.innerHTML = beginning('p');
document.querySelector('#slot').append(target);
const editor = CKEDITOR.replace(target, { versionCheck: false, height: 400, removePlugins: 'exportpdf' });
await new Promise((resolve) => editor.on('instanceReady', resolve));
asBody(editor.container.findOne('iframe').$);
publish(() => linesOf(editor.getData()));
