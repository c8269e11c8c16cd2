"""What a playbook is made of.

These models are the single source of the playbook's types: the JSON Schema comes from them, and the extension's TypeScript types come
from the JSON Schema. Everything here is data. Nothing in a playbook is ever run: no code, no regular expression.

Every text and list has an upper bound, because the extension treats a playbook from a backend as hostile.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

SCHEMA_VERSION: Literal[1] = 1

RuleId = Annotated[str, Field(pattern=r"^SR-\d{2}[a-z]?$")]
TemplateId = Annotated[str, Field(pattern=r"^TP-\d{2}$")]
CheckId = Annotated[str, Field(pattern=r"^CK-\d{2}$")]
PageId = Annotated[str, Field(pattern=r"^PG-\d{2}$")]
SourceId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
SubdivisionCode = Annotated[str, Field(pattern=r"^[A-Z0-9]{1,6}$")]
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
MonthDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
FieldName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Line = Annotated[str, Field(min_length=1, max_length=200)]
Text = Annotated[str, Field(min_length=1, max_length=1000)]
Advice = Annotated[int, Field(ge=1, le=122)]
Locale = Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")]
Version = Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]

MessageKind = Literal[
    "thank_you",
    "brief",
    "check_in",
    "last",
    "value",
    "rejection_reply",
    "offer",
    "withdraw",
    "networking",
    "agency",
    "coordinator",
    "competing_offer",
    "no_show",
    "clarify",
    "letter",
    "card",
    "call",
    "voicemail",
]
Channel = Literal["email", "call", "voicemail", "letter", "card"]
Severity = Literal["info", "warn", "error"]


class Model(BaseModel):
    """Immutable, and strict about what it does not know: a misspelt key is a mistake, not a comment."""

    # A compiled playbook writes its defaults out, and its schema says so.
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=False, json_schema_serialization_defaults_required=True)


class Traced(Model):
    """Where a piece of guidance comes from: the numbers of the advice it carries out, and the sources that say so."""

    advice: Annotated[tuple[Advice, ...], Field(max_length=122)] = ()
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1, max_length=40)]


class Source(Model):
    """Somebody who said something about following up, and what they said in one line of our own words."""

    id: SourceId
    who: Line
    title: Line
    when: Line
    kind: Literal["article", "survey", "career_office", "author", "vendor"]
    says: Text
    url: Annotated[str, Field(pattern=r"^https://", max_length=400)] | None = None
    read: date | None = None
    sourced: bool = True
    """False for a claim that its own author gives no evidence for. The guide marks it as such."""


class TemplateField(Model):
    """One thing a template needs to know.

    An own-words field is never filled by Afterword: a note is worth sending for what only its writer could have said.
    """

    name: FieldName
    label: Line
    hint: Line | None = None
    required: bool = False
    own_words: bool = False
    long: bool = False
    """True when the answer may run over several lines."""


class WordRange(Model):
    """How many words a message should have, greeting and sign-off left out."""

    min: Annotated[int, Field(ge=0, le=1000)]
    max: Annotated[int, Field(ge=1, le=1000)]


class Template(Traced):
    """A message in Mustache (fields and sections only). Body paragraphs are separated by blank lines."""

    id: TemplateId
    slug: Slug
    title: Line
    kind: MessageKind
    channel: Channel
    purpose: Line
    when: Text
    subject: Line
    body: Annotated[str, Field(min_length=1, max_length=5000)]
    fields: Annotated[tuple[TemplateField, ...], Field(min_length=1, max_length=40)]
    words: WordRange
    example: Annotated[dict[FieldName, Text], Field(max_length=40)]
    """A filled example: a value for each field that it uses."""
    page: PageId


OFFSET = re.compile(r"(?P<amount>[+-]\d{1,3}) ?(?P<unit>min|h|d|bd|mo)(?: (?P<at>\d{2}:\d{2}))?(?P<roll> roll)?")
UNITS = {"min": "minute", "h": "hour", "d": "day", "bd": "business_day", "mo": "month"}


def read_offset(value: object) -> object:
    """Turn "+1bd 09:00" or "+7d roll" into the parts of an Offset; anything else is left for the model to refuse."""
    if not isinstance(value, str):
        return value
    found = OFFSET.fullmatch(value)
    if not found:
        raise ValueError(f"“{value}” is not an offset. Write for example +24h, +7d roll, +10bd or +1bd 09:00.")
    return {
        "amount": int(found["amount"]),
        "unit": UNITS[found["unit"]],
        "at": found["at"],
        "roll": found["roll"] is not None,
    }


class OffsetParts(Model):
    """A distance from an anchor, in the employer's wall time.

    `at` replaces the hour that the anchor had. `roll` moves a result that falls on a day off to 09:00 of the next business day.
    """

    amount: Annotated[int, Field(ge=-999, le=999)]
    unit: Literal["minute", "hour", "day", "business_day", "month"]
    at: Clock | None = None
    roll: bool = False


Offset = Annotated[OffsetParts, BeforeValidator(read_offset)]


def read_times(value: object) -> object:
    """Turn "any" into None, because TOML cannot write that; anything else is left for the model to judge."""
    return None if value == "any" else value


Times = Annotated[Annotated[int, Field(ge=1, le=100)] | None, BeforeValidator(read_times)]

Anchor = Literal[
    "interview_start",
    "interview_end",
    "first_interview",
    "slot_start",
    "promise_date",
    "first_thank_you",
    "last_chaser",
    "last_call",
    "last_contact",
    "last_own_message",
    "rejected",
    "offer",
    "other_offer",
    "decided_to_withdraw",
    "check_in_opens",
]
"""What a window counts from. `last_contact` is the latest message in either direction, `last_own_message` the user's own latest, and
`check_in_opens` the opening of the check-in that stands for the application (SR-04 or SR-05).

