import fc from 'fast-check';
import { begun, changed } from '../../../extension/src/case/merge';
import { changedTemplate, type EditableTemplate, type OwnTemplate, templateFrom } from '../../../extension/src/case/own-template';
import type { Editable, KeptEvent, KeptInterview, KeptInterviewer, Note, Saved } from '../../../extension/src/case/saved';

/** Saved applications as they come about: begun once, then changed at many times, on several computers whose clocks differ. */

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const words = fc.oneof(some(['', 'Dana Reyes', '=1+1', 'Zoë, "the" boss\nof all', 'a/b', '__proto__']), fc.string({ maxLength: 12 }));
const ids = some(['a1', 'b2', 'c3', 'd4']);
const stamp = fc.integer({ min: 0, max: 40 });
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`);

const person: fc.Arbitrary<KeptInterviewer> = fc.record(
  { id: ids, name: words, email: words, topic: words, role: some(['recruiter', 'panelist'] as const) },
  { requiredKeys: ['id', 'name'] },
);
const distinct = <T extends { id: string }>(item: fc.Arbitrary<T>) => fc.uniqueArray(item, { maxLength: 3, selector: ({ id }) => id });
const talk: fc.Arbitrary<KeptInterview> = fc.record(
  { id: ids, start: day, end: day, kind: some(['video', 'panel'] as const), interviewers: distinct(person), doubts: words },
  { requiredKeys: ['id', 'interviewers'] },
);
const event: fc.Arbitrary<KeptEvent> = fc.record(
  { id: ids, type: some(['sent', 'replied', 'on_hold'] as const), at: day, to: fc.array(words, { maxLength: 2 }), remarks: words },
  { requiredKeys: ['id', 'type', 'at'] },
);
const note: fc.Arbitrary<Note> = fc.record({
  id: ids,
  inserted: stamp,
  kind: some(['thank_you', 'check_in'] as const),
  channel: some(['email', 'letter'] as const),
  template: some(['TP-01', 'TP-06']),
  to: fc.array(words, { maxLength: 2 }),
  subject: words,
  body: words,
});

export const editable: fc.Arbitrary<Editable> = fc
  .record(
    {
      case: fc.record(
        {
          application: fc.record(
            { company: words, role: words, tz: words, agency: fc.record({ name: words, email: words }, { requiredKeys: [] }) },
            { requiredKeys: ['company', 'role'] },
          ),
          interviews: distinct(talk),
          events: distinct(event),
          promise: fc.record({ kind: some(['date', 'window'] as const), date: day }, { requiredKeys: ['kind'] }),
          permission: fc.record({ phone_ok: fc.boolean() }, { requiredKeys: [] }),
        },
        { requiredKeys: ['application', 'interviews', 'events'] },
      ),
      notes: distinct(note),
      snoozes: distinct(fc.record({ id: ids, until: stamp })),
      remarks: words,
      trashed: stamp,
    },
    { requiredKeys: ['case', 'notes', 'snoozes'] },
  )
  .map((made) => made as Editable);

/** What becomes of one beginning in different hands. */
export const copies = (count: number, id = 'x'): fc.Arbitrary<Saved[]> =>
  fc
    .record({
      start: editable,
      created: stamp,
      histories: fc.array(fc.array(fc.record({ to: editable, at: stamp }), { maxLength: 4 }), { minLength: count, maxLength: count }),
    })
    .map(({ start, created, histories }) =>
      histories.map((history) => history.reduce((saved, { to, at }) => changed(saved, to, at), begun(id, start, created))),
    );

export const saved: fc.Arbitrary<Saved> = copies(1).map(([one]) => one as Saved);

const wording = fc.record({ subject: words, body: fc.oneof(words, some(['{{role}}', '{{#role}}a{{/role}}', '{{', 'Dear {{x}},\r\n'])) });
const field = fc.record({
  name: some(['role', 'company', 'my_name']),
  label: words,
  hint: fc.option(words),
  required: fc.boolean(),
  own_words: fc.boolean(),
  long: fc.boolean(),
});

export const editableTemplate: fc.Arbitrary<EditableTemplate> = fc
  .tuple(
    wording,
    fc.record(
      {
        title: words,
        situation: some(['TP-01', 'TP-06']),
        kind: some(['thank_you', 'check_in'] as const),
        channel: some(['email', 'letter'] as const),
        fields: fc.array(field, { maxLength: 3 }),
        original: wording,
        trashed: stamp,
      },
      { requiredKeys: ['title', 'situation', 'kind', 'channel', 'fields'] },
    ),
  )
  .map(([text, rest]) => ({ ...rest, ...text }));

/** What becomes of one template of the user's own in different hands. */
export const templateCopies = (count: number, id = 'own-x'): fc.Arbitrary<OwnTemplate[]> =>
  fc
    .record({
      start: editableTemplate,
      created: stamp,
      histories: fc.array(fc.array(fc.record({ to: editableTemplate, at: stamp }), { maxLength: 4 }), {
        minLength: count,
        maxLength: count,
      }),
    })
    .map(({ start, created, histories }) =>
      histories.map((history) =>
        history.reduce((own, { to, at }) => changedTemplate(own, to, at), templateFrom({ ...start, id, created, updated: created })),
      ),
    );

export const ownTemplates = (most: number): fc.Arbitrary<OwnTemplate[]> =>
  fc.array(
    templateCopies(1).map(([one]) => one as OwnTemplate),
    { maxLength: most },
  );
