import { useState } from 'preact/hooks';
import { browser, t } from '../browser';
import type { Seen } from '../messages';

/** What can be sent to us: the versions, and how the parts of the last messages were found. */
function report(seen: Seen[]): string {
  const lines = seen.map(
    ({ site, parts }) =>
      `${site}: ${Object.entries(parts)
        .map(([name, how]) => `${name} ${how}`)
        .join('; ')}`,
  );
  return [`Afterword ${browser.runtime.getManifest().version}`, navigator.userAgent, ...lines].join('\n');
}

/** For when the button is missing or a part was not found: something to copy that says how it was looked for. */
export function Diagnostics({ seen }: { seen: Seen[] }) {
  const [said, setSaid] = useState('');
  const text = report(seen);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('diagnostics_copied'));
    } catch {
      setSaid(t('diagnostics_not_copied'));
    }
  };
  return (
    <section aria-labelledby="diagnostics">
      <h2 id="diagnostics">{t('diagnostics_title')}</h2>
      <p>{t('diagnostics_why')}</p>
      <textarea readOnly rows={Math.min(12, seen.length + 3)} aria-labelledby="diagnostics" value={text} />
      <button type="button" onClick={copy}>
        {t('diagnostics_copy')}
      </button>
      <p role="status">{said}</p>
    </section>
  );
}
