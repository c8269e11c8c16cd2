import DOMPurify from 'dompurify';
import Squire from 'squire-rte';
import { linesOf } from '../../editors/pages/page.js';
import { imitate } from './webmail.js';

window.DOMPurify = DOMPurify;

/** Squire, by the makers of Fastmail. */
imitate((element) => {
  const start = element.innerHTML;
  element.replaceChildren();
  const squire = new Squire(element, { blockTag: 'DIV' });
  squire.setHTML(start);
  return () => linesOf(squire.getHTML());
});
