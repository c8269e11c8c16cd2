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
    at: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None = None
    roll: bool = False


Offset = Annotated[OffsetParts, BeforeValidator(read_offset)]

Anchor = Literal["interview_start", "interview_end", "promise_date", "last_chaser", "first_thank_you", "last_contact"]
Stop = Literal["sent", "reply", "decision", "withdrawn", "answered", "saved"]


class Window(Model):
    """When a step may be taken: from opens, best by due, not after closes. Grace is a time after due that still counts as on time."""

    anchor: Anchor
    opens: Offset
    due: Offset
    grace: Offset | None = None
    closes: Offset
    best_from: Offset | None = None
    """A hint, not a limit: from then on is best."""


class Circumstance(Model):
    """A circumstance in which the window is another one, or the user chooses between two."""

    id: RuleId
    when: Literal["decision_same_day", "before_day_off"]
    window: Window | None = None
    setting: Literal["friday"] | None = None
    reason: Text
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1, max_length=40)]


class StepRule(Traced):
    """A rule that gives the user something to do at a time."""

    type: Literal["step"] = "step"
    id: RuleId
    slug: Slug
    title: Line
    channel: Channel
    templates: Annotated[tuple[TemplateId, ...], Field(min_length=1, max_length=40)]
    window: Window
    circumstances: Annotated[tuple[Circumstance, ...], Field(max_length=10)] = ()
    per_interviewer: bool = False
    repeat: Offset | None = None
    times: Annotated[int, Field(ge=1, le=100)] = 1
    """How often the step may be taken, per interviewer where the rule is per interviewer."""
    unless_promised: bool = False
    """True when the rule holds only while the employer has not said when they would answer."""
    chaser: bool = False
    """True when the message counts against the cap as a check-in after silence."""
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
    panel_counts_once: bool = True
    resets_on: Annotated[tuple[Stop, ...], Field(min_length=1, max_length=10)] = ("reply",)
    reason: Text
    page: PageId


Rule = Annotated[StepRule | CapRule, Field(discriminator="type")]


class Phrase(Model):
    """Words to look for, compared without regard to case and only as whole words.

    Two slots stand for what varies: {any} for exactly one word, {number} for a number or a sum of money.
    """

    text: Annotated[str, Field(min_length=2, max_length=100)]
    better: Text | None = None


class PhraseMatcher(Model):
    """Finds phrases, unless the match lies inside a phrase of `unless` or belongs to the record (a company called Bonus Foods)."""

    kind: Literal["phrases"] = "phrases"
    phrases: Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=500)]
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


Matcher = Annotated[PhraseMatcher | BlankMatcher | GreetingMatcher | RecordMatcher, Field(discriminator="kind")]


class Check(Traced):
    """One mistake that a draft is reviewed for. `message` may use {found}, {expected}, {name}, {role} and {company}."""

    id: CheckId
    slug: Slug
    title: Line
    severity: Severity
    kinds: Annotated[tuple[MessageKind, ...], Field(max_length=30)] = ()
    """The kinds of message it applies to; none named means all."""
    not_kinds: Annotated[tuple[MessageKind, ...], Field(max_length=30)] = ()
    message: Text
    better: Text | None = None
    matcher: Matcher
    page: PageId
    anchor: Slug


class Page(Model):
    """A page of the guide, as far as the extension needs it: enough to link to it."""

    id: PageId
    slug: Slug
    title: Line
    summary: Text


class Playbook(Model):
    """Everything Afterword knows about following up, in one public document that is named by its own hash."""

    schema_version: Literal[1] = SCHEMA_VERSION
    locale: Locale
    minimum_extension: Version
    templates: Annotated[tuple[Template, ...], Field(min_length=1, max_length=200)]
    rules: Annotated[tuple[Rule, ...], Field(min_length=1, max_length=200)]
    checks: Annotated[tuple[Check, ...], Field(min_length=1, max_length=200)]
    pages: Annotated[tuple[Page, ...], Field(min_length=1, max_length=200)]
    sources: Annotated[tuple[Source, ...], Field(min_length=1, max_length=500)]
