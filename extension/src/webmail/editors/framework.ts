import { isFirefox } from '../../browser';
import { comparable, type Editor, type Step, standsIn } from './editor';
import { pressKeys } from './keys';
import type { Kind } from './kinds';
import { focusIn, richEditor, withGaps } from './rich';
import { rangeBetween, rangeOf, selectRange } from './rich-place';
import { settled, turn, until } from './wait';
import { typeHtml, typeLines, type Way } from './ways';

/**
 * A formatted editor that is asked to put the text in: by an event that its framework answers, or by the browser's own editing.
 *
 * The answer to either says nothing. What counts is whether the text then stands there; where none of it does, the next way is tried.
 */
export function frameworkEditor(element: HTMLElement, below: string, kind: Kind): Editor {
  let taken: Way | undefined;
  const step = (which: Step): void => {
    if (taken === typeHtml || taken === typeLines) element.ownerDocument.execCommand(which);
    else pressKeys(element, which);
  };
  const editor = richEditor(element, below, kind.blocks, async (placeNow, text) => {
    const before = comparable(editor.text());
    const stands = (): boolean => standsIn(editor.text(), text) && comparable(editor.text()) !== before;
    for (const way of kind.ways) {
      const place = placeNow();
      focusIn(element);
      // Firefox nests.
      selectRange(isFirefox && way === typeHtml ? rangeBetween(place) : rangeOf(place));
      if (kind.ownSelection) {
        // It hears of the selection by an event that the browser sends only later.
        element.ownerDocument.dispatchEvent(new Event('selectionchange'));
        await turn();
      }
      taken = way;
      const lines = withGaps(place, text, !kind.apart && way !== typeHtml);
      const handled = way(element, lines, kind.html(lines, place.body));
      const changed = (): boolean => comparable(editor.text()) !== before;
      if (!handled && !changed()) continue;
      if (await until(stands)) return;
      if (!changed()) continue;
      // Some of it stands, or it stands in another order: worse than nothing.
      step('undo');
      await settled();
      if (!changed()) continue;
      // The step was none of ours.
      step('redo');
      return;
    }
  });
  return { ...editor, step, prepare: (pressed) => pressed && focusIn(element) };
}
