import type { Step } from './editor';

/** Presses the keys of undo or redo in an editor that keeps its own history, as far as the page's scripts can tell. */
export function pressKeys(element: HTMLElement, step: Step): void {
  const mac = navigator.platform.startsWith('Mac');
  const press = (letter: string, shiftKey: boolean): boolean =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: shiftKey ? letter.toUpperCase() : letter,
        code: `Key${letter.toUpperCase()}`,
        keyCode: letter.toUpperCase().charCodeAt(0),
        ctrlKey: !mac,
        metaKey: mac,
        shiftKey,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  if (step === 'undo') press('z', false);
  // Some know only the one, some only the other.
  else if (press('z', true)) press('y', false);
}
