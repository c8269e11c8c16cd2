import type { ComponentChildren } from 'preact';

/** The heading of a view. It takes the focus when the view opens, so that a screen reader says where one is. */
export function Title({ children }: { children: ComponentChildren }) {
  return (
    <h1 tabindex={-1} id="title">
      {children}
    </h1>
  );
}
