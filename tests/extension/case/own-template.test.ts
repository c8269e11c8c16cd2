import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changedTemplate,
  type EditableTemplate,
  isOwn,
  laidOverTemplate,
  mergedTemplate,
  newerOriginal,
  type OwnTemplate,
  ownFrom,
  templateFrom,
} from '../../../extension/src/case/own-template';
import type { Template } from '../../../extension/src/engine';
import { playbook } from '../engine/compiled';
import { editableTemplate, templateCopies } from './records';

const content = ({ id: _, created: __, updated: ___, ...rest }: OwnTemplate): EditableTemplate => rest;
const inOrder = (edited: EditableTemplate) => content(templateFrom({ ...edited, id: 'own-x', created: 0, updated: 0 }));
const [SHIPPED] = playbook.templates as [Template];

describe('a template of one’s own', () => {
  test('is after a change what the change made of it, and later than ever before, whatever the clock says', () => {
    fc.assert(
      fc.property(templateCopies(1), editableTemplate, fc.nat(50), ([one], to, now) => {
        const before = one as OwnTemplate;
        const next = changedTemplate(before, to, now);
        expect(content(next)).toEqual(inOrder(to));
        if (next !== before) expect(next.updated).toBeGreaterThan(before.updated);
      }),
    );
  });

  test('that is changed into itself is not changed', () => {
    fc.assert(
      fc.property(templateCopies(1), fc.nat(50), ([one], now) => {
        expect(changedTemplate(one as OwnTemplate, content(one as OwnTemplate), now)).toBe(one);
      }),
    );
  });

  test('that was changed in two windows has what each of them changed', () => {
    const shown = ownFrom(SHIPPED, 1);
    const elsewhere = changedTemplate(shown, { ...content(shown), title: 'For Fridays' }, 2);
    const edited = { ...content(shown), body: 'Dear {{interviewer_name}},' };
    expect(laidOverTemplate(elsewhere, shown, edited)).toEqual({ ...edited, title: 'For Fridays' });
  });

  test('in one window alone is what stands there', () => {
    fc.assert(
      fc.property(templateCopies(1), editableTemplate, ([one], edited) => {
        expect(laidOverTemplate(one as OwnTemplate, one as OwnTemplate, edited)).toEqual(inOrder(edited));
      }),
    );
  });
});

describe('merging two copies of a template', () => {
  test('gives the same in either order, however grouped, however often', () => {
    fc.assert(
      fc.property(templateCopies(3), (three) => {
        const [a, b, c] = three as [OwnTemplate, OwnTemplate, OwnTemplate];
        expect(mergedTemplate(a, b)).toEqual(mergedTemplate(b, a));
        expect(mergedTemplate(mergedTemplate(a, b), c)).toEqual(mergedTemplate(a, mergedTemplate(b, c)));
        expect(mergedTemplate(mergedTemplate(a, b), b)).toEqual(mergedTemplate(a, b));
      }),
    );
  });

  test('keeps the one that changed last, also where it went into the trash', () => {
    fc.assert(
      fc.property(templateCopies(1), editableTemplate, fc.nat(50), ([one], to, now) => {
        const next = changedTemplate(one as OwnTemplate, to, now);
        expect(mergedTemplate(one as OwnTemplate, next)).toEqual(next);
      }),
    );
  });
});

describe('a copy of a shipped template', () => {
  const copy = ownFrom(SHIPPED, 5);
  const later = { ...SHIPPED, body: `${SHIPPED.body}\n\nP.S.` };

  test('says what the original says, under a name that no shipped one has', () => {
    expect(copy).toMatchObject({ subject: SHIPPED.subject, body: SHIPPED.body, situation: SHIPPED.id, kind: SHIPPED.kind });
    expect(isOwn(copy.id)).toBe(true);
    expect(playbook.templates.filter(({ id }) => isOwn(id))).toEqual([]);
  });

  test('hears of another original once: until that text was seen', () => {
    expect(newerOriginal(copy, playbook)).toBeUndefined();
    const mine = changedTemplate(copy, { ...content(copy), body: 'Mine' }, 6);
    expect(newerOriginal(mine, playbook)).toBeUndefined();
    expect(newerOriginal(mine, { templates: [later] })).toBe(later);
    const seen = { ...mine, original: { subject: later.subject, body: later.body } };
    expect(newerOriginal(seen, { templates: [later] })).toBeUndefined();
    expect(newerOriginal(seen, playbook)).toBe(SHIPPED);
  });

  test('hears nothing where the original is gone, or there was none', () => {
    expect(newerOriginal(copy, { templates: [] })).toBeUndefined();
    expect(newerOriginal(ownFrom(SHIPPED, 5, true), { templates: [later] })).toBeUndefined();
  });
});
