import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, type CaseEvent, type Plan, plan } from '../../../../extension/src/engine';
import { playbook } from '../compiled';
import { anyCase, businessDays, times, wallTime, ZONES } from './cases';

const chasers = playbook.rules.flatMap((rule) => (rule.type === 'step' && rule.chaser ? rule.id : []));
const PENDING = ['upcoming', 'open', 'late'];

/** Somebody who does what is next the minute it opens, and never hears back. */
function follow(situation: Case, from: string): { sent: CaseEvent[]; plans: Plan[] } {
  const sent: CaseEvent[] = [];
  const plans: Plan[] = [];
  let now = from;
  for (let turn = 0; turn < 30; turn++) {
    const made = plan({ ...situation, events: [...(situation.events ?? []), ...sent] }, playbook, now);
    plans.push(made);
    const { next } = made;
    if (!next?.channel) break;
    if (next.state === 'upcoming') now = next.opens;
    const kind = playbook.templates.find(({ id }) => id === next.templates[0])?.kind;
    const type = next.channel === 'call' ? 'voicemail' : 'sent';
    const about = next.interview === undefined ? {} : { interview: `${next.interview}` };
    sent.push({ type, at: now, rule: next.rule, ...(kind ? { kind } : {}), to: next.to, ...about });
  }
  return { sent, plans };
}

function apart(sent: CaseEvent[], { application }: Case): void {
  const times = sent.filter(({ rule }) => chasers.includes(rule ?? '')).map(({ at }) => at);
  for (const [index, at] of times.entries()) {
    const before = times[index - 1];
    if (before) expect(businessDays(application.country, before, at)).toBeGreaterThanOrEqual(5);
  }
}

/** From one day to another, weekends and holidays counted. */
function days(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
}

describe('whoever follows the plan into silence', () => {
  const silent = fc.record({
    tz: fc.constantFrom(...ZONES),
    country: fc.constantFrom('US', 'DE', 'IN', 'IL', 'AE', 'GB'),
    cap: fc.constantFrom(2, 3, 4),
    phone_ok: fc.boolean(),
    end: wallTime,
    promised: fc.boolean(),
    people: fc.integer({ min: 0, max: 9 }),
  });

  test('writes as often as the cap allows and no more, never twice within five business days, and then moves on', () => {
    fc.assert(
      fc.property(silent, ({ tz, country, cap, phone_ok, end, promised, people }) => {
        const interviewers = Array.from({ length: people }, (_, index) => ({ name: `Person ${index}`, email: 'p@n.example' }));
        const situation: Case = {
          application: { company: 'N', role: 'R', tz, country },
          interviews: [{ start: end, end, interviewers }],
          settings: { cap },
          permission: { phone_ok },
          ...(promised ? { promise: { kind: 'date' as const, date: `${end.slice(0, 8)}28` } } : {}),
        };
        const { sent, plans } = follow(situation, end);
        expect(sent.filter(({ rule }) => chasers.includes(rule ?? ''))).toHaveLength(cap - 1);
        apart(sent, situation);
        const last = plans.at(-1);
        expect(last?.over?.why).toBe('cap');
        expect(last?.next?.rule).toBe('SR-11');
      }),
      times(100),
    );
  });

  test('writes monthly twice while the job is on hold', () => {
    fc.assert(
      fc.property(silent, ({ tz, country, end }) => {
        const situation: Case = {
          application: { company: 'N', role: 'R', tz, country },
          interviews: [{ start: end, end, interviewers: [] }],
          events: [
            { type: 'on_hold', at: end },
            { type: 'sent', kind: 'thank_you', at: end },
          ],
        };
        const { sent } = follow(situation, end);
        expect(sent.map(({ rule }) => rule)).toEqual(['SR-09', 'SR-09']);
      }),
      times(50),
    );
  });

  test('whatever came before, is not sent beyond the cap, nor twice within five business days', () => {
    fc.assert(
      fc.property(anyCase, wallTime, (situation, now) => {
        // What comes later would be an answer.
        const before = (situation.events ?? []).filter(({ at }) => at.slice(0, 10) < now.slice(0, 10));
        const { sent, plans } = follow({ ...situation, events: before }, now);
        for (const { steps, unanswered } of plans) {
          const chased = steps.some(({ rule, state }) => chasers.includes(rule) && PENDING.includes(state));
          if (chased) expect(unanswered.contacts).toBeLessThan(unanswered.cap);
          if (chased) expect(unanswered.check_ins).toBeLessThan(unanswered.cap - 1);
        }
        apart(sent, situation);
      }),
      times(150),
    );
  });
});

describe('whoever writes on their own', () => {
  test('is told of no other message to follow it within five business days, nor within a week where an interview is booked', () => {
    fc.assert(
      fc.property(anyCase, wallTime, (situation, now) => {
        const before = (situation.events ?? []).filter(({ at }) => at.slice(0, 10) < now.slice(0, 10));
        const own: CaseEvent = { type: 'sent', kind: 'check_in', at: now };
        const { steps, unanswered } = plan({ ...situation, events: [...before, own] }, playbook, now);
        const following = steps.filter(({ rule, state }) => (chasers.includes(rule) || rule === 'SR-09') && PENDING.includes(state));
        for (const { opens } of following) {
          if (unanswered.check_ins > 0) expect(businessDays(situation.application.country, now, opens)).toBeGreaterThanOrEqual(5);
          // An interview that is booked answers it, and a week from there may have a holiday in it.
          else expect(days(now, opens)).toBeGreaterThanOrEqual(7);
        }
      }),
      times(150),
    );
  });
});