`interview_end` is that of the interview the step belongs to; a check-in belongs to the latest one held, and after an answer with neither
date nor decision it counts from that answer instead. `slot_start` is the start of a talk that they missed."""

Stop = Literal["sent", "reply", "decision", "withdrawn", "answered", "saved", "moved_on", "accepted", "switched_off"]

Condition = Literal[
    "promised",
    "phone_ok",
    "keep_in_touch",
    "no_email_address",
    "asked_to_call_again",
    "unanswered_call",
    "on_hold",
    "delayed",
    "rejected_and_opted_in",
    "cap_reached",
    "value_check_ins_ended",
    "pending",
    "informational",
    "via_agency",
]
"""A circumstance that the extension reads off the case.

`promised`: a date stands that no later interview, answer or decision has replaced. `on_hold` and `delayed`: that is the last they said, and
no date came with it. `unanswered_call`: the latest check-in was a call or voicemail, and nothing came back. `no_email_address`: none is
known for anybody at this application. `value_check_ins_ended`: as many in a row went unanswered as their rule allows. `informational`: the
interview that the step counts from was a talk for advice. `pending`: something of the application is still open.
`keep_in_touch`: they said so, and where it is all that holds, the step is offered beside the others instead of as the next one."""

SettingName = Literal["friday", "cap", "agency", "quiet_hours", "season"]


class Window(Model):
    """When a step may be taken: from opens, best by due, not after closes. Grace is a time after due that still counts as on time."""

    anchor: Anchor
    opens: Offset
    due: Offset
    grace: Offset | None = None
    closes: Offset | None = None
    """None: the step stays open until something else ends it."""
    closes_at: Literal["interview_end", "deadline"] | None = None
    """An event that ends the window where it is known; `closes` holds where it is not."""
    best_from: Offset | None = None
    """A hint, not a limit: from then on is best."""
    as_check_in: bool = False
    """True when the due time and the close of the check-in take the place of these: a call fits as long as the email would."""


class Circumstance(Model):
    """A circumstance in which the window is another one, or the user chooses between two."""

    id: RuleId
    when: Literal["decision_same_day", "before_day_off", "season"]
    window: Window | None = None
    setting: SettingName | None = None
    """The setting that decides whether the window holds."""
    reason: Text
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1, max_length=40)]


class StepRule(Traced):
    """A rule that gives the user something to do at a time."""

    type: Literal["step"] = "step"
    id: RuleId
    slug: Slug
    title: Line
    channel: Channel | None = None
    """None for a step that the user takes alone: a note to oneself, a look around."""
    templates: Annotated[tuple[TemplateId, ...], Field(max_length=40)] = ()
    window: Window
    circumstances: Annotated[tuple[Circumstance, ...], Field(max_length=10)] = ()
    per_interviewer: bool = False
    most_interviewers: Annotated[int, Field(ge=1, le=50)] | None = None
    """With more people than that, one message to whoever arranged the interview thanks them all."""
    any_of: Annotated[tuple[Condition, ...], Field(max_length=20)] = ()
    """The rule holds only in one of these circumstances; none named means always."""
    none_of: Annotated[tuple[Condition, ...], Field(max_length=20)] = ()
    """The rule does not hold in any of these circumstances."""
    repeat: Offset | None = None
    """The distance to the next time, counted from the last."""
    times: Times = 1
    """How often the step may be taken, per interviewer where the rule is per interviewer; None ("any") for as often as it comes up.

    Each anchor (an interview, a date, a message) is counted on its own, but calls are counted over the whole application."""
    apart: Offset | None = None
    """The least distance to the step of the same rule before it."""
    unanswered: Annotated[int, Field(ge=1, le=10)] | None = None
    """So many times in a row without an answer end the rule."""
    chaser: bool = False
    """True when the message counts against the cap as a check-in after silence."""
    past_cap: bool = False
    """True when the message may go out although the cap is reached."""
    any_hour: bool = False
    """True when the sending hours do not move the step."""
    beside: bool = False
    """True for a step that is shown apart from the messages and is never the one next step."""
    stops: Annotated[tuple[Stop, ...], Field(min_length=1, max_length=10)]
    then: RuleId | None = None
    """The rule that takes over when this step was taken and nothing came back."""
    reason: Text
    page: PageId


class CapRule(Traced):
    """A rule that says when enough is enough."""

    type: Literal["cap"] = "cap"
    id: RuleId
    slug: Slug
    title: Line
    contacts: Annotated[int, Field(ge=1, le=10)]
    """How many contacts without an answer are allowed, the first thank-you included."""
    minimum: Annotated[int, Field(ge=1, le=10)]
    maximum: Annotated[int, Field(ge=1, le=10)]
    chasers: Annotated[int, Field(ge=0, le=10)]
    """How many of them may be check-ins. Where the user sets another number of contacts, this one moves with it."""
    panel_counts_once: bool = True
    resets_on: Annotated[tuple[Stop, ...], Field(min_length=1, max_length=10)] = ("reply",)
    reason: Text
    page: PageId


class HoursRule(Traced):
    """A rule that says at which hours a message should go out, in the recipient's wall time on business days."""

    type: Literal["hours"] = "hours"
    id: RuleId
    slug: Slug
    title: Line
    opens: Clock
    closes: Clock
    """The last minute that is still inside. An opening is never moved past the close of its step."""
    after_day_off: Clock
    """The hour to which a time on a day off moves."""
    reason: Text
    page: PageId


