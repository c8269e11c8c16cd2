import { t } from '../browser';
import type { Finding } from '../engine';

interface Props {
  findings: Finding[];
  /** Where the guide is served; empty when there is no backend, and then no links to it. */
  backend: string;
}

/** What the review found. A clean note shows one quiet line, and hints wait behind another until they are wanted. */
export function Findings({ findings, backend }: Props) {
  const hints = findings.filter(({ severity }) => severity === 'info');
  const others = findings.filter(({ severity }) => severity !== 'info');
  return (
    <section class="findings" aria-labelledby="review-title">
      <h2 id="review-title">{t('review')}</h2>
      {others.length === 0 && <p class="clean">{t('review_clean')}</p>}
      {others.length > 0 && <List findings={others} backend={backend} />}
      {hints.length > 0 && (
        <details>
          <summary>{hints.length === 1 ? t('hints_one') : t('hints_many', String(hints.length))}</summary>
          <List findings={hints} backend={backend} />
        </details>
      )}
    </section>
  );
}

function List({ findings, backend }: Props) {
  return (
    <ul>
      {findings.map((finding) => (
        <li key={`${finding.check} ${finding.where[0]?.start ?? ''} ${finding.message}`} class={finding.severity}>
          <span class="label">{t(`severity_${finding.severity}`)}</span> {finding.message} {finding.better}{' '}
          {backend && (
            <a href={`${backend}/${finding.page.slug}/#${finding.page.anchor}`} target="_blank" rel="noreferrer">
              {t('why')} <span class="hidden">{finding.title}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
