import { useRef, useState } from 'preact/hooks';
import { t } from '../../browser';
import type { Draft, Finding } from '../../engine';
import { Why } from '../why';
import { canFix } from './fixes';

interface Props {
  findings: Finding[];
  draft: Draft;
  /** Takes over the words that a finding offers. */
  onFix: (replace: NonNullable<Finding['replace']>) => void;
}

/** What the review found. A clean note shows one quiet line, and hints wait behind another until they are wanted. */
export function Findings(props: Props) {
  const { findings, draft, onFix } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const hints = findings.filter(({ severity }) => severity === 'info');
  const others = findings.filter(({ severity }) => severity !== 'info');

  const fix = (replace: NonNullable<Finding['replace']>): void => {
    const before = draft[replace.part].slice(replace.start, replace.end);
    setSaid(replace.text ? t('fixed', before, replace.text) : t('fixed_out', before));
    onFix(replace);
    // The button goes with its finding; whoever pressed it by keyboard stays here.
    title.current?.focus();
  };
  return (
    <section class="findings" aria-labelledby="review-title">
      <h2 id="review-title" tabindex={-1} ref={title}>
        {t('review')}
      </h2>
      <p role="status" class="hidden">
        {said}
      </p>
      {others.length === 0 && <p class="clean">{t('review_clean')}</p>}
      {others.length > 0 && <List {...props} findings={others} onFix={fix} />}
      {hints.length > 0 && (
        <details>
          <summary>{hints.length === 1 ? t('hints_one') : t('hints_many', String(hints.length))}</summary>
          <List {...props} findings={hints} onFix={fix} />
        </details>
      )}
    </section>
  );
}

function List({ findings, draft, onFix }: Props) {
  return (
    <ul>
      {findings.map((finding) => (
        <li key={`${finding.check} ${finding.where[0]?.start ?? ''} ${finding.message}`} class={finding.severity}>
          <span class="label">{t(`severity_${finding.severity}`)}</span> {finding.message} {finding.better}{' '}
          <Why of={finding.check} title={finding.title} />
          {finding.replace && canFix(finding.replace, draft) && <Fix replace={finding.replace} draft={draft} onFix={onFix} />}
        </li>
      ))}
    </ul>
  );
}

/** The better words, one click away. */
function Fix({ replace, draft, onFix }: Pick<Props, 'draft' | 'onFix'> & { replace: NonNullable<Finding['replace']> }) {
  const before = draft[replace.part].slice(replace.start, replace.end);
  return (
    <p class="fix">
      <button type="button" class="small" onClick={() => onFix(replace)}>
        {replace.text ? t('fix', before, replace.text) : t('fix_out', before)}
      </button>
    </p>
  );
}
