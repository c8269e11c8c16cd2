"""Which examples of a check a list shows, and what a reader has to know about them. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .words import ONE, capital, count, join, say_time

if TYPE_CHECKING:
    from afterword.playbook import Example
    from afterword.playbook.model import Check

SHOWN = 2
WALL_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
GREETING = re.compile(r"\A[^\n]{1,40}[,:]\n\n(?=.)")
LONGEST = 64
"""Letters after which an example in a list is cut."""


def chosen(check: Check, examples: Sequence[Example]) -> list[tuple[str, str]]:
    """The situation and the text of a few: those that need no explaining before the others, and the short before the long.

    The greeting is left out, unless it is what the check looks at.
    """
    ordered = sorted(examples, key=plainness)
    whole = check.matcher.kind in {"greeting", "record"}
    # Two long messages may differ only behind the place where they are cut.
    return list(dict.fromkeys((situation(example), shorten(example.body if whole else inner(example.body))) for example in ordered))[:SHOWN]


def plainness(example: Example) -> tuple[bool, int, int]:
    """Sorts examples: first those that need no explaining, and of these the ones of a readable length."""
    return bool(example.case or example.record), len(situation(example)), abs(len(example.body) - LONGEST // 2)


def inner(body: str) -> str:
    """A message without its greeting."""
    return GREETING.sub("", body, count=1)


def situation(example: Example) -> str:
    """What else there is to know about a message: its kind, its subject, where it goes and when. Empty where it is a plain thank-you."""
    parts = ", ".join(circumstances(example))
    return f"{capital(parts)}: " if parts else ""


def circumstances(example: Example) -> Iterator[str]:
    if example.kind and example.kind != "thank_you":
        yield f"in {ONE[example.kind]}"
    if example.subject is not None:
        yield f"with the subject “{example.subject}”" if example.subject else "without a subject"
    if example.thread_subject:
        yield f"in answer to “{example.thread_subject}”"
    if example.to or example.cc:
        yield f"to {join(name_of(address) for address in (*example.to, *example.cc))}"
    if example.attachments is not None:
        yield f"with {count(example.attachments, 'attachment')}" if example.attachments else "with nothing attached"
    if example.now and WALL_TIME.match(example.now):
        moment = datetime.fromisoformat(example.now[:16])
        yield f"on {moment:%B} {moment.day} at {say_time(f'{moment:%H:%M}')}"


def name_of(address: str) -> str:
    """“Dana Reyes” for “Dana Reyes <dana@northwind.example>”."""
    return address.split(" <")[0]


def shorten(text: str) -> str:
    """A text in one line that is not too long for a list, cut between two words."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;.:") + " …"
