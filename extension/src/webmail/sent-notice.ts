/** Says quietly, in the page, that a note was counted as sent, and takes it back when that is wrong. */
import { t } from '../browser';

/** Long enough to read it twice and to reach it with the keyboard; it waits while the pointer or the focus is on it. */
const STAYS = 20_000;

const STYLE = `
  :host { all: initial; position: fixed; inset: auto auto 1rem 1rem; z-index: 2147483647; color-scheme: light dark; max-width: calc(100vw - 2rem); }
  div { display: flex; gap: .75rem; align-items: center; padding: .5rem .75rem; border: 1px solid light-dark(#8a8f98, #7c828c); border-radius: 8px;
    font: 14px/1.4 system-ui, sans-serif; color: light-dark(#1d2126, #f1f2f4); background: light-dark(#fff, #24282e); }
  p { margin: 0; }
  button { font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 6px; padding: .2rem .6rem; min-height: 24px; cursor: pointer; }
  button:focus-visible { outline: 3px solid light-dark(#1a5fb4, #99c1f1); outline-offset: 2px; }
`;

export interface Notice {
  /** `undo` is called when the user says that the note was not sent. */
  show(undo: () => void): void;
  close(): void;
}

export function sentNotice(page: Document): Notice {
  let host: HTMLElement | undefined;
  const close = (): void => {
    host?.remove();
    host = undefined;
  };
  return {
    close,
    show(undo) {
      close();
      host = page.createElement('div');
      const root = host.attachShadow({ mode: 'closed' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      const box = page.createElement('div');
      const said = page.createElement('p');
      said.setAttribute('role', 'status');
      const taken = button(page, 'sent_undo', () => {
        undo();
        taken.remove();
        said.textContent = t('sent_undone');
        done.focus();
      });
      const done = button(page, 'close', close);
      box.append(said, taken, done);
      root.append(box);
      page.documentElement.append(host);
      // A reader announces what changes in a status, not what it comes with.
      requestAnimationFrame(() => {
        said.textContent = t('sent_noted');
      });
      leaveLater(box, close);
    },
  };
}

function button(page: Document, label: string, act: () => void): HTMLButtonElement {
  const made = page.createElement('button');
  made.type = 'button';
  made.textContent = t(label);
  made.addEventListener('click', ({ isTrusted }) => isTrusted && act());
  return made;
}

function leaveLater(box: HTMLElement, close: () => void): void {
  let timer = setTimeout(close, STAYS);
  for (const type of ['pointerenter', 'focusin']) box.addEventListener(type, () => clearTimeout(timer));
  for (const type of ['pointerleave', 'focusout'])
    box.addEventListener(type, () => {
      clearTimeout(timer);
      timer = setTimeout(close, STAYS);
    });
}
