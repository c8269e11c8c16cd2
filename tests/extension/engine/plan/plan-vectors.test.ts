import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { type Ask, type Case, type Plan, plan } from '../../../../extension/src/engine';
import { playbook } from '../compiled';
import { merged } from '../merged';

/**
 * Every vector is a case, a time, and what the plan says then. `case` changes the file's own case key by key.
 *
 * What a step should be is written "state", and where it matters "state opens / due / closes", with "-" for any and "none" for no close.
 * A step is named by its rule or, where there are several, by its id. `next`, whom it is `to`, its `circumstance`, and whose `reason` and `sources` it has, `over`, `absent`, `notes` and their
 * `places` and when each `counts_from`, `unanswered`, `thanks` still owed, what stands `aside`, who is `addressed`, the `order`, `answer` and the `step` that was asked about are about the whole plan.
 */
interface Vector {
  name: string;
  now: string;
  case?: object;
  ask?: Ask;
  expect: { [key: string]: string | string[] | number | number[] };
}

test('a playbook without rules is no playbook', () => {
  const without = { ...playbook, rules: undefined } as unknown as typeof playbook;
  expect(() => plan({} as Case, without, '2026-03-04')).toThrow('The playbook has no rules or no templates.');
});

test('a setting that the user never touched is as the playbook has it', () => {
  const settings = playbook.settings.map((setting) => (setting.name === 'friday' ? { ...setting, default: 'hold' } : setting));
  const situation: Case = {
    application: { company: 'N', role: 'R', tz: 'America/Chicago', country: 'US' },
    interviews: [{ start: '2026-03-06T14:00', end: '2026-03-06T15:00', interviewers: [] }],
  };
  const opens = (with_settings: typeof settings) =>
    plan(situation, { ...playbook, settings: with_settings }, '2026-03-06T15:30').next?.opens;
  expect([opens(playbook.settings), opens(settings)]).toEqual([
    '2026-03-06T15:00-06:00[America/Chicago]',
    '2026-03-09T08:00-05:00[America/Chicago]',
  ]);
});

test('what is no event and no interview is left out', () => {
  const situation = { application: { company: 'N', role: 'R' }, interviews: [null, 3, 'x'], events: [null, 'sent', 7] };
  const { steps, notes } = plan(situation as unknown as Case, playbook, '2026-03-04');
  expect([steps, notes.map(({ code }) => code)]).toEqual([[], ['no_employer_zone']]);
});

test('a rule that repeats on the spot comes to an end', () => {
  const rules = playbook.rules.map((rule) =>
    rule.type === 'step' && rule.id === 'SR-12' ? { ...rule, repeat: { amount: 0, unit: 'day' as const, at: null, roll: false } } : rule,
  );
  const situation: Case = { application: { company: 'N', role: 'R' }, interviews: [{ end: '2026-03-03T15:00', interviewers: [] }] };
  const { steps } = plan(situation, { ...playbook, rules }, '2026-06-03T10:00');
  expect(steps.filter(({ rule }) => rule === 'SR-12').map(({ opens }) => opens)).toEqual(['2026-03-10T15:00']);
});

const FOLDER = new URL('vectors/', import.meta.url);

/** The rules of steps and their circumstances, each of which has its reason and its sources. */
const reasons = playbook.rules.flatMap((rule) =>
  rule.type === 'step' && ['SR-03', 'SR-04'].includes(rule.id) ? [rule, ...rule.circumstances] : [],
);

const said: { [key: string]: (plan: Plan) => unknown } = {
  next: ({ next }) => next?.rule ?? '',
  over: ({ over }) => over?.why ?? '',
  notes: ({ notes }) => notes.map(({ code }) => code),
  counts_from: ({ notes }) => notes.map(({ from }) => from?.slice(0, 16) ?? ''),
  unanswered: ({ unanswered }) => unanswered.contacts,
  now: ({ now }) => now,
  to: ({ next }) => next?.to,
  circumstance: ({ next }) => next?.circumstance ?? '',
  thanks: ({ steps }) => steps.flatMap(({ thanks = [] }) => thanks),
  aside: ({ steps }) => steps.filter(({ beside, state }) => beside && ['upcoming', 'open', 'late'].includes(state)).map(({ rule }) => rule),
  addressed: ({ steps }) => steps.flatMap(({ id, to }) => (to.length > 0 ? `${id} ${to.join(', ')}` : [])),
  order: ({ steps }) => steps.map(({ id }) => id),
  reason: ({ next }) => reasons.filter(({ reason }) => reason === next?.reason).map(({ id }) => id),
  sources: ({ next }) => reasons.filter(({ sources }) => sources.every((source) => next?.sources.includes(source))).map(({ id }) => id),
  places: ({ notes }) => notes.map(({ event, interview }) => event ?? interview ?? -1),
  step: ({ answer }) => answer?.step ?? '',
  due: ({ answer }) => answer?.objections.map(({ due }) => due?.slice(0, 16)),
  fine: ({ answer }) => (answer?.fine ? 'yes' : 'no'),
  answer: ({ answer }) => answer?.objections.map(({ what, rule, from }) => `${what} ${rule}${from ? ` ${from.slice(0, 16)}` : ''}`),
};

function stepSaid({ steps }: Plan, key: string, written: string): string {
  const step = steps.find(({ id }) => id === key) ?? steps.findLast(({ rule }) => rule === key);
  if (!step) return 'absent';
  const { state, opens, due, closes = 'none' } = step;
  const times = written
    .split(' ')
    .filter((part) => part !== '/')
    .slice(1);
  const shown = [opens, due, closes]
    .slice(0, times.length)
    .map((time, index) => (times[index] === '-' ? '-' : time.slice(0, Math.max(16, times[index]?.length ?? 0))));
  const why = written.includes('(') ? ` (${step.why})` : '';
  return [`${state}${why}`, ...shown].join(' ').trim();
}

for (const file of readdirSync(FOLDER).sort()) {
  const { base, vectors } = parse(readFileSync(new URL(file, FOLDER), 'utf8')) as unknown as { base: Case; vectors: Vector[] };

  describe(file.replace('.toml', '').replaceAll('-', ' '), () => {
    test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
      const situation = merged(base, vector.case ?? {}) as Case;
      const made = plan(situation, playbook, vector.now, vector.ask ? { ask: vector.ask } : {});
      const actual = Object.fromEntries(
        Object.entries(vector.expect).map(([key, value]) => {
          if (key === 'absent') return [key, (value as string[]).filter((rule) => !made.steps.some((step) => step.rule === rule))];
          const tell = said[key];
          return [key, tell ? tell(made) : stepSaid(made, key, (value as string).replace(/ \(\w+\)/, ''))];
        }),
      );
      // Whether a step tells why it is over is asked only where the vector says so.
      const wanted = Object.fromEntries(
        Object.entries(vector.expect).map(([key, value]) => [key, typeof value === 'string' ? value.replaceAll(' / ', ' ') : value]),
      );
      for (const [key, value] of Object.entries(wanted)) {
        if (typeof value !== 'string' || !value.includes('(')) continue;
        const step = made.steps.find(({ id }) => id === key) ?? made.steps.findLast(({ rule }) => rule === key);
        actual[key] = String(actual[key]).replace(/^\w+/, (state) => `${state} (${step?.why})`);
      }
      expect(actual).toEqual(wanted);
    });
  });
}
