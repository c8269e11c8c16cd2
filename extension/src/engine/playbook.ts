/** Generated from the JSON Schema of the playbook by tools/playbook-types.mjs. Do not edit. */

export type MessageKind =
  | 'thank_you'
  | 'brief'
  | 'check_in'
  | 'last'
  | 'value'
  | 'rejection_reply'
  | 'offer'
  | 'withdraw'
  | 'networking'
  | 'agency'
  | 'coordinator'
  | 'competing_offer'
  | 'no_show'
  | 'clarify'
  | 'letter'
  | 'card'
  | 'call'
  | 'voicemail';
export type Channel = 'email' | 'call' | 'voicemail' | 'letter' | 'card';
export type Anchor = 'interview_start' | 'interview_end' | 'promise_date' | 'last_chaser' | 'first_thank_you' | 'last_contact';
export type Stop = 'sent' | 'reply' | 'decision' | 'withdrawn' | 'answered' | 'saved';
export type Severity = 'info' | 'warn' | 'error';

/**
 * Everything Afterword knows about following up, in one public document that is named by its own hash.
 */
export interface Playbook {
  schema_version: 1;
  locale: string;
  minimum_extension: string;
  templates: Template[];
  rules: (StepRule | CapRule)[];
  checks: Check[];
  pages: Page[];
  sources: Source[];
}
/**
 * A message in Mustache (fields and sections only). Body paragraphs are separated by blank lines.
 */
export interface Template {
  advice: number[];
  sources: string[];
  id: string;
  slug: string;
  title: string;
  kind: MessageKind;
  channel: Channel;
  purpose: string;
  when: string;
  subject: string;
  body: string;
  fields: TemplateField[];
  words: WordRange;
  example: {
    [k: string]: string;
  };
  page: string;
}
/**
 * One thing a template needs to know.
 *
 * An own-words field is never filled by Afterword: a note is worth sending for what only its writer could have said.
 */
export interface TemplateField {
  name: string;
  label: string;
  hint: string | null;
  required: boolean;
  own_words: boolean;
  long: boolean;
}
/**
 * How many words a message should have, greeting and sign-off left out.
 */
export interface WordRange {
  min: number;
  max: number;
}
/**
 * A rule that gives the user something to do at a time.
 */
export interface StepRule {
  advice: number[];
  sources: string[];
  type: 'step';
  id: string;
  slug: string;
  title: string;
  channel: Channel;
  templates: string[];
  window: Window;
  circumstances: Circumstance[];
  per_interviewer: boolean;
  repeat: OffsetParts | null;
  times: number;
  unless_promised: boolean;
  chaser: boolean;
  stops: Stop[];
  then: string | null;
  reason: string;
  page: string;
}
/**
 * When a step may be taken: from opens, best by due, not after closes. Grace is a time after due that still counts as on time.
 */
export interface Window {
  anchor: Anchor;
  opens: OffsetParts;
  due: OffsetParts;
  grace: OffsetParts | null;
  closes: OffsetParts;
  best_from: OffsetParts | null;
}
/**
 * A distance from an anchor, in the employer's wall time.
 *
 * `at` replaces the hour that the anchor had. `roll` moves a result that falls on a day off to 09:00 of the next business day.
 */
export interface OffsetParts {
  amount: number;
  unit: 'minute' | 'hour' | 'day' | 'business_day' | 'month';
  at: string | null;
  roll: boolean;
}
/**
 * A circumstance in which the window is another one, or the user chooses between two.
 */
export interface Circumstance {
  id: string;
  when: 'decision_same_day' | 'before_day_off';
  window: Window | null;
  setting: 'friday' | null;
  reason: string;
  sources: string[];
}
/**
 * A rule that says when enough is enough.
 */
export interface CapRule {
  advice: number[];
  sources: string[];
  type: 'cap';
  id: string;
  slug: string;
  title: string;
  contacts: number;
  minimum: number;
  maximum: number;
  chasers: number;
  panel_counts_once: boolean;
  resets_on: Stop[];
  reason: string;
  page: string;
}
/**
 * One mistake that a draft is reviewed for. `message` may use {found}, {expected}, {name}, {role} and {company}.
 */
export interface Check {
  advice: number[];
  sources: string[];
  id: string;
  slug: string;
  title: string;
  severity: Severity;
  kinds: MessageKind[];
  not_kinds: MessageKind[];
  message: string;
  better: string | null;
  matcher: PhraseMatcher | BlankMatcher | GreetingMatcher | RecordMatcher;
  page: string;
  anchor: string;
}
/**
 * Finds phrases, unless the match lies inside a phrase of `unless` or belongs to the record (a company called Bonus Foods).
 */
export interface PhraseMatcher {
  kind: 'phrases';
  phrases: Phrase[];
  unless: string[];
}
/**
 * Words to look for, compared without regard to case and only as whole words.
 *
 * Two slots stand for what varies: {any} for exactly one word, {number} for a number or a sum of money.
 */
export interface Phrase {
  text: string;
  better: string | null;
}
/**
 * Finds a blank that was not filled in: brackets, braces or underscores around slot-like words, and bare markers such as TBD.
 */
export interface BlankMatcher {
  kind: 'blank';
  words: string[];
  markers: string[];
}
/**
 * Finds a greeting that does not use the name of the person it goes to.
 */
export interface GreetingMatcher {
  kind: 'greeting';
  greetings: string[];
  impersonal: string[];
}
/**
 * Finds a name or company that differs slightly from the record, or that belongs to another application of the user's.
 */
export interface RecordMatcher {
  kind: 'record';
  ordinary_words: string[];
}
/**
 * A page of the guide, as far as the extension needs it: enough to link to it.
 */
export interface Page {
  id: string;
  slug: string;
  title: string;
  summary: string;
}
/**
 * Somebody who said something about following up, and what they said in one line of our own words.
 */
export interface Source {
  id: string;
  who: string;
  title: string;
  when: string;
  kind: 'article' | 'survey' | 'career_office' | 'author' | 'vendor';
  says: string;
  url: string | null;
  read: string | null;
  sourced: boolean;
}
