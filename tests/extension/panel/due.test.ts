import { describe, expect, it } from 'vitest';
import { skipped } from '../../../extension/src/case/events';
import { dueIn, together } from '../../../extension/src/panel/today/due';
import { doneEvent } from '../../../extension/src/panel/today/settle';
import { PANEL, planOf, playbook } from './cases';

const EVENING = '2026-03-03T19:00';

function dueAt(now: string, situation = PANEL) {
  return dueIn('a1', planOf(situation, now));
}

describe('what is due', () => {
  it('is one thing for all the people of a panel who are still to be thanked', () => {
    const { now } = dueAt(EVENING);
    expect(now.map(({ steps }) => [steps[0].title, steps.flatMap(({ to }) => to)])).toEqual([
      ['Send a thank-you', ['Pat Kim', 'Lee Wong']],
    ]);
  });

  it('keeps notes to oneself apart from messages', () => {
    expect(dueAt(EVENING).beside.map(({ steps }) => steps[0].title)).toEqual(['Write down what you remember']);
  });

  it('says what comes next, the soonest first', () => {
    const soon = dueAt('2026-03-09T10:00', { ...PANEL, events: PANEL.events });
    const later = dueAt('2026-03-09T10:00', { ...PANEL, promise: { kind: 'date', date: '2026-03-11', said: '2026-03-03' } });
    const opens = together([soon, later]).coming.map(({ steps }) => steps[0].opens);
    expect(opens.length).toBeGreaterThan(1);
    expect(opens).toEqual([...opens].sort());
  });

  it('leaves out what the user has put off', () => {
    const plan = planOf(PANEL, EVENING);
    const ids = new Set(dueIn('a1', plan).now.flatMap(({ steps }) => steps.map(({ id }) => id)));
    expect(dueIn('a1', plan, ({ id }) => ids.has(id)).now).toEqual([]);
  });

  it('puts what is late before what is only due', () => {
    const late = {
      ...PANEL,
      interviews: PANEL.interviews.map((talk) => ({ ...talk, start: '2026-02-26T14:00', end: '2026-02-26T15:00' })),
      events: [],
    };
    const order = together([dueAt(EVENING), dueAt(EVENING, late)]).now.map(({ steps }) => steps[0].state);
    expect(order).toEqual(['late', 'open']);
  });
});

describe('saying that something is done or unwanted', () => {
  const nothing = { now: [], beside: [] };

  it.each([
    ['done', doneEvent],
    ['left out', ({ steps }: Parameters<typeof doneEvent>[0], situation: typeof PANEL) => skipped(steps, situation)],
  ])('has every open step gone from the plan once it is %s', (_, settle) => {
    let situation = PANEL;
    for (const moment of [EVENING, '2026-03-16T10:00', '2026-03-25T10:00']) {
      for (let tries = 0; tries < 9; tries++) {
        const { now, beside } = dueAt(moment, situation);
        const [task] = [...now, ...beside];
        if (!task) break;
        const event = settle(task, situation, playbook);
        situation = { ...situation, events: [...situation.events, { ...event, id: `s${situation.events.length}`, at: moment }] };
      }
      expect(dueAt(moment, situation)).toMatchObject(nothing);
    }
  });
});
