import { describe, expect, test } from 'vitest';
import { draft, review } from '../../../extension/src/engine';
import { examples, playbook, situationOf } from './content';

const NOW = '2026-03-04T09:00';

describe.each(examples)('the examples of $id', ({ id, caught, clear }) => {
  test.each(caught.map((example) => [example.message.body, example] as const))('catches %j', (_, { message, situation }) => {
    expect(review(message, situation, playbook, NOW).map(({ check }) => check)).toContain(id);
  });

  test.each(clear.map((example) => [example.message.body, example] as const))('lets %j pass', (_, { message, situation }) => {
    expect(review(message, situation, playbook, NOW).filter(({ check }) => check === id)).toEqual([]);
  });
});

describe.each(playbook.templates)('the filled example of $id', ({ id, kind, example }) => {
  const name = example.interviewer_name ?? example.recruiter_name ?? '';
  const situation = situationOf({ interviewer: name, others: [], ...(example.company ? { company: example.company } : {}) });
  const filled = draft(id, situation, playbook, { fields: example });

  test('has no blanks', () => {
    expect(filled.blanks).toEqual([]);
  });

  test('passes the review', () => {
    expect(review({ kind, subject: filled.subject, body: filled.body }, situation, playbook, NOW)).toEqual([]);
  });
});
