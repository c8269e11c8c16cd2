import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Everything, everythingIn, fileOf, LARGEST_FILE } from '../../../extension/src/case/file';
import { begun, changed, merged } from '../../../extension/src/case/merge';
import { NotImported } from '../../../extension/src/case/not-imported';
import { changedTemplate, type OwnTemplate } from '../../../extension/src/case/own-template';
import type { Saved } from '../../../extension/src/case/saved';
import { copies, ownTemplates, saved } from './records';

const everything: fc.Arbitrary<Everything> = fc
  .record({
    all: fc.array(saved, { maxLength: 3 }),
    templates: ownTemplates(3),
    name: fc.string(),
    place: fc.constantFrom({}, { country: 'DE', tz: 'Asia/Tokyo' }),
  })
  .map(({ all, templates, name, place }) => ({
    applications: all.map((one, index) => ({ ...one, id: `id-${index}` })),
    templates: templates.map((one, index) => ({ ...one, id: `own-${index}` })),
    settings: { my_name: name, schedule: { friday: 'hold' as const, cap: 2 }, ...place, reminders: { notify: false, hour: 7 } },
  }));

function refused(text: string): NotImported {
  try {
    everythingIn(text);
  } catch (error) {
    if (error instanceof NotImported) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

const ONE = begun(
  'id-1',
  {
    case: {
      application: { company: 'Northwind', role: 'Analyst' },
      interviews: [{ id: 'i1', start: '2026-03-03T14:00', interviewers: [{ id: 'p1', name: 'Dana Reyes' }] }],
      events: [],
    },
    notes: [],
    snoozes: [],
  },
  5,
);

const THANKS: OwnTemplate = {
  ...{ id: 'own-1', created: 5, updated: 5, title: 'My thanks', situation: 'TP-01', kind: 'thank_you', channel: 'email' },
  ...{ subject: 'Thank you', body: 'Dear {{interviewer_name}},' },
  fields: [{ name: 'interviewer_name', label: 'Name', hint: null, required: true, own_words: false, long: false }],
};
const FILE: Everything = { applications: [ONE], templates: [THANKS], settings: {} };

/** The file with something else at a place. */
function withAt(path: (string | number)[], value: unknown): string {
  const file = JSON.parse(fileOf(FILE, 0));
  const last = path.at(-1) as string | number;
  const holder = path.slice(0, -1).reduce((at, step) => at[step], file);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(file);
}

/** The last moment that a date can be. */
const LAST = 8_640_000_000_000_000;
const HERE = ['applications', 0, 'case', 'interviews', 0];

describe('a file of everything', () => {
  test('gives back what went into it', () => {
    fc.assert(
      fc.property(everything, fc.nat(), (all, now) => {
        expect(everythingIn(fileOf(all, now))).toEqual(all);
      }),
    );
  });

  test('of one computer merges with another as the computers would', () => {
    fc.assert(
      fc.property(copies(2), (two) => {
        const [here, there] = two as [Saved, Saved];
        const [back] = everythingIn(fileOf({ ...FILE, applications: [there] }, 0)).applications;
        expect(merged(here, back as Saved)).toEqual(merged(there, here));
      }),
    );
  });

  test('that was saved by an editor with a mark before it is read', () => {
    expect(everythingIn(`\uFEFF${fileOf(FILE, 0)}`).applications).toEqual([ONE]);
  });

  test('of the first version is taken, which knew no templates', () => {
    const { templates: _, ...first } = JSON.parse(fileOf(FILE, 0));
    const settings = { my_name: 'Sam Okafor', schedule: {}, reminders: { notify: true, hour: 9 } };
    expect(everythingIn(JSON.stringify({ ...first, afterword: 1, settings }))).toEqual({ applications: [ONE], templates: [], settings });
  });

  test('of the second version is taken, which did not have the time zone', () => {
    const settings = { my_name: 'Sam Okafor', schedule: {}, country: 'DE', reminders: { notify: true, hour: 9 } };
    const second = { ...JSON.parse(fileOf({ ...FILE, settings }, 0)), afterword: 2 };
    expect(everythingIn(JSON.stringify(second))).toEqual({ ...FILE, settings });
  });

  test('can be written again after a change, however late its own changes say they were', () => {
    const late = fc.oneof(fc.integer({ min: 0, max: LAST }), fc.constantFrom(LAST, LAST - 1));
    fc.assert(
      fc.property(late, late, fc.nat(), (created, updated, now) => {
        const application = { ...ONE, created, updated, stamps: { remarks: updated, 'application/company': created } };
        const template = { ...THANKS, created, updated };
        const { applications, templates } = everythingIn(fileOf({ ...FILE, applications: [application], templates: [template] }, 0));
        const [before, own] = [applications[0] as Saved, templates[0] as OwnTemplate];
        const after = changed(before, { ...before, remarks: 'Bus 12' }, now);
        const ownAfter = changedTemplate(own, { ...own, title: 'For Fridays' }, now);
        const again = everythingIn(fileOf({ ...FILE, applications: [after], templates: [ownAfter] }, 0));
        expect(again.applications[0]?.remarks).toBe('Bus 12');
        expect(again.templates[0]?.title).toBe('For Fridays');
      }),
    );
  });

  test('keeps what a later version added in passing', () => {
    const [back] = everythingIn(withAt([...HERE, 'dress_code'], 'casual')).applications;
    expect(back?.case.interviews[0]).toHaveProperty('dress_code', 'casual');
  });

  test.each([
    ['nothing', '', 'not_json'],
    ['a page', '<html>', 'not_json'],
    ['half a file', fileOf(FILE, 0).slice(0, 200), 'not_json'],
    ['another program’s', '{"applications": []}', 'not_ours'],
    ['a list', '[]', 'not_ours'],
    ['null', 'null', 'not_ours'],
    ['a later version’s', '{"afterword": 4, "made": "", "applications": []}', 'newer'],
    ['brackets without end', '['.repeat(1_000_000), 'not_ours'],
    ['too much', ' '.repeat(LARGEST_FILE + 1), 'too_large'],
  ])('that is %s is refused', (_, text, why) => {
    expect(refused(text).why).toBe(why);
  });

  test.each([
    ['a number for a name', [...HERE, 'interviewers', 0, 'name'], 5, 'application 1 (Northwind), interviews 1 interviewers 1 name'],
    ['an unknown kind', [...HERE, 'kind'], 'seance', 'application 1 (Northwind), interviews 1 kind'],
    ['a list for a time', [...HERE, 'start'], ['2026'], 'application 1 (Northwind), interviews 1 start'],
    ['no id', [...HERE, 'id'], undefined, 'application 1 (Northwind), interviews 1 id'],
    ['an id that is a path', ['applications', 0, 'id'], '../x', 'application 1 (Northwind), id'],
    ['an object for the company', ['applications', 0, 'case', 'application', 'company'], {}, 'application 1, application company'],
    ['a field with a field inside', [...HERE, 'dress_code'], { a: 1 }, 'application 1 (Northwind), interviews 1 dress_code'],
    ['a stamp before the beginning', ['applications', 0, 'created'], -1, 'application 1 (Northwind), created'],
    ['text without end', ['applications', 0, 'remarks'], 'x'.repeat(100_001), 'application 1 (Northwind), remarks'],
    ['an hour of no day', ['settings', 'reminders'], { notify: true, hour: 24 }, 'settings, reminders, hour'],
    ['a country that is none', ['settings', 'country'], 'DE; x', 'settings, country'],
    ['a zone that is a path', ['settings', 'tz'], '../../etc/passwd', 'settings, tz'],
    ['a zone that is markup', ['settings', 'tz'], '<b>UTC</b>', 'settings, tz'],
    ['a zone that is a list', ['settings', 'tz'], ['UTC'], 'settings, tz'],
    ['a template with the name of a shipped one', ['templates', 0, 'id'], 'TP-01', 'template 1 (My thanks), id'],
    ['a template without end', ['templates', 0, 'body'], 'x'.repeat(100_001), 'template 1 (My thanks), body'],
    ['a template with a part of its own', ['templates', 0, 'onload'], 'x', 'template 1 (My thanks)'],
    ['a template for no kind of message', ['templates', 0, 'kind'], 'advert', 'template 1 (My thanks), kind'],
    ['a name that is a list', ['templates', 0, 'title'], ['x'], 'template 1, title'],
    ['a field that every object has', ['templates', 0, 'fields', 0, 'name'], 'constructor', 'template 1 (My thanks), fields 1 name'],
    ['a field without a label', ['templates', 0, 'fields', 0, 'label'], undefined, 'template 1 (My thanks), fields 1 label'],
    ['half an original', ['templates', 0, 'original'], { body: '' }, 'template 1 (My thanks), original subject'],
    ['a backend to ask', ['settings', 'backend'], 'https://evil.example', 'settings'],
    ['a hidden part that is none', ['applications', 0, 'hidden'], { application: 'x' }, 'application 1 (Northwind), hidden'],
    [
      'hidden people that are none',
      ['applications', 0, 'hidden'],
      { 'interviews/i1/interviewers': 'x' },
      'application 1 (Northwind), hidden',
    ],
  ])('with %s is refused, and says where', (_, path, value, where) => {
    expect(refused(withAt(path, value))).toMatchObject({ why: 'wrong', where });
  });

  test.each(['__proto__', 'constructor', 'prototype'])('cannot give everything a field of its own by way of %s', (name) => {
    const text = fileOf(FILE, 0);
    for (const place of ['"interviewers": [', '"application": {', '"stamps": {', '"fields": [']) {
      const inside = place.endsWith('{') ? `${place}"${name}": {"polluted": 1},` : `"${name}": {"polluted": 1}, ${place}`;
      const hostile = text.replace(place, inside.replace(',}', '}'));
      expect(hostile).not.toBe(text);
      try {
        everythingIn(hostile);
      } catch (error) {
        expect(error).toBeInstanceOf(NotImported);
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
  });

  test('is taken or refused, whatever stands in it, and never breaks anything', () => {
    const places: (string | number)[][] = [
      ['afterword'],
      ['settings'],
      ['applications'],
      ['applications', 0],
      ['applications', 0, 'case'],
      ['applications', 0, 'stamps'],
      ['templates'],
      ['templates', 0],
      ['templates', 0, 'fields'],
      HERE,
      [...HERE, 'interviewers'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 3 }), (path, value) => {
        try {
          everythingIn(withAt(path, value ?? null));
        } catch (error) {
          expect(error).toBeInstanceOf(NotImported);
        }
      }),
      { numRuns: 500 },
    );
  });
});
