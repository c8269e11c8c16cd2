import { useState } from 'preact/hooks';
import { browser, t } from '../browser';
import { backendAddress } from '../case/backend-address';
import type { UpdateOutcome } from '../case/playbook';
import { type Settings, writeSettings } from '../case/settings';
import type { UpdateRequest } from '../messages';

/** Where newer guidance comes from, and how the last look for it went. */
export function Backend({ settings, outcome }: { settings: Settings; outcome: UpdateOutcome | undefined }) {
  const [typed, setTyped] = useState(settings.backend);
  const [last, setLast] = useState(outcome);
  const [problem, setProblem] = useState('');

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const backend = backendAddress(typed);
    if (backend === undefined) return setProblem(t('backend_unclear'));
    setProblem('');
    setTyped(backend);
    await writeSettings({ backend });
    setLast(await browser.runtime.sendMessage({ type: 'update-playbook' } satisfies UpdateRequest));
  };

  return (
    <section aria-labelledby="backend">
      <h2 id="backend">{t('backend_title')}</h2>
      <p>{t('backend_why')}</p>
      <form onSubmit={save}>
        <div class="field">
          <label for="backend-address">{t('backend_address')}</label>
          <input
            id="backend-address"
            value={typed}
            aria-invalid={problem !== ''}
            aria-describedby="backend-problem"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <p id="backend-problem" role="alert">
          {problem}
        </p>
        <button type="submit" class="primary">
          {t('backend_save')}
        </button>
      </form>
      <p role="status">{last && t(`update_${last.result.replace('-', '_')}`, new Date(last.at).toLocaleString())}</p>
    </section>
  );
}
