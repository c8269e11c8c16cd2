/** For what is not to happen by accident: the second click of a double click does nothing, for another button may stand there by then. */
export function singly(act: () => unknown): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) void act();
  };
}

/** Nor does a key that is held down press a button again that has another meaning by then. */
export function heldKey(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
