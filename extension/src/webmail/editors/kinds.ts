/** The kinds of formatted editors: what each is known by, and the ways it takes text, the best first. */
import { isFirefox } from '../../browser';
import { textToHtml, textToParagraphs } from '../html';
import { paste, pasteThrough, replaceText, typeHtml, typeLines, type Way } from './ways';

export interface Kind {
  /** What its editable element matches, and that of no other kind does. */
  mark: string;
  /** Where its blocks are, where that is not right inside the editable element. */
  blocks?: string;
  /** Text as the HTML that it understands best: a block for each line, or a paragraph for each with breaks inside. `body` holds its blocks. */
  html: (text: string, body: HTMLElement, way: Way) => string;
  ways: readonly Way[];
  /** Where a paste gets lines of its own: its first one, which does not go on with the line it is pasted into, or the last one as well. */
  apart?: 'first' | 'both';
  /** True where text alone takes on the style of what stands before it. */
  takesStyle?: true;
  /** True where it keeps a selection of its own, which it brings in line with the browser's by an event. */
  ownSelection?: true;
}

const lines = (text: string): string => textToHtml(text);
const lineParagraphs = (text: string): string => textToHtml(text, 'p');

const ckeditor4: Kind = {
  mark: '.cke_editable',
  // It makes paragraphs or lines, as the page has set it.
  html: (text, body) => (body.querySelector(':scope > p') ? textToParagraphs(text) : textToHtml(text)),
  ways: [paste, typeHtml],
  apart: 'both',
};
const ckeditor5: Kind = { mark: '.ck-editor__editable, .ck-content', html: textToParagraphs, ways: [paste], ownSelection: true };
/** TipTap is made of it. */
const prosemirror: Kind = { mark: '.ProseMirror', html: textToParagraphs, ways: [paste, typeHtml], ownSelection: true };
const lexical: Kind = {
  mark: '[data-lexical-editor]',
  html: lineParagraphs,
  ways: [paste, replaceText],
  apart: 'first',
  ownSelection: true,
};
/** It listens to the browser's own events, and to no paste that nobody pressed. */
const slate: Kind = { mark: '[data-slate-editor]', html: lines, ways: [replaceText, typeLines], ownSelection: true };
/** It drops the empty lines of HTML, so it gets the text alone. */
const draft: Kind = {
  mark: '.public-DraftEditor-content',
  blocks: '[data-contents]',
  html: () => '',
  ways: [paste],
  takesStyle: true,
  ownSelection: true,
};
const quill1: Kind = {
  mark: '.ql-container:has(> .ql-clipboard) > .ql-editor',
  html: lineParagraphs,
  ways: [pasteThrough('.ql-clipboard')],
  ownSelection: true,
};
const quill2: Kind = { mark: '.ql-editor', html: lineParagraphs, ways: [paste, typeLines], ownSelection: true };

const marked: readonly Kind[] = [ckeditor4, ckeditor5, prosemirror, lexical, slate, draft, quill1, quill2];

/**
 * Blocks with an empty one at the end, where the text ends in an empty line. Some open a line of their own below blocks: Rooster, and Firefox
 * when it types outside of shadow roots. They drop an empty block, and other frameworks make a line of it. A browser that opens none wants a
 * break in it.
 */
function openEnded(text: string, body: HTMLElement, way: Way): string {
  const html = textToHtml(text);
  const opens = way === paste || (isFirefox && body.getRootNode().nodeType === Node.DOCUMENT_NODE);
  return opens ? html.replace(/<div><br><\/div>$/, '<div></div>') : html;
}

/**
 * Everything else that can be edited: Squire, Rooster and elements without a framework. None of these bears a mark, but a framework answers
 * a paste and an element without one does not.
 */
export const unmarked: Kind = { mark: '*', html: openEnded, ways: [paste, typeHtml, typeLines] };

export function kindOf(element: Element): Kind {
  return marked.find(({ mark }) => element.matches(mark)) ?? unmarked;
}
