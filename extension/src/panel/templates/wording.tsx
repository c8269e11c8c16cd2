import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../browser';
import type { Mistake } from './mistakes';

/** What can be typed in. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Props {
  part: 'subject' | 'body';
  label: string;
  value: string;
  mistakes: Mistake[];
  /** The element, so that fields can be put in at its caret. */
  hold: RefObject<TextField | null>;
  onInput: (value: string) => void;
}

/** No more than a file of everything may have. */
const MOST = { subject: 2000, body: 100_000 };

/** Selects a part of what stands in a field, and shows it. */
const select = (element: TextField, { start, end }: Pick<Mistake, 'start' | 'end'>): void => {
  element.focus();
  element.setSelectionRange(start, end);
};

/** Puts text where the caret is, or instead of what is selected, as if it had been typed: one undo takes it out again. */
export const putIn = (element: TextField, text: string): void => {
  element.focus();
  // Nothing else can be undone. Where a browser has it no more, the text is there all the same.
  if (document.execCommand('insertText', false, text)) return;
  element.setRangeText(text, element.selectionStart ?? 0, element.selectionEnd ?? 0, 'end');
  element.dispatchEvent(new Event('input', { bubbles: true }));
};

/** The subject or the text of a template, and below it what is wrong there. */
export const Wording = ({ part, label, value, mistakes, hold, onInput }: Props) => {
  const id = useId();
  const point = (mistake: Mistake): void => {
    if (hold.current) select(hold.current, mistake);
  };
  const mend = (mistake: Mistake, better: string): void => {
    point(mistake);
    if (hold.current) putIn(hold.current, better);
  };
  const common = {
    id,
    name: part,
    value,
    dir: 'auto' as const,
    maxLength: MOST[part],
    autocomplete: 'off',
    'aria-invalid': mistakes.some(({ stops }) => stops),
    ...(mistakes.length > 0 ? { 'aria-describedby': `${id}-mistakes` } : {}),
    onInput: (event: { currentTarget: TextField }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {part === 'subject' ? (
        <input type="text" ref={hold as RefObject<HTMLInputElement>} {...common} />
      ) : (
        <textarea rows={14} ref={hold as RefObject<HTMLTextAreaElement>} {...common} />
      )}
      {mistakes.length > 0 && (
        <ul id={`${id}-mistakes`} class="mistakes">
          {mistakes.map((mistake) => (
            <li key={`${mistake.what} ${mistake.start}`} class={mistake.stops ? 'error' : 'warn'}>
              {part === 'body' && mistake.what !== 'empty' && (
                <span class="label">{t('line', String(value.slice(0, mistake.start).split('\n').length))}</span>
              )}{' '}
              {t(`mistake_${mistake.what}`, mistake.found, mistake.other ?? '')}
              {mistake.end > mistake.start && (
                <p class="fix">
                  <button type="button" class="small" onClick={() => point(mistake)}>
                    {t('show_it')} <span class="hidden">{mistake.found}</span>
                  </button>
                  {mistake.better && (
                    <button type="button" class="small" onClick={() => mend(mistake, mistake.better ?? '')}>
                      {t('put_instead', mistake.better)}
                    </button>
                  )}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
