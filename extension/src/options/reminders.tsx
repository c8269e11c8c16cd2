import { useState } from 'preact/hooks';
import { browser, t } from '../browser';
import { ownZone } from '../case/clock';
import { type Settings, writeSettings } from '../case/settings';

const PERMISSION = { permissions: ['notifications' as const] };

/** When Afterword speaks up by itself. The browser asks for its own consent, on the click. */
export function Reminders({ settings, granted }: { settings: Settings; granted: boolean }) {
  const [reminders, setReminders] = useState(settings.reminders);
  const [allowed, setAllowed] = useState(granted);
  const [said, setSaid] = useState('');
  const change = (more: Partial<Settings['reminders']>): void => {
    setReminders({ ...reminders, ...more });
    writeSettings((now) => ({ reminders: { ...now.reminders, ...more } }));
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
      <TimeZone tz={settings.tz} />
      <p role="status">{said}</p>
    </section>
  );
}

/** For whoever travels, or whose computer has another zone than they live by. */
function TimeZone({ tz }: { tz: string }) {
  const [chosen, setChosen] = useState(tz);
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    <div class="field">
      <label for="tz">{t('own_zone')}</label>
      <select
        id="tz"
        value={chosen}
        aria-describedby="tz-hint"
        onChange={({ currentTarget: { value } }) => {
          setChosen(value);
          writeSettings({ tz: value });
        }}
      >
        <option value="">{t('own_zone_computer', ownZone())}</option>
        {(zones.includes(chosen) || chosen === '' ? zones : [chosen, ...zones]).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
      <small id="tz-hint">{t('own_zone_hint')}</small>
    </div>
  );
}
