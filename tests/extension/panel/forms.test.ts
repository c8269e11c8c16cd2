import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PANEL } from './cases';
import { withTexts } from './texts';

let form: typeof import('../../../extension/src/panel/application/form-model');
let debrief: typeof import('../../../extension/src/panel/application/debrief-model');

beforeAll(async () => {
  withTexts();
  form = await import('../../../extension/src/panel/application/form-model');
  debrief = await import('../../../extension/src/panel/application/debrief-model');
});

describe('the form of an application', () => {
  it('gives back what it got when nothing is changed, with everything that it does not show', () => {
    expect(form.factsOf(form.formOf(PANEL), PANEL)).toEqual({ application: PANEL.application, interviews: PANEL.interviews });
  });

  it('keeps what is known of somebody when somebody before them is removed', () => {
    const shown = form.formOf(PANEL);
    const [talk] = shown.talks;
    if (!talk) throw new Error('no interview');
    const { interviews } = form.factsOf({ ...shown, talks: [{ ...talk, people: talk.people.slice(1) }] }, PANEL);
    expect(interviews[0]?.interviewers).toEqual(PANEL.interviews[0]?.interviewers.slice(1));
  });

  it('leaves out interviews and people of whom nothing was said', () => {
    const shown = form.formOf(PANEL);
    expect(form.factsOf({ ...shown, talks: [...shown.talks, form.emptyTalk()] }, PANEL).interviews).toHaveLength(1);
  });

  it.each([
    [{ company: ' ' }, { company: 'needs_company' }],
    [{ tz: 'Berlin' }, { tz: 'unknown_zone' }],
  ])('says what cannot be kept: %j', (change, problems) => {
    expect(form.problemsOf({ ...form.formOf(PANEL), ...change })).toEqual(problems);
  });

  it('says when an interview ends before it begins, and when an address is none', () => {
    const talk = { ...form.emptyTalk(), from: '15:00', to: '14:00', people: [{ ...form.NOBODY, name: 'Dana', email: 'dana' }] };
    expect(form.problemsOf({ ...form.formOf(PANEL), talks: [talk] })).toEqual({
      talk_0_to: 'ends_before_start',
      person_0_0_email: 'unclear_email',
    });
  });
});

describe('what is written down after an interview', () => {
  it('changes nothing when nothing is written', () => {
    expect(debrief.withNotes(PANEL, 0, debrief.notesOf(PANEL, 0))).toEqual(PANEL);
  });

  it('is kept word for word, and a field that was emptied is gone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (topic, next, doubts) => {
        const notes = debrief.notesOf(PANEL, 0);
        const people = notes.people.map((person, index) => (index === 0 ? { ...person, topic } : person));
        const kept = debrief.withNotes(PANEL, 0, { ...notes, people, next_steps: next, doubts });
        const talk = kept.interviews[0];
        expect(talk?.interviewers[0]?.topic).toBe(topic.trim() || undefined);
        expect(talk?.next_steps).toBe(next.trim() || undefined);
        expect(debrief.notesOf(kept, 0).doubts).toBe(doubts.trim());
      }),
    );
  });

  it('has the promise that was understood or put right, and none where they named no day', () => {
    const notes = debrief.notesOf(PANEL, 0);
    const promise = { kind: 'window' as const, from: '2026-03-18', date: '2026-03-20', said: '2026-03-03' };
    expect(debrief.withNotes(PANEL, 0, { ...notes, promise }).promise).toEqual(promise);
    expect(debrief.withNotes(PANEL, 0, { ...notes, promise: undefined }).promise).toBeUndefined();
  });

  it('adds somebody once, however often it is kept', () => {
    const notes = debrief.notesOf(PANEL, 0);
    const more = { ...notes, people: [...notes.people, { ...debrief.somebody(), name: 'Ana Ruiz' }] };
    const once = debrief.withNotes(PANEL, 0, more);
    expect(debrief.withNotes(once, 0, more)).toEqual(once);
    expect(once.interviews[0]?.interviewers).toHaveLength(4);
  });
});
