import { useState } from 'preact/hooks';
import { t } from '../browser';
import { type Settings, writeSettings } from '../case/settings';
import type { Playbook, ScheduleSettings } from '../engine';

interface Props {
  settings: Settings;
  playbook: Playbook;
}

/** Where the sources leave a choice, the user has it. The usual answer is chosen already. */
export function Schedule({ settings, playbook }: Props) {
  const [chosen, setChosen] = useState<Record<string, string>>(() => textsOf(settings.schedule));
  const choose = (name: string, value: string): void => {
    setChosen({ ...chosen, [name]: value });
    writeSettings(({ schedule }) => ({ schedule: { ...schedule, ...scheduleFrom({ [name]: value }) } }));
  };
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule">{t('schedule_title')}</h2>
      <p>{t('schedule_why')}</p>
      {playbook.settings.map(({ name, title, reason, choices, default: usual }) => (
        <fieldset key={name}>
          <legend>{title}</legend>
          <p class="aside">{reason}</p>
          {choices.map(({ value, label }) => (
            <label class="check" key={value}>
              <input
                type="radio"
                name={name}
                value={value}
                checked={(chosen[name] ?? usual) === value}
                onChange={() => choose(name, value)}
              />
              <span>
                {label} {value === usual && <span class="aside">{t('usual')}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

function textsOf({ switched_off: _, ...schedule }: ScheduleSettings): Record<string, string> {
  return Object.fromEntries(Object.entries(schedule).map(([name, value]) => [name, String(value)]));
}

/** As the engine takes them: the number of messages is a number. */
function scheduleFrom({ cap, ...others }: Record<string, string>): ScheduleSettings {
  return { ...others, ...(cap ? { cap: Number(cap) } : {}) };
}
