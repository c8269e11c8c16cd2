import { useState } from 'preact/hooks';
import { browser, t } from '../browser';
import { type Settings, writeSettings } from '../case/settings';

const PERMISSION = { permissions: ['notifications' as const] };

/** When Afterword speaks up by itself. The browser asks for its own consent, on the click. */
export function Reminders({ settings, granted }: { settings: Settings; granted: boolean }) {
  const [reminders, setReminders] = useState(settings.reminders);
  const [allowed, setAllowed] = useState(granted);
  const [said, setSaid] = useState('');
  const change = (more: Partial<Settings['reminders']>): void => {
    const all = { ...reminders, ...more };
    setReminders(all);
    writeSettings({ reminders: all });
  };
  const toggle = async (notify: boolean): Promise<void> => {
    // First thing on the click: the browser's question needs it.
    const yes = !notify || allowed || (await browser.permissions.request(PERMISSION));
    setAllowed(allowed || (notify && yes));
    change({ notify: notify && yes });
    setSaid(notify && !yes ? t('reminders_refused') : '');
  };
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{t('reminders_title')}</h2>
      <p>{t('reminders_why')}</p>
      <label class="check">
        <input
          type="checkbox"
          name="notify"
          checked={reminders.notify && allowed}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        <span>{t('reminders_notify')}</span>
      </label>
      <div class="field">
        <label for="hour">{t('reminders_hour')}</label>
        <select id="hour" value={String(reminders.hour)} onChange={(event) => change({ hour: Number(event.currentTarget.value) })}>
          {hours.map((hour) => (
            <option key={hour} value={String(hour)}>
              {new Date(2026, 0, 1, hour).toLocaleTimeString(t('language'), { hour: 'numeric', minute: '2-digit' })}
            </option>
          ))}
        </select>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