Rule = Annotated[StepRule | CapRule | HoursRule, Field(discriminator="type")]


class Choice(Model):
    """One value that a setting can have."""

    value: Line
    label: Line


class Setting(Model):
    """Something about the schedule that users decide for themselves."""

    name: SettingName
    title: Line
    default: Line
    choices: Annotated[tuple[Choice, ...], Field(min_length=2, max_length=10)]
    reason: Text
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1, max_length=40)]


class Season(Model):
    """A stretch of the year, both days included, in which many people are away. It may run over the end of a year."""

    starts: MonthDay
    ends: MonthDay
    name: Line


Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class Subdivision(Model):
    """A state, province or region with holidays of its own."""

    code: SubdivisionCode
    name: Line


class Custom(Model):
    """Something that is done differently in a country, in a sentence for the user."""

    title: Line
    says: Text
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1, max_length=40)]


class Holiday(Model):
    """A public holiday, observed days included."""

    day: date
    name: Line
    only: Annotated[tuple[SubdivisionCode, ...], Field(max_length=100)] = ()
    """The subdivisions that keep it; none named means the whole country."""
    not_in: Annotated[tuple[SubdivisionCode, ...], Field(max_length=100)] = ()
    """The subdivisions that do not keep a holiday of the whole country. Never together with `only`."""


class Country(Model):
    """What is known about work and custom in a country. Holidays are added when the playbook is built."""

    code: CountryCode
    slug: Slug
    name: Line
    works: Annotated[tuple[Weekday, ...], Field(min_length=1, max_length=7)]
    """The working week, its first day first."""
    zones: Annotated[
        tuple[Annotated[str, Field(pattern=r"^[A-Z][A-Za-z_]+(/[A-Za-z_-]+)+$", max_length=60)], ...], Field(min_length=1, max_length=40)
    ]
    """IANA time zones, the one with most people first."""
    customs: Annotated[tuple[Custom, ...], Field(max_length=20)] = ()
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1, max_length=40)]
    page: PageId
    subdivisions: Annotated[tuple[Subdivision, ...], Field(max_length=100)] = ()
    holidays: Annotated[tuple[Holiday, ...], Field(max_length=2000)] = ()


