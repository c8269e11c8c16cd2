import type { ComponentChildren } from 'preact';
import { t } from '../../browser';
import type { Draft } from '../../engine';

/** The text with its blanks marked, so that they cannot be missed. */
function marked(draft: Draft, part: 'subject' | 'body'): ComponentChildren[] {
  const text = draft[part];
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const blank of draft.blanks.filter((each) => each.part === part)) {
    pieces.push(text.slice(at, blank.start), <mark key={blank.start}>{text.slice(blank.start, blank.end)}</mark>);
    at = blank.end;
  }
  pieces.push(text.slice(at));
  return pieces;
}

interface Props {
  draft: Draft;
  subject: string;
  /** True when the compose window already has a subject, which stays. */
  kept: boolean;
}

/** The note as it will stand in the compose window. */
export function Preview({ draft, subject, kept }: Props) {
  return (
    <section class="paper" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('your_note')}</h2>
      <p class="subject" dir="auto" hidden={subject === ''}>
        <span class="label">{t(kept ? 'subject_stays' : 'subject')}</span> {kept ? subject : marked(draft, 'subject')}
      </p>
      <p class="body" dir="auto">
        {marked(draft, 'body')}
      </p>
    </section>
  );
}
