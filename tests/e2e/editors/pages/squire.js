import DOMPurify from 'dompurify';
import Squire from 'squire-rte';
import { asBody, beginning, linesOf, place, publish } from './page.js';

// As Squire's README asks for: it cleans what is pasted with this, if the page has it.
window.DOMPurify = DOMPurify;
const element = place();
const squire = new Squire(element, { blockTag: 'DIV' });
squire.setHTML(beginning('div'));
asBody(element);
publish(() => linesOf(squire.getHTML()));