class Phrase(Model):
    """Words to look for, compared without regard to case and only as whole words.

    Two slots stand for what varies: {any} for exactly one word, {number} for a number or a sum of money.
    """

    text: Annotated[str, Field(min_length=2, max_length=100)]
    better: Text | None = None
    """What to write instead, said to the user."""
    replace: Annotated[str, Field(max_length=100)] | None = None
    """The very words to put in its place with one click; empty to take the phrase out."""


class Escalation(Model):
    """From so many finds on a check is more severe."""

    count: Annotated[int, Field(ge=2, le=100)]
    severity: Severity


class PhraseMatcher(Model):
    """Finds phrases, unless the match lies inside a phrase of `unless` or belongs to the record (a company called Bonus Foods)."""

    kind: Literal["phrases"] = "phrases"
    at_least: Annotated[int, Field(ge=1, le=100)] = 1
    """So many different finds are needed before any of them counts."""
    escalate: Escalation | None = None
    where: Literal["anywhere", "subject", "body", "opening"] = "anywhere"
    """`opening` is the first sentence after the greeting."""
    phrases: Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=1000)]
    unless: Annotated[tuple[Annotated[str, Field(min_length=2, max_length=100)], ...], Field(max_length=500)] = ()


Words = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=60)], ...], Field(min_length=1, max_length=200)]


class BlankMatcher(Model):
    """Finds a blank that was not filled in: brackets, braces or underscores around slot-like words, and bare markers such as TBD."""

    kind: Literal["blank"] = "blank"
    words: Words
    markers: Words


class GreetingMatcher(Model):
    """Finds a greeting that does not use the name of the person it goes to."""

    kind: Literal["greeting"] = "greeting"
    greetings: Words
    impersonal: Words


class RecordMatcher(Model):
    """Finds a name or company that differs slightly from the record, or that belongs to another application of the user's."""

    kind: Literal["record"] = "record"
    ordinary_words: Words


class MissingMatcher(Model):
    """Finds that something a note needs is not there: nothing of the record and none of the phrases.

    What the record itself does not know is not missed. The place of the finding has no length: it is where the thing would stand.
    """

    kind: Literal["missing"] = "missing"
    record: Annotated[
        tuple[Literal["role", "company", "interviewer", "my_name", "topics", "promised_material"], ...], Field(max_length=6)
    ] = ()
    phrases: Annotated[tuple[Annotated[str, Field(min_length=2, max_length=100)], ...], Field(max_length=500)] = ()
    questions: bool = False
    """True when any question will do."""
    links: bool = False
    """True when any link will do."""
    where: Literal["anywhere", "subject", "body", "closing"] = "anywhere"
    """`closing` is the sign-off and what follows it."""


class LengthBand(Model):
    """How many words a message should have, by its kind. Below min or above max is a hint; more than `warn` or `error` is worse."""

    kinds: Annotated[tuple[MessageKind, ...], Field(min_length=1, max_length=30)]
    min: Annotated[int, Field(ge=0, le=1000)]
    max: Annotated[int, Field(ge=1, le=1000)]
    warn: Annotated[int, Field(ge=1, le=2000)]
    error: Annotated[int, Field(ge=1, le=2000)]


class LengthMatcher(Model):
    """Finds a message that is too short or too long. Words are counted between greeting and sign-off."""

    kind: Literal["length"] = "length"
    bands: Annotated[tuple[LengthBand, ...], Field(min_length=1, max_length=30)]


class CountMatcher(Model):
    """Finds more of something than is good: questions, exclamation marks, words in one sentence, words in capitals, emoji, sign-offs."""

    kind: Literal["count"] = "count"
    of: Literal["questions", "exclamation_marks", "exclamation_marks_in_a_row", "sentence_words", "capital_words", "emoji", "sign_offs"]
    more_than: Annotated[int, Field(ge=0, le=1000)]
    escalate: Escalation | None = None


