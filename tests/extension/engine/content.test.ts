import { describe, expect, test } from 'vitest';
import { type Case, draft, review } from '../../../extension/src/engine';
import { examples, playbook, situationOf } from './content';

const NOW = '2026-03-04T09:00';

describe.each(examples)('the examples of $id', ({ id, caught, clear }) => {
  test.each(caught.map((example) => [example.message.body, example] as const))('catches %j', (_, { message, situation, now }) => {
    expect(review(message, situation, playbook, now).map(({ check }) => check)).toContain(id);
  });

  test.each(clear.map((example) => [example.message.body, example] as const))('lets %j pass', (_, { message, situation, now }) => {
    expect(review(message, situation, playbook, now).filter(({ check }) => check === id)).toEqual([]);
  });
});

describe.each(playbook.templates)('the filled example of $id', ({ id, kind, example }) => {
  const name = example.interviewer_name ?? example.recruiter_name ?? '';
  const { company, role, my_name } = example;
  const known = { ...(company ? { company } : {}), ...(role ? { role } : {}), ...(my_name ? { my_name } : {}) };
  const situation: Case = {
    ...situationOf({ interviewer: name, others: [], ...known }),
    // No dates, so that it is neither early nor late for any of them.
    ...{ interviews: [{ interviewers: [{ name }] }], promise: { kind: 'none' } },
  };
  const filled = draft(id, situation, playbook, { fields: example });

  test('has no blanks', () => {
    expect(filled.blanks).toEqual([]);
  });

  test('passes the review', () => {
    expect(review({ kind, subject: filled.subject, body: filled.body }, situation, playbook, NOW)).toEqual([]);
  });
});
