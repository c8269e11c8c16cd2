import type { Span } from '../blanks';

/** A place to write in, whatever kind of editor it is. */
export interface Editor {
  /** The element that has the focus while the user writes in it. */
  element: HTMLElement;
  /** What stands in it now, as plain text with \n between lines and ordinary spaces. */
  text(): string;
  /** Does ahead of an insert what takes time and changes no text. `pressed`: the button is down, and focus and caret may move. */
  prepare?(pressed: boolean, earlier: string | undefined): void;
  /**
   * Puts the text in as one undo step: in place of `earlier` where that still stands exactly as it was put in, else at the right place.
   *
   * Done when the text stands, or when no way of putting it in is left. What came of it is read back with `text`.
   */
  insert(text: string, earlier?: string): Promise<void>;
  /** The user's own part as one text, and what is selected there; undefined where the caret is not in it. */
  ownPart(): { text: string; selected: Span | undefined };
  /** Selects a stretch of the user's own part, and brings it into view. */
  select(span: Span): void;
  /** Remembers the caret; calling what it gives puts focus and caret back. */
  keepCaret(): () => void;
  /** Takes one step of the history that holds the insert: the browser's, or the editor's own. */
  step(step: Step): void;
}

export type Step = 'undo' | 'redo';

/** True when `note` stands in `text` line for line: nothing changed in it, nothing added to its first or last line. */
export function standsIn(text: string, note: string): boolean {
  return `\n${comparable(text)}\n`.includes(`\n${comparable(note)}\n`);
}

/** Text as compared: editors trade spaces for no-break spaces, some drop or add spaces at the end of a line, some mark empty places. */
export function comparable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/ +$/gm, '')
    .replace(/\n+/g, '\n')
    .trim();
}
