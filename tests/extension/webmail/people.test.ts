import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct, peopleIn, person, plain } from '../../../extension/src/webmail/sites/people';
import { isReply, threadSubject } from '../../../extension/src/webmail/sites/subject';

describe('a person that a page names', () => {
  it.each([
    ['Dana Reyes <dana@example.org>', '', { name: 'Dana Reyes', email: 'dana@example.org' }],
    ['"Reyes, Dana" <dana@example.org>', '', { name: 'Reyes, Dana', email: 'dana@example.org' }],
    ['dana@example.org', '', { email: 'dana@example.org' }],
    ['Dana Reyes', 'dana@example.org', { name: 'Dana Reyes', email: 'dana@example.org' }],
    ['Dana Reyes', 'Remove dana@example.org', { name: 'Dana Reyes', email: 'dana@example.org' }],
    ['Dana Reyes;', '', { name: 'Dana Reyes' }],
    ['|Dana Reyes', 'dana@example.org', { name: 'Dana Reyes', email: 'dana@example.org' }],
    ['レイエス・ダナ', '', { name: 'レイエス・ダナ' }],
    ['  ', '', undefined],
  ])('%s and %s are read', (shown, address, read) => {
    expect(person(shown, address)).toEqual(read);
  });

  it('has nothing unseen in its name, and nothing that turns the line around', () => {
    expect(person('Dana\u202e\u2066 \u0000Reyes\u200b\n<b>')).toEqual({ name: 'Dana Reyes <b>' });
  });

  it('is short, plain and on one line, whatever a page says', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 2000 }), fc.string({ unit: 'grapheme', maxLength: 2000 }));
    fc.assert(
      fc.property(anything, anything, (shown, address) => {
        const { name = '', email = '' } = person(shown, address) ?? {};
        expect([...name].length).toBeLessThanOrEqual(200);
        expect(email.length).toBeLessThanOrEqual(254);
        expect(name + email).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u);
      }),
    );
  });

  it('is found again by its own name and address', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,12}$/);
    const address = fc
      .tuple(fc.stringMatching(/^[a-z0-9]{1,8}$/), fc.stringMatching(/^[a-z]{2,8}$/))
      .map(([user, host]) => `${user}@${host}.example`);
    fc.assert(
      fc.property(word, word, address, (first, last, email) => {
        const name = `${first} ${last}`;
        expect(person(`${name} <${email}>`)).toEqual({ name, email });
        expect(peopleIn(`"${last}, ${first}" <${email}>; x@y.example`)).toEqual([
          { name: `${last}, ${first}`, email },
          { email: 'x@y.example' },
        ]);
      }),
    );
  });
});

describe('a list of people', () => {
  it('has each once, by the address', () => {
    expect(distinct([{ email: 'a@b.example' }, undefined, { name: 'A', email: 'A@b.example' }])).toEqual([{ email: 'a@b.example' }]);
  });

  it('ends somewhere, however long a page makes it', () => {
    const list = Array.from({ length: 5000 }, (_, index) => `p${index}@example.org`).join(', ');
    expect(peopleIn(list)).toHaveLength(50);
    expect(plain('x'.repeat(1e6), 10)).toBe('x'.repeat(10));
  });
});

describe('the subject of a reply', () => {
  it.each([
    'Re: Your interview',
    'RE: Re: Your interview',
    'AW: Your interview',
    'Re[2]: Your interview',
    'SV: Your interview',
    'RES: Your interview',
  ])('%s is known', (subject) => {
    expect(isReply(subject)).toBe(true);
    expect(threadSubject(subject)).toBe('Your interview');
  });

  it.each(['Fwd: Your interview', 'WG: Your interview', 'Regarding: you', 'Your interview', ''])('%s is none', (subject) => {
    expect(isReply(subject)).toBe(false);
    expect(threadSubject(subject)).toBe(subject);
  });
});
