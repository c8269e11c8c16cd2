import { beforeAll, describe, expect, it } from 'vitest';
import { PANEL, planOf, playbook, saved } from './cases';
import { withTexts } from './texts';

const NOW = '2026-03-04T10:00';
const email = playbook.templates.filter(({ channel }) => channel === 'email');

let known: typeof import('../../../extension/src/panel/write/known');
let aim: typeof import('../../../extension/src/panel/write/aim');
let suited: typeof import('../../../extension/src/panel/write/suited')['suited'];

beforeAll(async () => {
  withTexts();
  known = await import('../../../extension/src/panel/write/known');
  aim = await import('../../../extension/src/panel/write/aim');
  ({ suited } = await import('../../../extension/src/panel/write/suited'));
});

describe('what a saved application fills in', () => {
  const fieldOf = (name: string, now = NOW) => known.known(name, PANEL, { interview: 0, interviewer: 1 }, now, 'en-US');

  it.each([
    ['interviewer_name', 'Pat Kim'],
    ['company', 'Northwind Traders'],
    ['interview_date', '2026-03-03'],
    ['promised_date_said', 'Friday, March 13'],
    ['coordinator', 'Lee Wong'],
    ['people_met', 'Dana Reyes and Pat Kim'],
    ['own_words_topic', ''],
  ])('is for %s: %s', (name, value) => {
    expect(fieldOf(name)).toBe(value);
  });

  it('says how late a note is once it is late', () => {
    expect(fieldOf('days_late', '2026-03-04T10:00')).toBe('');
    expect(fieldOf('days_late', '2026-03-06T10:00')).toBe('2 days');
  });

  it('offers what was noted for own words, and only there', () => {
    const talk = PANEL.interviews[0];
    expect(known.noted('own_words_topic', talk, 0)).toBe('The returns dashboard. How they ask first.');
    expect(known.noted('own_words_topic', talk, 1)).toBe('');
    expect(known.noted('qualification', talk, 1)).toBe('Three departments with one definition.');
    expect(known.noted('company', talk, 0)).toBe('');
  });
});

describe('whom a note is for', () => {
  const other = saved({ interviews: [{ id: 'i9', interviewers: [{ id: 'p9', name: 'Alex Meyer' }] }] }, 'a2');

  it('is the application one of whose people the message goes to', () => {
    expect(aim.applicationFor([{ email: 'DANA@northwind.example' }], [other, saved()])?.id).toBe('a1');
    expect(aim.applicationFor([{ name: 'alex meyer' }], [saved(), other])?.id).toBe('a2');
    expect(aim.applicationFor([{ email: 'nobody@example.com' }, {}], [saved(), other])).toBeUndefined();
    expect(aim.applicationFor([], [saved()])).toBeUndefined();
  });

  it('is the recipient before the person of the step', () => {
    const step = planOf(PANEL, NOW).steps.find(({ interviewer }) => interviewer === 1);
    expect(aim.aimOf(saved(), [], step)).toEqual({ interview: 0, interviewer: 1 });
    expect(aim.aimOf(saved(), [{ name: 'Lee Wong' }], step)).toEqual({ interview: 0, interviewer: 2 });
  });

  it('knows who has been thanked', () => {
    expect([...aim.thanked(planOf(PANEL, NOW), 0)]).toEqual([0]);
  });
});

describe('the template for a step', () => {
  const first = (change: Partial<(typeof PANEL)['interviews'][number]>, person: number, now = '2026-03-03T19:00') => {
    const situation = { ...PANEL, interviews: PANEL.interviews.map((talk) => ({ ...talk, ...change })) };
    const step = planOf(situation, now).steps.find(({ rule, interviewer }) => rule === 'SR-03' && interviewer === person);
    return step && suited(step, situation, email, now)[0]?.id;
  };

  it.each([
    ['a panel', {}, 1, 'TP-03'],
    ['whoever arranged it', {}, 2, 'TP-25'],
    ['one person', { interviewers: [{ id: 'p1', name: 'Dana Reyes' }] }, 0, 'TP-01'],
    ['a final round', { kind: 'final' as const }, 1, 'TP-04'],
    ['a decision on the same day', { decision_same_day: true }, 1, 'TP-02'],
  ])('suits %s', (_, change, person, id) => {
    expect(first(change, person)).toBe(id);
  });

  it('apologizes when it is late', () => {
    expect(first({}, 1, '2026-03-06T10:00')).toBe('TP-05');
  });
});
