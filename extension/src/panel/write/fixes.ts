/** Better wording that the user takes over with one click. */
import type { Draft, Finding, Place } from '../../engine';

/** Words of the draft, what goes in their place, and as much on both sides of them as tells them from the same words elsewhere. */
export interface Fix {
  part: Place['part'];
  before: string;
  from: string;
  after: string;
  to: string;
}

/** What the user has typed, by field name. */
export type Values = Record<string, string>;

type Replacement = NonNullable<Finding['replace']>;

/** True where the words can be put right here: not in a blank, which is to be filled in first. */
export function canFix(replace: Replacement, draft: Draft): boolean {
  return !draft.blanks.some(({ part, start, end }) => part === replace.part && replace.start < end && start < replace.end);
}

/** The field in which the user typed it, put right; undefined where the words are the template's own. */
export function fixTyped({ part, start, end, text }: Replacement, draft: Draft, values: Values): Values | undefined {
  for (const [name, value] of Object.entries(values)) {
    const typed = value.replace(/\r\n?/g, '\n');
    const lead = typed.length - typed.trimStart().length;
    const words = typed.trim();
    if (words === '') continue;
    for (let at = draft[part].indexOf(words); at >= 0; at = draft[part].indexOf(words, at + 1)) {
      if (start < at || end > at + words.length) continue;
      const from = start - at + lead;
      return { [name]: typed.slice(0, from) + text + typed.slice(from + end - start) };
    }
  }
  return undefined;
}

export function fixOf({ part, start, end, text }: Replacement, draft: Draft): Fix {
  const whole = draft[part];
  let [left, right] = [start, end];
  while (whole.indexOf(whole.slice(left, right)) !== whole.lastIndexOf(whole.slice(left, right))) {
    left = Math.max(0, left - 1);
    right = Math.min(whole.length, right + 1);
  }
  return { part, before: whole.slice(left, start), from: whole.slice(start, end), after: whole.slice(end, right), to: text };
}

/** The draft with these words in place, and its blanks where they then stand. A fix whose words are gone does nothing. */
export function withFixes(draft: Draft, fixes: Fix[]): Draft {
  return fixes.reduce(withFix, draft);
}

function withFix(draft: Draft, { part, before, from, after, to }: Fix): Draft {
  const found = draft[part].indexOf(before + from + after);
  if (found < 0 || before + from + after === '') return draft;
  const start = found + before.length;
  const end = start + from.length;
  const by = to.length - from.length;
  const blanks = draft.blanks.map((blank) =>
    blank.part === part && blank.start >= end ? { ...blank, start: blank.start + by, end: blank.end + by } : blank,
  );
  return { ...draft, [part]: draft[part].slice(0, start) + to + draft[part].slice(end), blanks };
}
