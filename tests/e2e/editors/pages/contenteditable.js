import { asBody, beginning, linesIn, place, publish } from './page.js';

const element = place();
element.contentEditable = 'true';
if (beginning('div') !== '') element.innerHTML = beginning('div');
asBody(element);
// Firefox leaves this to the page, as webmails know.
element.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || event.key !== 'b') return;
  event.preventDefault();
  document.execCommand.call(element.ownerDocument, 'bold');
});
// Whichever element it is by now: one of the tests puts another in its place.
publish(() => linesIn(element.isConnected ? element : document.querySelector('#slot [role=textbox]')));
