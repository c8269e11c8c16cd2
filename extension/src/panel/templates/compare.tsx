import { t } from '../../browser';
import type { Wording } from '../../case/own-template';
import { type Row, sideBySide } from './paragraphs';

interface Props {
  mine: Wording;
  theirs: Wording;
  /** True where the user has not seen this text of the original yet. */
  isNewer: boolean;
  onTake: () => void;
  onKeep: () => void;
}

/** One's own text and that of the original beside each other. Taking it or not is the user's choice, and asked once for each text. */
export const Compare = ({ mine, theirs, isNewer, onTake, onKeep }: Props) => (
  <details class="compare" open={isNewer}>
    <summary>{t(isNewer ? 'original_newer' : 'compare')}</summary>
    <div class="form">
      <p class="aside">{t(isNewer ? 'original_newer_why' : 'compare_why')}</p>
      <div class="actions">
        <button type="button" onClick={onTake}>
          {t('take_original')}
        </button>
        {isNewer && (
          <button type="button" onClick={onKeep}>
            {t('keep_mine')}
          </button>
        )}
      </div>
      <div class="beside">
        <p class="head">{t('yours')}</p>
        <p class="head">{t('the_original')}</p>
        {sideBySide(`${mine.subject}\n\n${mine.body}`, `${theirs.subject}\n\n${theirs.body}`).map((row, index) => (
          <Pair key={index} {...row} />
        ))}
      </div>
    </div>
  </details>
);

/** What both have is said once, and shown twice where there is room for two columns. */
const Pair = ({ mine, theirs, changed }: Row) =>
  changed ? (
    <>
      <Side text={mine} of={t('yours')} />
      <Side text={theirs} of={t('the_original')} />
    </>
  ) : (
    <>
      <p dir="auto">{mine}</p>
      <p dir="auto" class="twin" aria-hidden="true">
        {theirs}
      </p>
    </>
  );

const Side = ({ text, of }: { text: string; of: string }) => (
  <p class={text ? 'changed' : 'twin'} dir="auto">
    {text && <span class="of">{t('differs', of)}</span>}
    {text}
  </p>
);
