import { useEffect } from 'preact/hooks';
import { t } from '../../browser';
import { Title } from '../title';

interface Props {
  onAgain: () => void;
  onWithout: () => void;
}

/** What was typed earlier could not be read. It may still be there, so nothing is put in its place. */
export function Unread({ onAgain, onWithout }: Props) {
  useEffect(() => document.getElementById('title')?.focus(), []);
  return (
    <main>
      <Title>{t('write_title')}</Title>
      <p class="notice" role="alert">
        {t('typed_not_read')}
      </p>
      <div class="actions">
        <button type="button" class="primary" onClick={onAgain}>
          {t('read_again')}
        </button>
        <button type="button" onClick={onWithout}>
          {t('write_without')}
        </button>
      </div>
    </main>
  );
}
