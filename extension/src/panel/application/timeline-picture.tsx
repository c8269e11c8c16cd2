import { t } from '../../browser';
import type { CaseEvent, Interview, Plan } from '../../engine';
import { shortDay } from '../times';
import { reasonFor, titleOf, whenOf } from './entry-words';
import { type Entry, entriesOf, type Scale, scaleOf } from './timeline';

const WIDTH = 360;
const ROW = 36;
const TOP = 22;
/** About the width of a letter, to keep a label inside. */
const LETTER = 6.8;

interface Props {
  plan: Plan;
  interviews: Interview[];
  events: CaseEvent[];
}

/** The application as a picture, and the same in words with the reason for every date. */
export function Timeline({ plan, interviews, events }: Props) {
  const entries = entriesOf(plan, interviews, events);
  const scale = scaleOf(entries, plan.now);
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline')}</h2>
      <Picture entries={entries} scale={scale} now={plan.now} />
      <ol class="story">
        {entries.map((entry) => (
          <li key={keyOf(entry)} class={toneOf(entry)}>
            <p class="what">
              <strong>{titleOf(entry)}</strong> <span class="when">{whenOf(entry, plan.now)}</span>
            </p>
            <p class="reason">{reasonFor(entry, plan.now)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function keyOf(entry: Entry): string {
  return `${entry.what} ${entry.at} ${entry.what === 'step' ? entry.step.id : entry.what === 'event' ? (entry.event.id ?? entry.event.type) : ''}`;
}

/** How it is drawn: behind us, to do now, late, or still to come. */
export function toneOf(entry: Entry): string {
  if (entry.what !== 'step') return 'past';
  const { state } = entry.step;
  return state === 'done' ? 'past' : state === 'late' ? 'late' : state === 'open' ? 'open' : 'ahead';
}

/** Decoration for the eye: the list below says all of it, so a screen reader is told only what the picture is. */
function Picture({ entries, scale, now }: { entries: Entry[]; scale: Scale; now: string }) {
  const height = TOP + entries.length * ROW + 22;
  const x = (time: string): number => 6 + scale.place(time) * (WIDTH - 12);
  const today = x(now);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('timeline_picture')}>
      {scale.ticks.map((day) => (
        <g key={day} class="tick">
          <line x1={x(day)} x2={x(day)} y1={TOP - 4} y2={height - 18} />
          <text x={x(day)} y={height - 4} text-anchor="middle">
            {shortDay(day)}
          </text>
        </g>
      ))}
      <g class="now">
        <line x1={today} x2={today} y1={TOP - 6} y2={height - 18} />
        <text x={Math.min(WIDTH - 20, Math.max(20, today))} y={TOP - 9} text-anchor="middle">
          {t('today')}
        </text>
      </g>
      {entries.map((entry, index) => (
        <Row key={keyOf(entry)} entry={entry} y={TOP + index * ROW + ROW / 2} x={x} />
      ))}
    </svg>
  );
}

/** A label, and below it the mark: a dot for what was, a bar for the days in which something is to be done. */
function Row({ entry, y, x }: { entry: Entry; y: number; x: (time: string) => number }) {
  const from = x(entry.at);
  const tone = toneOf(entry);
  const spans = entry.what === 'step' && tone !== 'past';
  const to = spans ? Math.max(from + 10, x(entry.step.due)) : from;
  const title = titleOf(entry);
  const left = Math.max(4, Math.min(spans ? from : from - 5, WIDTH - 4 - title.length * LETTER));
  const bar = y + 9;
  return (
    <g class={tone}>
      <text x={left} y={y}>
        {title}
      </text>
      {spans ? (
        <rect x={from} y={bar - 5} width={to - from} height={10} rx={5} />
      ) : (
        <circle cx={from} cy={bar} r={entry.what === 'step' ? 5 : 4} />
      )}
      {entry.what === 'step' && tone === 'past' && <path d={`M${from - 2.5} ${bar} l2 2 l3.5 -4`} />}
    </g>
  );
}
