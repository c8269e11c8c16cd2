import { isFirefox } from '../../browser';
import { comparable, type Editor, type Step, standsIn } from './editor';
import { press, pressKeys } from './keys';
import { type Kind, unmarked } from './kinds';
import { isReached, reach, reachAhead, reachEditor, takeReached } from './reach';
import { richEditor, withGaps } from './rich';
import { rangeBetween, rangeOf } from './rich-place';
import { stylesIn } from './style';
import { settled, turn, until } from './wait';
import { paste, typeHtml, typeLines, type Way } from './ways';

/** Those that bear no mark and took a paste: some of them open a line of their own below it. */
const opening = new WeakSet<HTMLElement>();

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
  const editor = richEditor(
    element,
    below,
    async (placeNow, text) => {
      const before = comparable(editor.text());
      const changed = (): boolean => comparable(editor.text()) !== before;
      const stands = (): boolean => standsIn(editor.text(), text) && changed();
      /** Takes back what was put in, or leaves all as it is where that can not be had. */
      const takeBack = async (): Promise<boolean> => {
        step('undo');
        await settled();
        if (!changed()) return true;
        // The step was none of ours.
        step('redo');
        return false;
      };
      const put = async (way: Way, off: readonly string[] = []): Promise<boolean> => {
        const ahead = takeReached(element);
        await reachEditor(element, kind);
        const place = placeNow();
        // Firefox nests.
        const range = isFirefox && way === typeHtml ? rangeBetween(place) : rangeOf(place);
        if (!isReached(element, ahead, range)) {
          reach(element, range, kind);
          if (kind.ownSelection) await turn();
        }
        for (const letter of off) press(element, letter, false);
        if (off.length > 0) await turn();
        taken = way;
        const typed = way === typeHtml;
        const lines = withGaps(place, text, !typed && !kind.apart, !typed && kind.apart !== 'both');
        return way(element, lines, kind.html(lines, place.body, way));
      };
      for (const way of kind.ways) {
        const handled = await put(way);
        if (!handled && !changed()) continue;
        if (await until(stands)) {
          if (kind === unmarked && way === paste) opening.add(element);
          // The style is that of the text before it, or the one that was chosen for what is typed next, which is forgotten with the step.
          for (const off of kind.takesStyle ? [stylesIn(editor.place(text).replaced), []] : []) {
            if (stylesIn(editor.place(text).replaced).length === 0 || !(await takeBack())) return;
            await put(way, off);
            await until(stands);
          }
          return;
        }
        if (!changed()) continue;
        // Some of it stands, or it stands in another order: worse than nothing.
        if (!(await takeBack())) return;
      }
    },
    { blocks: kind.blocks, opensLine: () => opening.has(element) },
  );
  const prepare = (pressed: boolean, earlier: string | undefined): void => {
    if (pressed) void reachAhead(element, rangeOf(editor.place(earlier)), kind);
  };
  return { ...editor, step, prepare };
}
