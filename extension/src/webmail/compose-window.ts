/** One compose window: its subject and body, and the fill of both as a single step that one undo takes back. */
import type { Filled } from '../messages';
import { blanksIn } from './blanks';
import { editorFor } from './editors';
import { comparable, type Editor, standsIn } from './editors/editor';
import { setValue, typeInto } from './editors/native';
import { settled } from './editors/wait';
import type { Found } from './sites';
import { tabThroughBlanks } from './tab';
import { undoTogether } from './undo';

/** What goes into a message; `blanks` is what in it stands for something to be filled in, such as "[Company]". */
export interface Note {
  subject: string;
  body: string;
  blanks: readonly string[];
}

export class ComposeWindow {
  #earlier: string | undefined;
  #subjectSet: string | undefined;
  #filling: Promise<unknown> = Promise.resolve();
  #underWay = 0;
  #tab: AbortController | undefined;

  constructor(readonly found: Found) {}

  get root(): Element {
    return this.found.root;
  }

  /** The body as it is now. Webmails replace it when the user switches between plain and formatted, so it is looked up each time. */
  editor(): Editor | undefined {
    const body = this.found.body();
    return body && editorFor(body, this.found.below);
  }

  /** The subject that the user or the thread gave; empty when there is none, or only one that we put in. */
  ownSubject(): string {
    const line = this.found.subject();
    const value = line ? line.value : this.found.fixedSubject();
    return value === this.#subjectSet ? '' : value;
  }

  /**
   * Sets the subject where it is `from`, or what we put in before, and leaves the focus where it is: for a text out of reach, whose undo would
   * be lost with it.
   */
  setSubject(from: string, subject: string): 'set' | 'kept' | 'failed' {
    const line = this.found.subject();
    if (!line) return 'failed';
    if (line.value !== from && this.ownSubject() !== '') return 'kept';
    setValue(line, subject);
    this.#subjectSet = line.value;
    return line.value === subject ? 'set' : 'failed';
  }

  focus(): void {
    (this.editor()?.element ?? this.found.body())?.focus();
  }

  /** Does ahead of an insert what takes time and changes nothing, layout above all. `pressed`: the button is down. */
  prepare(pressed: boolean): void {
    // A second press must not move the caret while the first one's text goes in.
    if (this.#underWay === 0) this.editor()?.prepare?.(pressed, this.#earlier);
  }

  /**
   * Puts the subject into an empty subject line and the body above signature and quote.
   *
   * A subject that is already there stays: changing a reply's subject splits the thread. An earlier fill that still stands as it was put
   * in is replaced; one that the user has changed is theirs, and another copy is put in only when `again` says so.
   */
  fill(note: Note, again: boolean): Promise<Filled> {
    // A second press waits for the first, and then finds what that one put in.
    this.#underWay++;
    const filled = this.#filling.then(() => this.#fill(note, again)).finally(() => this.#underWay--);
    this.#filling = filled.catch(() => undefined);
    return filled;
  }

  async #fill(note: Note, again: boolean): Promise<Filled> {
    const { subject, body } = note;
    const gone: Filled = { done: false, why: 'no-window' };
    if (!this.root.isConnected) return gone;
    let editor = this.editor();
    if (!editor) return { done: false, why: 'no-body' };
    const before = editor.text();
    const standing = this.#standing(before);
    if (standing === 'changed' && !again) return { done: false, why: 'edited' };
    const earlier = standing === 'whole' ? this.#earlier : undefined;

    const line = this.found.subject();
    const kept = this.ownSubject() !== '';
    const subjectBefore = line?.value ?? '';
    if (earlier !== body) await editor.insert(body, earlier);
    const restoreCaret = editor.keepCaret();
    if (line && !kept && line.value !== subject) {
      typeInto(line, 0, line.value.length, subject);
      this.#subjectSet = line.value;
      const state = (value: string, text: string) => ({ subject: value, body: comparable(text) });
      undoTogether({ line, editor, before: state(subjectBefore, before), after: state(line.value, editor.text()) });
    }
    await settled();
    if (!this.root.isConnected) return gone;
    const current = this.editor();
    if (current && current.element !== editor.element) {
      // Meanwhile the page has put another editor in its place, with or without our text.
      editor = current;
      if (!standsIn(editor.text(), body)) await editor.insert(body, earlier);
      await settled();
    } else restoreCaret();
    return this.#verify(editor, note, before, kept ? 'kept' : line?.value === subject ? 'set' : 'failed');
  }

  #verify(editor: Editor, { body, blanks }: Note, before: string, subject: 'set' | 'kept' | 'failed'): Filled {
    const now = editor.text();
    if (!standsIn(now, body)) return { done: false, why: comparable(now) === comparable(before) ? 'refused' : 'partly' };
    this.#earlier = body;
    this.#tab?.abort();
    const open = blanksIn(editor.ownPart().text, blanks);
    const [first] = open;
    if (!first) return { done: true, subject };
    editor.select(first);
    this.#tab = tabThroughBlanks(this, blanks, subject === 'set');
    return { done: true, subject, blanks: open.length };
  }

  /** What is left of the earlier fill: all of it, some of it, or nothing. */
  #standing(text: string): 'whole' | 'changed' | 'gone' {
    if (this.#earlier === undefined) return 'gone';
    if (standsIn(text, this.#earlier)) return 'whole';
    const now = comparable(text);
    const lines = comparable(this.#earlier)
      .split('\n')
      .filter((line) => line.length > 20);
    const left = lines.filter((line) => now.includes(line)).length;
    return left > 0 && left >= lines.length / 2 ? 'changed' : 'gone';
  }
}