class SubjectMatcher(Model):
    """Finds a subject that is empty, too long, without the role where the kind needs it, or changed inside a thread."""

    kind: Literal["subject"] = "subject"
    most_words: Annotated[int, Field(ge=1, le=50)]
    role_kinds: Annotated[tuple[MessageKind, ...], Field(max_length=30)] = ()


class SimilarityMatcher(Model):
    """Finds a note that is nearly another note of the user's, or nearly the template alone.

    `own_notes`: the share of this note's runs of `run` words that stand in an earlier note to somebody else, the template's own text left
    out. `template`: the share of the note's sentences that are the template's, unchanged.
    """

    kind: Literal["similarity"] = "similarity"
    to: Literal["own_notes", "template"]
    run: Annotated[int, Field(ge=2, le=10)] = 5
    warn: Annotated[float, Field(gt=0, le=1)]
    error: Annotated[float, Field(gt=0, le=1)] | None = None
    """From this share on it is an error, where both people are at one company."""


class TimingMatcher(Model):
    """Compares the time at which the message would go out, and what went before, with the plan."""

    kind: Literal["timing"] = "timing"
    what: Literal["too_early", "late", "cap_reached", "too_soon_again", "already_answered", "outside_hours"]


class RecipientMatcher(Model):
    """Compares whom the message goes to, and by which channel, with the record."""

    kind: Literal["recipients"] = "recipients"
    what: Literal["several_interviewers", "agency_left_out", "unwanted_channel"]


class AttachmentMatcher(Model):
    """Finds the claim that something is attached while nothing is. Silent where nobody can tell what is attached."""

    kind: Literal["attachment"] = "attachment"
    phrases: Annotated[tuple[Annotated[str, Field(min_length=2, max_length=100)], ...], Field(min_length=1, max_length=200)]
    unless: Annotated[tuple[Annotated[str, Field(min_length=2, max_length=100)], ...], Field(max_length=200)] = ()


class DoubledWordMatcher(Model):
    """Finds a word written twice in a row, but for those that may be ("had had")."""

    kind: Literal["doubled_word"] = "doubled_word"
    allowed: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=60)], ...], Field(max_length=200)] = ()


class ArticleMatcher(Model):
    """Finds "a" before a vowel sound and "an" before none. The lists hold the beginnings of words whose sound their letters do not tell."""

    kind: Literal["article"] = "article"
    vowel_sound: Words
    consonant_sound: Words


class CapitalMatcher(Model):
    """Finds words of the record written without their capital, a lone "i", and a sentence that starts small."""

    kind: Literal["capital"] = "capital"
    always: Words
    """Words that always have a capital, such as Monday or English."""


SmallWord = Annotated[str, Field(min_length=3, max_length=60, pattern=r"^[a-z]+$")]

Spellings = Annotated[tuple[SmallWord, ...], Field(min_length=2, max_length=2)]
"""The American spelling, then the British one."""


class SlipMatcher(Model):
    """Finds words that are one letter, or two exchanged ones, away from a word that such notes often have ("becuase").

    The words stand in the order of how common they are. `unless` holds the real words that are as near. Both are in small letters.
    """

    kind: Literal["slip"] = "slip"
    words: Annotated[tuple[SmallWord, ...], Field(min_length=1, max_length=1000)]
    unless: Annotated[tuple[SmallWord, ...], Field(max_length=2000)] = ()


class VarietyMatcher(Model):
    """Finds American and British spellings side by side. Neither is wrong by itself."""

    kind: Literal["variety"] = "variety"
    pairs: Annotated[tuple[Spellings, ...], Field(min_length=1, max_length=500)]
    oxford: Annotated[tuple[Spellings, ...], Field(max_length=500)] = ()
    """Pairs of which the first goes with British spellings as well, in Oxford and in Canada: that is a hint at most."""
    better: Annotated[str, Field(min_length=1, max_length=300)]


AMatcher = (
    PhraseMatcher
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
)


class AnyMatcher(Model):
    """Finds whatever one of several matchers finds."""

    kind: Literal["any"] = "any"
    of: Annotated[tuple[Annotated[AMatcher, Field(discriminator="kind")], ...], Field(min_length=2, max_length=10)]


Matcher = Annotated[AMatcher | AnyMatcher, Field(discriminator="kind")]


class KindSeverity(Model):
    """The severity that a check has for some kinds of message, in place of its own."""

    kinds: Annotated[tuple[MessageKind, ...], Field(min_length=1, max_length=30)]
    severity: Severity


