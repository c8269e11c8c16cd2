/** Why Afterword says something: the page of the guide where the backend answers, else that page in short, as it was packaged. */
import { render } from 'preact';
import { browser, t } from '../browser';
import { currentPlaybook } from '../case/playbook';
import { readSettings } from '../case/settings';
import { Navigation } from './nav';
import { addressOf, type Block, type ShortPage, sectionsFor, type Topic, topicOf } from './topic';

/** Milliseconds. Whoever asks why does not wait long. */
const PATIENCE = 1500;

document.documentElement.lang = t('language');
document.title = t('extension_name');

const [playbook, { backend }] = await Promise.all([currentPlaybook(), readSettings()]);
const topic = topicOf(new URLSearchParams(location.search).get('of') ?? '', playbook);
if (topic) document.title = topic.title;
if (topic && (await answers(backend))) location.replace(addressOf(topic, backend));
else await show();

/** Whether there is a backend to be reached now. Nothing of what was asked is in the request. */
async function answers(backend: string): Promise<boolean> {
  if (!backend || !navigator.onLine) return false;
  try {
    const { ok } = await fetch(`${backend}/v1/index.json`, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return ok;
  } catch {
    return false;
  }
}

async function show(): Promise<void> {
  const guide: ShortPage[] = await (await fetch(browser.runtime.getURL('guide.json'))).json();
  render(
    <>
      <Navigation here={false} />
      <main>{topic ? <Help topic={topic} guide={guide} /> : <h1>{t('help_nothing')}</h1>}</main>
    </>,
    document.body,
  );
}

function Help({ topic, guide }: { topic: Topic; guide: ShortPage[] }) {
  const { title, says, sources, page } = topic;
  return (
    <>
      <section>
        <h1>{title}</h1>
        {says.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </section>
      <section aria-labelledby="guide">
        <h2 id="guide">{t('help_guide', page.title)}</h2>
        <p>{page.summary}</p>
        {sectionsFor(topic, guide).map(({ anchor, title, blocks }) => (
          <section key={anchor}>
            {title && <h3>{title}</h3>}
            <Blocks blocks={blocks} />
          </section>
        ))}
      </section>
      <section class="aside">
        {sources.length > 0 && <p>{t('help_sources', sources.join('; '))}</p>}
        <p>
          {t(backend ? 'help_short' : 'help_short_no_backend')}{' '}
          <a href={backend ? addressOf(topic, backend) : browser.runtime.getURL('options.html#backend')}>
            {t(backend ? 'help_whole' : 'help_set_backend')}
          </a>
        </p>
      </section>
    </>
  );
}

function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block) =>
    typeof block === 'string' ? (
      <p key={block}>{block}</p>
    ) : (
      <ul key={block[0]} class="bullets">
        {block.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    ),
  );
}
