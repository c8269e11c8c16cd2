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
export type Anchor =
  | 'interview_start'
  | 'interview_end'
  | 'first_interview'
  | 'slot_start'
  | 'promise_date'
  | 'first_thank_you'
  | 'last_chaser'
  | 'last_call'
  | 'last_contact'
  | 'last_own_message'
  | 'rejected'
  | 'offer'
  | 'other_offer'
  | 'decided_to_withdraw'
  | 'check_in_opens';
export type Stop = 'sent' | 'reply' | 'decision' | 'withdrawn' | 'answered' | 'saved' | 'moved_on' | 'accepted' | 'switched_off';
export type Severity = 'info' | 'warn' | 'error';

/**
 * Everything Afterword knows about following up, in one public document that is named by its own hash.
 */
export interface Playbook {
  schema_version: 1;
  locale: string;
  minimum_extension: string;
  words: KnownWords;
  templates: Template[];
  rules: (StepRule | CapRule | HoursRule)[];
  settings: Setting[];
  seasons: Season[];
  countries: Country[];
  checks: Check[];
  pages: Page[];
  sources: Source[];
}
/**
 * Words that the engine knows things by. They are compared without regard to case.
 */
export interface KnownWords {
  common: string[];
  frequent: string[];
  generic: string[];
  loud: string[];
  calendar: string[];
  abbreviations: string[];
  titles: string[];
  honorifics: string[];
  particles: string[];
  name_endings: string[];
  legal_forms: string[];
  before_company: string[];
  job: string[];
  ranks: string[];
  sign_offs: string[];
  reply_prefixes: string[];
  wrote: string[];
  wrote_starts: string[];
  recalled: string[];
  forwarded: string[];
  senders: string[];
  headers: string[];
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
  channel: Channel | null;
  templates: string[];
  window: Window;
  circumstances: Circumstance[];
  per_interviewer: boolean;
  most_interviewers: number | null;
  any_of: (
    | 'promised'
    | 'phone_ok'
    | 'keep_in_touch'
    | 'no_email_address'
    | 'asked_to_call_again'
    | 'unanswered_call'
    | 'on_hold'
    | 'delayed'
    | 'rejected_and_opted_in'
    | 'cap_reached'
    | 'value_check_ins_ended'
    | 'pending'
    | 'informational'
    | 'via_agency'
  )[];
  none_of: (
    | 'promised'
    | 'phone_ok'
    | 'keep_in_touch'
    | 'no_email_address'
    | 'asked_to_call_again'
    | 'unanswered_call'
    | 'on_hold'
    | 'delayed'
    | 'rejected_and_opted_in'
    | 'cap_reached'
    | 'value_check_ins_ended'
    | 'pending'
    | 'informational'
    | 'via_agency'
  )[];
  repeat: OffsetParts | null;
  times: number | null;
  apart: OffsetParts | null;
  unanswered: number | null;
  chaser: boolean;
  past_cap: boolean;
  any_hour: boolean;
  beside: boolean;
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
  closes: OffsetParts | null;
  closes_at: ('interview_end' | 'deadline') | null;
  best_from: OffsetParts | null;
  as_check_in: boolean;
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
  when: 'decision_same_day' | 'before_day_off' | 'season';
  window: Window | null;
  setting: ('friday' | 'cap' | 'agency' | 'quiet_hours' | 'season') | null;
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
 * A rule that says at which hours a message should go out, in the recipient's wall time on business days.
 */
export interface HoursRule {
  advice: number[];
  sources: string[];
  type: 'hours';
  id: string;
  slug: string;
  title: string;
  opens: string;
  closes: string;
  after_day_off: string;
  reason: string;
  page: string;
}
/**
 * Something about the schedule that users decide for themselves.
 */
export interface Setting {
  name: 'friday' | 'cap' | 'agency' | 'quiet_hours' | 'season';
  title: string;
  default: string;
  choices: Choice[];
  reason: string;
  sources: string[];
}
/**
 * One value that a setting can have.
 */
export interface Choice {
  value: string;
  label: string;
}
/**
 * A stretch of the year, both days included, in which many people are away. It may run over the end of a year.
 */
export interface Season {
  starts: string;
  ends: string;
  name: string;
}
/**
 * What is known about work and custom in a country. Holidays are added when the playbook is built.
 */
export interface Country {
  code: string;
  slug: string;
  name: string;
  works: ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[];
  zones: string[];
  customs: Custom[];
  sources: string[];
  page: string;
  subdivisions: Subdivision[];
  holidays: Holiday[];
}
/**
 * Something that is done differently in a country, in a sentence for the user.
 */
export interface Custom {
  title: string;
  says: string;
  sources: string[];
}
/**
 * A state, province or region with holidays of its own.
 */
export interface Subdivision {
  code: string;
  name: string;
}
/**
 * A public holiday, observed days included.
 */
export interface Holiday {
  day: string;
  name: string;
  only: string[];
  not_in: string[];
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
  severities: KindSeverity[];
  softened: Softened | null;
  message: string;
  better: string | null;
  matcher:
    | PhraseMatcher
    | BlankMatcher
    | GreetingMatcher
    | RecordMatcher
    | MissingMatcher
    | LengthMatcher
    | CountMatcher
    | SubjectMatcher
    | SimilarityMatcher
    | TimingMatcher
    | RecipientMatcher
    | AttachmentMatcher
    | DoubledWordMatcher
    | ArticleMatcher
    | CapitalMatcher
    | SlipMatcher
    | VarietyMatcher
    | AnyMatcher;
  page: string;
  anchor: string;
}
/**
 * The severity that a check has for some kinds of message, in place of its own.
 */
export interface KindSeverity {
  kinds: MessageKind[];
  severity: Severity;
}
/**
 * The severity that a check has at most where the case knows something that excuses the mistake.
 */
export interface Softened {
  fact: 'pay_asked';
  severity: Severity;
}
/**
 * Finds phrases, unless the match lies inside a phrase of `unless` or belongs to the record (a company called Bonus Foods).
 */
export interface PhraseMatcher {
  kind: 'phrases';
  at_least: number;
  escalate: Escalation | null;
  where: 'anywhere' | 'subject' | 'body' | 'opening';
  phrases: Phrase[];
  unless: string[];
}
/**
 * From so many finds on a check is more severe.
 */
export interface Escalation {
  count: number;
  severity: Severity;
}
/**
 * Words to look for, compared without regard to case and only as whole words.
 *
 * Two slots stand for what varies: {any} for exactly one word, {number} for a number or a sum of money.
 */
export interface Phrase {
  text: string;
  better: string | null;
  replace: string | null;
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
 * Finds that something a note needs is not there: nothing of the record and none of the phrases.
 *
 * What the record itself does not know is not missed. The place of the finding has no length: it is where the thing would stand.
 */
export interface MissingMatcher {
  kind: 'missing';
  record: ('role' | 'company' | 'interviewer' | 'my_name' | 'topics' | 'promised_material')[];
  phrases: string[];
  questions: boolean;
  links: boolean;
  where: 'anywhere' | 'subject' | 'body' | 'closing';
}
/**
 * Finds a message that is too short or too long. Words are counted between greeting and sign-off.
 */
export interface LengthMatcher {
  kind: 'length';
  bands: LengthBand[];
}
/**
 * How many words a message should have, by its kind. Below min or above max is a hint; more than `warn` or `error` is worse.
 */
export interface LengthBand {
  kinds: MessageKind[];
  min: number;
  max: number;
  warn: number;
  error: number;
}
/**
 * Finds more of something than is good: questions, exclamation marks, words in one sentence, words in capitals, emoji, sign-offs.
 */
export interface CountMatcher {
  kind: 'count';
  of: 'questions' | 'exclamation_marks' | 'exclamation_marks_in_a_row' | 'sentence_words' | 'capital_words' | 'emoji' | 'sign_offs';
  more_than: number;
  escalate: Escalation | null;
}
/**
 * Finds a subject that is empty, too long, without the role where the kind needs it, or changed inside a thread.
 */
export interface SubjectMatcher {
  kind: 'subject';
  most_words: number;
  role_kinds: MessageKind[];
}
/**
 * Finds a note that is nearly another note of the user's, or nearly the template alone.
 *
 * `own_notes`: the share of this note's runs of `run` words that stand in an earlier note to somebody else, the template's own text left
 * out. `template`: the share of the note's sentences that are the template's, unchanged.
 */
export interface SimilarityMatcher {
  kind: 'similarity';
  to: 'own_notes' | 'template';
  run: number;
  warn: number;
  error: number | null;
}
/**
 * Compares the time at which the message would go out, and what went before, with the plan.
 */
export interface TimingMatcher {
  kind: 'timing';
  what: 'too_early' | 'late' | 'cap_reached' | 'too_soon_again' | 'already_answered' | 'outside_hours';
}
/**
 * Compares whom the message goes to, and by which channel, with the record.
 */
export interface RecipientMatcher {
  kind: 'recipients';
  what: 'several_interviewers' | 'agency_left_out' | 'unwanted_channel';
}
/**
 * Finds the claim that something is attached while nothing is. Silent where nobody can tell what is attached.
 */
export interface AttachmentMatcher {
  kind: 'attachment';
  phrases: string[];
  unless: string[];
}
/**
 * Finds a word written twice in a row, but for those that may be ("had had").
 */
export interface DoubledWordMatcher {
  kind: 'doubled_word';
  allowed: string[];
}
/**
 * Finds "a" before a vowel sound and "an" before none. The lists hold the beginnings of words whose sound their letters do not tell.
 */
export interface ArticleMatcher {
  kind: 'article';
  vowel_sound: string[];
  consonant_sound: string[];
}
/**
 * Finds words of the record written without their capital, a lone "i", and a sentence that starts small.
 */
export interface CapitalMatcher {
  kind: 'capital';
  always: string[];
}
/**
 * Finds words that are one letter, or two exchanged ones, away from a word that such notes often have ("becuase").
 *
 * The words stand in the order of how common they are. `unless` holds the real words that are as near. Both are in small letters.
 */
export interface SlipMatcher {
  kind: 'slip';
  words: string[];
  unless: string[];
}
/**
 * Finds American and British spellings side by side. Neither is wrong by itself.
 */
export interface VarietyMatcher {
  kind: 'variety';
  pairs: string[][];
  oxford: string[][];
  better: string;
}
/**
 * Finds whatever one of several matchers finds.
 */
export interface AnyMatcher {
  kind: 'any';
  of: (
    | PhraseMatcher
    | BlankMatcher
    | GreetingMatcher
    | RecordMatcher
    | MissingMatcher
    | LengthMatcher
    | CountMatcher
    | SubjectMatcher
    | SimilarityMatcher
    | TimingMatcher
    | RecipientMatcher
    | AttachmentMatcher
    | DoubledWordMatcher
    | ArticleMatcher
    | CapitalMatcher
    | SlipMatcher
    | VarietyMatcher
  )[];
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
