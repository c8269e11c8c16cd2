/** A template in its form: what is typed is kept at once, one write after the other, and the latest always comes last. */
import { useRef, useState } from 'preact/hooks';
import type { OwnTemplate } from '../../case/own-template';
import { useDesk } from '../desk';
import { fieldsKept } from '../own-templates';

export const useKept = (first: OwnTemplate): [OwnTemplate, (change: Partial<OwnTemplate>) => void] => {
  const desk = useDesk();
  const [own, setOwn] = useState(first);
  // The newest, whatever was drawn last; what the kept one was when this form last agreed with it; and whether somebody is writing.
  const now = useRef({ own: first, shown: first, waiting: false, writing: false });

  const write = async (): Promise<void> => {
    const state = now.current;
    state.waiting = true;
    if (state.writing) return;
    state.writing = true;
    try {
      while (state.waiting) {
        state.waiting = false;
        const edited = state.own;
        // What could not be kept goes along with whatever is typed next.
        if (await desk.keepTemplate(state.shown, edited)) state.shown = edited;
      }
    } finally {
      state.writing = false;
    }
  };
  const change = (part: Partial<OwnTemplate>): void => {
    const next = { ...now.current.own, ...part };
    now.current.own = { ...next, fields: fieldsKept(next, desk.shipped) };
    setOwn(now.current.own);
    void write();
  };
  return [own, change];
};