class Softened(Model):
    """The severity that a check has at most where the case knows something that excuses the mistake."""

    fact: Literal["pay_asked"]
    severity: Severity


class Check(Traced):
    """One mistake that a draft is reviewed for. `message` may use {found}, {expected}, {name}, {role} and {company}."""

    id: CheckId
    slug: Slug
    title: Line
    severity: Severity
    kinds: Annotated[tuple[MessageKind, ...], Field(max_length=30)] = ()
    """The kinds of message it applies to; none named means all."""
    not_kinds: Annotated[tuple[MessageKind, ...], Field(max_length=30)] = ()
    severities: Annotated[tuple[KindSeverity, ...], Field(max_length=10)] = ()
    softened: Softened | None = None
    message: Text
    better: Text | None = None
    matcher: Matcher
    page: PageId
    anchor: Slug

    @property
    def matchers(self) -> tuple[AMatcher, ...]:
        """The matchers that look for something: several, or the only one."""
        return self.matcher.of if isinstance(self.matcher, AnyMatcher) else (self.matcher,)


class Page(Model):
    """A page of the guide, as far as the extension needs it: enough to link to it."""

    id: PageId
    slug: Slug
    title: Line
    summary: Text


WordList = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=60)], ...], Field(max_length=1000)]


class KnownWords(Model):
    """Words that the engine knows things by. They are compared without regard to case."""

    common: WordList = ()
    """Words that often begin a sentence or stand in a subject in capitals, and that are close to names: Thank and Hank, Many and Mary."""
    frequent: WordList = ()
    """Words that nearly every sentence of the language has some of. Where there are none, every text is taken for one in the language."""
    generic: WordList = ()
    """Words that say nothing about a talk in particular."""
    loud: WordList = ()
    """Words that people put in capitals to be heard. Words such as NASA and SQL are written so."""
    calendar: WordList = ()
    """Days and months: they have capitals and are no names of people."""
    abbreviations: WordList = ()
    """A period behind these ends no sentence."""
    titles: WordList = ()
    """What stands before a name."""
    honorifics: WordList = ()
    """What stands behind a name in languages that put no spaces."""
    particles: WordList = ()
    """Small words inside of names."""
    name_endings: WordList = ()
    """What stands behind a name and is no part of it."""
    legal_forms: WordList = ()
    """What stands behind the name of a company and is left out in a note."""
    before_company: WordList = ()
    """A company with one word for a name is meant by that word behind one of these."""
    job: WordList = ()
    """Words beside which one word of a role says which job is meant: the analyst position."""
    ranks: WordList = ()
    """Words of a role that people leave out."""
    sign_offs: WordList = ()
    """Lines that sign off, without the comma."""
    reply_prefixes: WordList = ()
    """What mail programs put before the subject of an answer."""
    wrote: WordList = ()
    """What mail programs write above a quoted message: "On Tuesday, Dana Reyes wrote:"."""
    wrote_starts: WordList = ()
    """What such a line may begin with, where it begins with no date."""
    recalled: WordList = ()
    """A person who recalls what was said, and no mail program: "On March 5 you wrote:"."""
    forwarded: WordList = ()
    """Titles of a quoted message. They stand between dashes, but for one that ends in a colon."""
    senders: WordList = ()
    """The label of the sender in the headers above a quoted message."""
    headers: WordList = ()
    """The labels of the other headers there."""


class Playbook(Model):
    """Everything Afterword knows about following up, in one public document that is named by its own hash."""

    schema_version: Literal[1] = SCHEMA_VERSION
    locale: Locale
    minimum_extension: Version
    words: KnownWords = KnownWords()
    templates: Annotated[tuple[Template, ...], Field(min_length=1, max_length=200)]
    rules: Annotated[tuple[Rule, ...], Field(min_length=1, max_length=200)]
    settings: Annotated[tuple[Setting, ...], Field(max_length=20)]
    seasons: Annotated[tuple[Season, ...], Field(max_length=20)]
    countries: Annotated[tuple[Country, ...], Field(max_length=100)]
    checks: Annotated[tuple[Check, ...], Field(min_length=1, max_length=200)]
    pages: Annotated[tuple[Page, ...], Field(min_length=1, max_length=200)]
    sources: Annotated[tuple[Source, ...], Field(min_length=1, max_length=500)]
