import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Against, EndReason, Objection, PlanNote } from '../../extension/src/engine';

const path = new URL('../../extension/src/_locales/en/messages.json', import.meta.url);
const messages: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));

/** Every code there is: the type checker finds one that is missing here, and one that is none. */
const NOTES: Record<PlanNote['code'], true> = {
  no_employer_zone: true,
  unknown_zone: true,
  unknown_country: true,
  unreadable_time: true,
  in_the_future: true,
  duplicate: true,
  contradiction: true,
  ends_before_it_starts: true,
  promise_before_interview: true,
};
const ENDS: Record<EndReason, true> = {
  reply: true,
  rejected: true,
  offer: true,
  accepted: true,
  declined: true,
  withdrawn: true,
  moved_on: true,
  closed: true,
  cap: true,
  no_answer: true,
  switched_off: true,
  window_closed: true,
  nothing_left: true,
  folded: true,
};
/** With the time that comes with it, if any does. */
const AGAINST: Record<Against, Pick<Objection, 'from' | 'due'>> = {
  too_early: { from: 'March 16' },
  late: { due: 'March 16' },
  cap_reached: {},
  too_soon_again: { from: 'March 16' },
  already_answered: {},
  outside_hours: { from: 'March 16' },
  already_sent: {},
  not_invited: {},
  no_reason: {},
};

/** What a browser makes of the texts. */
function getMessage(key: string, [first = '']: string[]): string {
  return messages[key]?.message.replace('$DATE$', first) ?? '';
}

describe('what a plan says in codes', () => {
  let words: typeof import('../../extension/src/panel/plan-words');
  beforeAll(async () => {
    vi.stubGlobal('chrome', { i18n: { getMessage } });
    vi.stubGlobal('TARGET', 'chrome');
    words = await import('../../extension/src/panel/plan-words');
  });

  const objection = (what: Against, times: Pick<Objection, 'from' | 'due'>): string =>
    words.objectionInWords({ what, refuses: true, rule: 'SR-04', title: '', reason: '', ...times }, (time) => `on ${time}`);

  test('has a sentence for every code, and no sentence but those', () => {
    const said = [
      ...Object.keys(NOTES).map((code) => words.noteInWords({ code: code as PlanNote['code'] })),
      ...Object.keys(ENDS).map((why) => words.endInWords(why as EndReason)),
      ...Object.entries(AGAINST).map(([what, times]) => objection(what as Against, times)),
      objection('already_answered', { from: 'March 16' }),
    ];
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z][^$]+\.$/);
    expect(said.length).toBe(Object.keys(messages).filter((key) => /^plan_(note|end|against)_/.test(key)).length);
    expect(new Set(said).size).toBe(said.length);
  });

  test('names the time where there is one', () => {
    for (const [what, times] of Object.entries(AGAINST))
      expect(objection(what as Against, times).includes('on March 16')).toBe(Object.keys(times).length > 0);
    expect(objection('already_answered', { from: 'March 16' })).toContain('on March 16');
  });
});
