import type { ComponentChildren } from 'preact';
import { t } from '../../browser';
import type { Wording } from '../../case/own-template';
import type { Mistake } from './mistakes';

/** A text with what is wrong in it marked. */
const marked = (text: string, mistakes: Mistake[]): ComponentChildren[] => {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of mistakes.filter((each) => each.stops && each.end > each.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
};

/** Where a template cannot be read, its text as it is written, with the mistakes where they are. */
export const Source = ({ wording, mistakes }: { wording: Wording; mistakes: Record<keyof Wording, Mistake[]> }) => (
  <section class="paper" aria-labelledby="source-title">
    <h2 id="source-title">{t('not_readable')}</h2>
    <p class="subject" dir="auto">
      <span class="label">{t('subject')}</span> {marked(wording.subject, mistakes.subject)}
    </p>
    <p class="body" dir="auto">
      {marked(wording.body, mistakes.body)}
    </p>
  </section>
);
