import { describe, expect, test } from 'vitest';
import { type Case, type Finding, type Message, type Playbook, review } from '../../../extension/src/engine';
import { examples, playbook, playbookOf, situationOf } from './content';

/** What one click does: the better wording of a finding takes the place of the worse. */

const NOW = '2026-03-04T09:00';
/** Two thousand phrases, in milliseconds on a busy machine. */
const SLOW = 60_000;

type Matcher = Playbook['checks'][number]['matcher'];

function applied(message: Message, { replace }: Finding): Message | undefined {
  if (!replace) return undefined;
  const text = message[replace.part];
  return { ...message, [replace.part]: text.slice(0, replace.start) + replace.text + text.slice(replace.end) };
}

/** What is said, and at how many places; not where, for a replacement moves what comes after it. */
function said(findings: Finding[]): Map<string, number> {
  return new Map(findings.map(({ check, severity, message, where }) => [`${check} ${severity} ${message}`, where.length]));
}

/** What a note lacks or has too little of is seen anew with every word that goes. */
const ABOUT_THE_WHOLE = new Set<Matcher['kind']>(['missing', 'length', 'subject', 'similarity']);
const inWords = playbook.checks.filter(({ matcher }) => !ABOUT_THE_WHOLE.has(matcher.kind)).map(({ id }) => id);

/** What one click leaves as it was or brings: nothing, if all is well. */
function troubles(message: Message, situation: Case, now: string, among: Playbook): string[] {
  const before = review(message, situation, among, now);
  return before.flatMap((finding) => {
    const better = applied(message, finding);
    if (!better) return [];
    const [was, is] = [said(before), said(review(better, situation, among, now))];
    const [mended = ''] = said([finding]).keys();
    const stays =
      (is.get(mended) ?? 0) >= (was.get(mended) ?? 0) ? [`“${better[finding.where[0]?.part ?? 'body']}” still has ${mended}`] : [];
    const added = [...is.keys()].filter((text) => !was.has(text)).map((text) => `“${better.body}” now has ${text}`);
    return [...stays, ...added];
  });
}

/** The phrases that offer a better wording, with words in place of their slots. */
function phrasesOf(matcher: Matcher): string[] {
  if (matcher.kind === 'any') return matcher.of.flatMap(phrasesOf);
  if (matcher.kind !== 'phrases') return [];
  return matcher.phrases
    .filter(({ replace }) => typeof replace === 'string')
    .map(({ text }) => text.replaceAll('{any}', 'them').replaceAll('{number}', '12'));
}

describe.each(playbook.checks.filter(({ matcher }) => phrasesOf(matcher).length > 0))(
  'the better wording of $id',
  ({ id, matcher, kinds }) => {
    test(
      'takes the finding away and brings none',
      () => {
        const only = playbookOf(id);
        const [kind = 'thank_you'] = kinds;
        const written = phrasesOf(matcher).map(
          (text): Message => ({ kind, subject: '', body: `Dear Dana,\n\nYes, ${text}.\n\nKind regards,\nSam` }),
        );
        expect(written.flatMap((message) => troubles(message, situationOf(), NOW, only))).toEqual([]);
      },
      SLOW,
    );
  },
);

describe.each(examples)('one click on what is found in the examples of $id', ({ caught }) => {
  test('takes it away and brings nothing else', () => {
    expect(caught.flatMap(({ message, situation, now }) => troubles(message, situation, now, playbookOf(...inWords)))).toEqual([]);
  });
});
