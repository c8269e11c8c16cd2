import { t } from '../browser';
import type { Finding } from '../engine';

interface Props {
  findings: Finding[];
  /** Where the guide is served; empty when there is no backend, and then no links to it. */
  backend: string;
}

/** What the review found. A clean note shows one quiet line. */
export function Findings({ findings, backend }: Props) {
  return (
    <section class="findings" aria-labelledby="review-title">
      <h2 id="review-title">{t('review')}</h2>
      {findings.length === 0 && <p class="clean">{t('review_clean')}</p>}
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
    </section>
  );
}
