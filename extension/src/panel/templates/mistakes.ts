/** What is wrong with the text of a template, and where. Pure. */
import { type Playbook, review, type TemplateField } from '../../engine';
import { slips } from '../../engine/spelling';
import { TAG } from '../../engine/template';

export interface Mistake {
  /**
   * no_tag: braces that hold neither a field nor a section. unknown: no such field. no_section, crossing: the end of a section that is not
   * open, or not the last one that is; `other` is. unclosed: a section without an end. never_filled: a field where it is sure to be empty.
   * empty: no text at all. blank: words that look like something to be filled in, and nothing fills them.
   */
  what: 'no_tag' | 'unknown' | 'no_section' | 'crossing' | 'unclosed' | 'never_filled' | 'empty' | 'blank';
  start: number;
  end: number;
  /** What stands there, or the name in it. */
  found: string;
  other?: string;
  /** What may have been meant, to be put there instead. */
  better?: string;
  /** The template cannot be used before this is mended. */
  stops: boolean;
}

interface Section {
  sign: string;
  name: string;
  start: number;
  end: number;
}

const LONGEST = 40;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const folded = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '_');

/** A field that may have been meant: one that is called so but for a slip, or whose label it is. */
const meant = (typed: string, fields: readonly TemplateField[]): TemplateField | undefined => {
  const wanted = folded(typed);
  return (
    fields.find(({ name, label }) => folded(name) === wanted || folded(label) === wanted) ??
    fields.find(({ name }) => slips(wanted, name) !== undefined)
  );
};

/** Two opening braces that begin no tag, with all that seems to belong to them. */
const strayIn = (text: string, from: number, to: number, fields: readonly TemplateField[]): Mistake[] =>
  [...text.slice(from, to).matchAll(/\{{2,}[^{}\n]*\}*/g)].map(({ index, 0: found }) => {
    const name = meant(found.replace(/[{}#^/]/g, '').trim(), fields)?.name;
    const [start, end] = [from + index, from + index + found.length];
    return { what: 'no_tag', start, end, found: short(found), stops: true, ...(name ? { better: `{{${name}}}` } : {}) };
  });

/** Mistakes of a text in their order. That there is any that stops is what the engine's parser and its fields say, too. */
export const mistakesIn = (text: string, fields: readonly TemplateField[]): Mistake[] => {
  const known = new Set(fields.map(({ name }) => name));
  const mistakes: Mistake[] = [];
  const open: Section[] = [];
  let [at, paired] = [0, true];
  for (const { index: start, 0: tag, 1: sign = '', 2: name = '' } of text.matchAll(new RegExp(TAG, 'g'))) {
    const end = start + tag.length;
    mistakes.push(...strayIn(text, at, start, fields));
    at = end;
    const here = (what: Mistake['what'], more: Partial<Mistake> = {}): void => {
      mistakes.push({ what, start, end, found: short(name), stops: true, ...more });
    };
    if (sign === '/') {
      // After one that does not fit, nobody can tell what belongs to what.
      if (!paired) continue;
      const last = open.at(-1);
      paired = last?.name === name;
      if (paired) open.pop();
      else here(last ? 'crossing' : 'no_section', last ? { other: last.name } : {});
      continue;
    }
    const better = known.has(name) ? undefined : meant(name, fields)?.name;
    if (!known.has(name)) here('unknown', better ? { better: `{{${sign}${better}}}` } : {});
    if (sign) open.push({ sign, name, start, end });
    else if (open.some((section) => section.sign === '^' && section.name === name)) here('never_filled', { stops: false });
  }
  mistakes.push(...strayIn(text, at, text.length, fields));
  if (paired) mistakes.push(...open.map(({ name, start, end }): Mistake => ({ what: 'unclosed', start, end, found: name, stops: true })));
  return mistakes.sort((one, other) => one.start - other.start);
};

/** The text of the same length without its fields, so that places in it are places in the template. */
const withoutTags = (text: string): string => text.replace(new RegExp(TAG, 'g'), (tag) => 'o'.repeat(tag.length));

/** Only the checks that look for blanks, of a playbook. */
export const blankChecks = (playbook: Playbook): Playbook => ({
  ...playbook,
  checks: playbook.checks.filter(({ matcher }) => matcher.kind === 'blank'),
});

/** What stands for something to be filled in and is no field, by the checks that will find it in every note. */
export const blanksIn = (text: string, blanks: Playbook): Mistake[] =>
  review(
    { kind: 'thank_you', subject: '', body: withoutTags(text) },
    { application: { company: '', role: '' }, interviews: [] },
    blanks,
    '2026-01-01T12:00',
  ).flatMap(({ where }) =>
    where.map(({ start, end }): Mistake => ({ what: 'blank', start, end, found: short(text.slice(start, end)), stops: false })),
  );

/** Everything that is wrong with the subject or the body, in the order of the text. */
export const mistakesOf = (text: string, mayBeEmpty: boolean, fields: readonly TemplateField[], blanks: Playbook): Mistake[] => {
  if (text.trim() === '') return mayBeEmpty ? [] : [{ what: 'empty', start: 0, end: text.length, found: '', stops: true }];
  const mistakes = mistakesIn(text, fields);
  const also = blanksIn(text, blanks).filter(({ start, end }) => !mistakes.some((one) => one.start < end && start < one.end));
  return [...mistakes, ...also].sort((one, other) => one.start - other.start);
};
