/** The kinds of formatted editors: how each is known by, and the ways it takes text, the best first. */
import { textToHtml, textToParagraphs } from '../html';
import { paste, replaceText, typeHtml, typeLines, type Way } from './ways';

export interface Kind {
  /** What its editable element matches, and that of no other kind does. */
  mark: string;
  /** Where its blocks are, where that is not right inside the editable element. */
  blocks?: string;
  /** Text as the HTML that it understands best: a block for each line, or a paragraph for each with breaks inside. */
  html: (text: string) => string;
  ways: readonly Way[];
  /** True where it keeps a selection of its own, which it brings in line with the browser's by an event. */
  ownSelection?: true;
}

const kinds: readonly Kind[] = [
  // CKEditor 5
  { mark: '.ck-editor__editable, .ck-content', html: textToParagraphs, ways: [paste], ownSelection: true },
  // ProseMirror and TipTap, which is made of it
  { mark: '.ProseMirror', html: textToParagraphs, ways: [paste, typeHtml], ownSelection: true },
  { mark: '[data-lexical-editor]', html: textToHtml, ways: [paste, replaceText], ownSelection: true },
  // It listens to the browser's own events and not to a paste that nobody pressed.
  { mark: '[data-slate-editor]', html: textToHtml, ways: [replaceText, typeLines], ownSelection: true },
  // Draft.js
  { mark: '.public-DraftEditor-content', blocks: '[data-contents]', html: textToHtml, ways: [paste], ownSelection: true },
  // Quill 2, and Quill 1, which reads the real clipboard in a paste and so takes nothing from ours
  { mark: '.ql-editor', html: textToHtml, ways: [paste, typeLines], ownSelection: true },
];

/**
 * Everything else that can be edited: Squire, Rooster, CKEditor 4 and elements without a framework. None of these can be told by a mark of
 * its own, but a framework answers a paste and an element without one does not.
 */
const unmarked: Kind = { mark: '*', html: textToHtml, ways: [paste, typeHtml, typeLines] };

export function kindOf(element: Element): Kind {
  return kinds.find(({ mark }) => element.matches(mark)) ?? unmarked;
}
