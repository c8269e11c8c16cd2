import type { Step } from './editor';

/** Presses the keys of undo or redo in an editor that keeps its own history, as far as the page's scripts can tell. */
export function pressKeys(element: HTMLElement, step: Step): void {
  if (step === 'undo') press(element, 'z', false);
  // Some know only the one, some only the other.
  else if (press(element, 'z', true)) press(element, 'y', false);
}

/** Presses one letter with Ctrl, or Cmd on a Mac. False when the page did something with it. */
export function press(element: HTMLElement, letter: string, shiftKey: boolean): boolean {
  const mac = navigator.platform.startsWith('Mac');
  return element.dispatchEvent(
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
}
