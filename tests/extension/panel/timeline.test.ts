import { describe, expect, it } from 'vitest';
import { entriesOf, scaleOf } from '../../../extension/src/panel/application/timeline';
import { PANEL, planOf } from './cases';

const NOW = '2026-03-04T10:00';

function entries(events = PANEL.events) {
  return entriesOf(planOf({ ...PANEL, events }, NOW), PANEL.interviews, events);
}

describe('the timeline', () => {
  it('tells what was, what is open and what comes in the order of time', () => {
    expect(entries().map((entry) => (entry.what === 'step' ? entry.step.title : entry.what))).toEqual([
      'interview',
      'Send a thank-you',
      'Check in after the date they gave',
    ]);
  });

  it('shows the notes to a panel as one, with how many are done', () => {
    const thanks = entries().find((entry) => entry.what === 'step');
    expect(thanks).toMatchObject({ people: ['Dana Reyes', 'Pat Kim', 'Lee Wong'], done: 1, of: 3, step: { state: 'open' } });
  });

  it('shows what they did as an event of its own, and what settled a step only as that step', () => {
    const events = [...PANEL.events, { id: 'e2', type: 'replied' as const, at: '2026-03-04T09:00' }];
    expect(entries(events).flatMap((entry) => (entry.what === 'event' ? [entry.event.type] : []))).toEqual(['replied']);
  });

  it('places every date inside the picture, a later one further on, and names at most six days', () => {
    const all = entries();
    const { place, ticks } = scaleOf(all, NOW);
    const places = all.map(({ at }) => place(at));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.every((each) => each >= 0 && each <= 1)).toBe(true);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(7);
  });
});
