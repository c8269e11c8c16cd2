import { t } from '../browser';

export interface Said {
  words: string;
  undo?: (() => Promise<void>) | undefined;
  /** Something more that one may want to do now. */
  also?: { label: string; act: () => Promise<void> } | undefined;
  failed?: boolean;
}

/** What was done last, and the way back. It stays until something else is done or another view opens. */
export function Toast({ said }: { said: Said | undefined }) {
  return (
    <div class="toast" data-empty={said ? undefined : ''}>
      <p role="status" class={said?.failed ? 'notice' : ''}>
        {said?.words}
      </p>
      {said?.also && (
        <button type="button" onClick={said.also.act}>
          {said.also.label}
        </button>
      )}
      {said?.undo && (
        <button type="button" onClick={said.undo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
