"""Do the templates, rules and checks hold together in themselves?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lines import KeyPath
from .manuscript import Entry, Manuscript
from .message import count_words
from .model import AnyMatcher, AttachmentMatcher, Check, MissingMatcher, PhraseMatcher, Template
from .mustache import fill, mistakes, names_outside_their_sections, tags
from .problems import Problem, did_you_mean
from .schedule import check_schedule

WELL_KNOWN_FIELDS = {"interviewer_name", "role", "company", "my_name", "interview_date", "promised_date_said"}
"""The fields that the extension fills from what the user has noted about the interview."""

GAPS = re.compile(
    r"(?P<spaces>\S* {2,}\S*)|(?P<mark>\S* [,.;:?](?=\s|$))|(?P<stops>\S*(?<!\.)\.\.(?!\.))|(?P<edge>[^\n]* $|^ [^\n]*)", re.MULTILINE
)
GAP_NAMES = {
    "spaces": "two spaces in a row",
    "mark": "a space before a mark",
    "stops": "two periods in a row",
    "edge": "a space at the edge of a line",
}
MESSAGE_SLOT = re.compile(r"\{([^{}]*)\}")
MESSAGE_SLOTS = {"found", "expected", "name", "role", "company"}
PHRASE_SLOTS = {"any", "number"}


def check_wording(all_: Manuscript) -> Iterator[Problem]:
    """Yield a problem for everything that is valid by its type and still cannot work."""
    for template in all_.templates:
        yield from _check_fields(template)
        if template.value and not list(_mustache_mistakes(template)):
            yield from _check_example(template, template.value)
    yield from check_schedule(all_)
    for check in all_.checks:
        if check.value:
            yield from _check_check(check, check.value)


def _parts(template: Entry[Template]) -> Iterator[tuple[str, str, int]]:
    """The subject and the body as written, with the file and the line at which each starts."""
    subject = template.data.get("subject")
    if isinstance(subject, str):
        document, at = template.where(("subject",))
        yield subject, document.path, document.lines.of(at)
    yield template.document.body, template.document.path, template.document.body_line


def _mustache_mistakes(template: Entry[Template]) -> Iterator[Problem]:
    for text, path, first_line in _parts(template):
        for place, message in mistakes(text):
            yield Problem(path, first_line + text.count("\n", 0, place), message)


def _check_fields(template: Entry[Template]) -> Iterator[Problem]:
    yield from _mustache_mistakes(template)
    written = template.data.get("fields")
    fields = [field if isinstance(field, dict) else {} for field in written] if isinstance(written, list) else []
    names = [str(field.get("name")) for field in fields]
    used: set[str] = set()
    always_shown: set[str] = set()
    for text, path, first_line in _parts(template):
        always_shown |= names_outside_their_sections(text)
        for tag in tags(text):
            if tag.name not in names and tag.name not in used:
                line = first_line + text.count("\n", 0, tag.start)
                hint = did_you_mean(tag.name, names) or " Add it to the fields, or take it out."
                yield Problem(path, line, f"The field “{tag.name}” is not declared.{hint}")
            used.add(tag.name)
    for index, (name, field) in enumerate(zip(names, fields, strict=True)):
        if name in names[:index]:
            yield template.problem(f"The field “{name}” is declared twice. Keep one.", "fields", index, "name")
        elif "name" in field and name not in used:
            message = f"The field “{name}” is used neither in the subject nor in the message. Use it, or take it out."
            yield template.problem(message, "fields", index, "name")
        elif name in used - always_shown and field.get("required") is True:
            message = f"The field “{name}” is required, but stands only inside its own section, so nobody would see that it is missing."
            yield template.problem(f"{message} Take it out of the section, or do not require it.", "fields", index, "required")
        if name in WELL_KNOWN_FIELDS and field.get("own_words"):
            message = f"The field “{name}” is filled from the user's notes, so it cannot be own words."
            yield template.problem(message, "fields", index, "own_words")
    for number, line_text in enumerate(template.document.body.split("\n"), template.document.body_line):
        if line_text != line_text.rstrip():
            yield Problem(template.document.path, number, "This line ends in a space. Delete it.")


def _check_example(template: Entry[Template], value: Template) -> Iterator[Problem]:
    names = [field.name for field in value.fields]
    for name in value.example:
        if name not in names:
            hint = did_you_mean(name, names) or " Declare the field, or take it out."
            yield template.problem(f"The example fills “{name}”, which is no field.{hint}", "example", name)
    missing = [field.name for field in value.fields if field.required and field.name not in value.example]
    for name in missing:
        yield template.problem(f"The example does not fill “{name}”, which is required. Add it.", "example")
    if value.words.min > value.words.max:
        yield template.problem(f"“words” runs from {value.words.min} to {value.words.max}. Put the smaller number first.", "words")
    elif not missing:
        count = count_words(fill(value.body, value.example))
        if not value.words.min <= count <= value.words.max:
            yield template.problem(
                f"The filled example has {count} words between greeting and sign-off; "
                f"the template asks for {value.words.min} to {value.words.max}. Change one of them.",
                "words",
            )
    yield from _check_gaps(template, value)


def _check_gaps(template: Entry[Template], value: Template) -> Iterator[Problem]:
    """Leave out each optional field in turn, and all of them: nothing may show that something is missing."""
    everything = {field.name: value.example.get(field.name, "…") for field in value.fields}
    optional = [field.name for field in value.fields if not field.required]
    for left_out in [[], *([name] for name in optional), optional]:
        values = {name: text for name, text in everything.items() if name not in left_out}
        gap = _gap(fill(value.subject, values)) or _gap(fill(value.body, values))
        if gap:
            without = f"Without {' and '.join(f'“{name}”' for name in left_out)} the" if left_out else "The"
            yield template.problem(f"{without} filled message has {gap}. Move what belongs to the missing part into its section.")
            return


def _gap(text: str) -> str | None:
    found = GAPS.search(text)
    if not found:
        return None
    return f"{GAP_NAMES[str(found.lastgroup)]}: “{found[0].strip()}”"


def _check_check(check: Entry[Check], value: Check) -> Iterator[Problem]:
    for kind in set(value.kinds) & set(value.not_kinds):
        yield check.problem(f"“{kind}” stands in kinds and in not_kinds. Keep one.", "not_kinds")
    for key in ("message", "better"):
        for slot in set(MESSAGE_SLOT.findall(getattr(value, key) or "")) - MESSAGE_SLOTS:
            hint = did_you_mean(slot, MESSAGE_SLOTS) or f" Known are {', '.join(sorted(MESSAGE_SLOTS))}."
            yield check.problem(f"“{{{slot}}}” is never filled in.{hint}", key)
    for place, matcher in _matchers(value):
        if isinstance(matcher, PhraseMatcher | MissingMatcher | AttachmentMatcher):
            yield from _check_phrases(check, place, matcher)


def _matchers(check: Check) -> list[tuple[KeyPath, object]]:
    """The matchers of a check, with the place of each in it."""
    several = isinstance(check.matcher, AnyMatcher)
    return [(("matcher", "of", index) if several else ("matcher",), matcher) for index, matcher in enumerate(check.matchers)]


def _check_phrases(check: Entry[Check], place: KeyPath, matcher: PhraseMatcher | MissingMatcher | AttachmentMatcher) -> Iterator[Problem]:
    texts = [(phrase if isinstance(phrase, str) else phrase.text).casefold() for phrase in matcher.phrases]
    lists = {"phrases": texts, "unless": [] if isinstance(matcher, MissingMatcher) else list(matcher.unless)}
    for key, phrases in lists.items():
        for index, text in enumerate(phrases):
            for slot in set(MESSAGE_SLOT.findall(text)) - PHRASE_SLOTS:
                yield check.problem(f"“{{{slot}}}” is no slot. Use {{any}} for one word or {{number}} for a number.", *place, key, index)
    for index, text in enumerate(texts):
        if text in texts[:index]:
            yield check.problem(f"The phrase “{text}” stands here twice. Keep one.", *place, "phrases", index)
