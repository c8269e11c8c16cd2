import { isFirefox } from '../../browser';
import type { Span } from '../blanks';
import { escapeHtml } from '../html';
import { endOfOwnPart, placeFor, placeOf } from '../place';
import type { Editor } from './editor';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Types text over a selection in an input or textarea, as one undo step.
 *
 * `execCommand` is the only way that the browser's own undo knows about; a page that stops it gets the value set and the events that
 * frameworks listen for.
 */
export function typeInto(field: Field, start: number, end: number, text: string): void {
  // What is in view stays as it is while we type; the caret is brought into view at the end.
  field.focus({ preventScroll: true });
  // Setting the selection, even to where it is, ends the user's typing: else Chromium joins the insert to it, and one undo takes both.
  field.setSelectionRange(start, end);
  const expected = field.value.slice(0, start) + text + field.value.slice(end);
  const page = field.ownerDocument;
  const before = field.value;
  for (const way of waysToType(text)) {
    page.execCommand(...way);
    if (field.value === expected) return;
    if (field.value !== before) page.execCommand('undo');
  }
  setValue(field, expected);
}

/** Sets the value, with the events that frameworks listen for. It can not be undone by a key. */
export function setValue(field: Field, value: string): void {
  const prototype = field.nodeName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The browser's own commands that type a text over the selection, the quickest first. */
function waysToType(text: string): [command: string, ui: boolean, value: string][] {
  if (text === '') return [['delete', false, '']];
  const asText: [string, boolean, string] = ['insertText', false, text];
  // Chromium types many lines one by one and calls the page's listeners for each: five times as slow as all of them in one piece.
  return isFirefox || !text.includes('\n') ? [asText] : [['insertHTML', false, escapeHtml(text).replaceAll('\n', '<br>')], asText];
}

/** Selects a stretch of a field and brings it into view. */
export function selectIn(field: Field, { start, end }: Span): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // Chromium leaves a selection out of view. How far down it is nobody says, but as far as in the text is near enough.
  const { scrollHeight, clientHeight } = field;
  if (scrollHeight > clientHeight) field.scrollTop = (scrollHeight * start) / field.value.length - clientHeight / 2;
}

/** A textarea: the body of a message written as plain text. */
export function nativeEditor(field: HTMLTextAreaElement): Editor {
  return {
    element: field,
    text: () => field.value,
    // The browser types only where the focus is, and moving it takes as long as the typing.
    prepare: (pressed) => pressed && field.focus({ preventScroll: true }),
    insert: async (text, earlier) => {
      const place = (earlier && placeOf(earlier, field.value)) || placeFor(field.value, field.selectionStart);
      typeInto(field, place.start, place.end, place.before + text + place.after);
      const end = place.start + place.before.length + text.length;
      // Ends this insert too, so that a word typed after it is an undo step of its own.
      field.setSelectionRange(end, end);
    },
    step: (step) => void field.ownerDocument.execCommand(step),
    keepCaret: () => {
      const { selectionStart, selectionEnd } = field;
      return () => {
        field.focus();
        field.setSelectionRange(selectionStart, selectionEnd);
      };
    },
    ownPart: () => {
      const { value, selectionStart: start, selectionEnd: end } = field;
      return { text: value.slice(0, endOfOwnPart(value)), selected: { start, end } };
    },
    select: (span) => selectIn(field, span),
  };
}
