"""The phrase book: what to avoid, and what to write instead. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .words import fill_slots

if TYPE_CHECKING:
    from afterword.playbook.model import Check, Phrase, PhraseMatcher


FEW = 40
"""How many phrases of a check are shown that have no advice of their own."""


@dataclass(frozen=True)
class Advice:
    """Phrases, and what to write instead of any of them: in words about it, or the very words to put there."""

    phrases: tuple[str, ...]
    better: str | None
    replace: str | None


@dataclass(frozen=True)
class Chapter:
    """The phrases of one check. `others` is the number of those that are not shown."""

    check: Check
    advice: tuple[Advice, ...]
    others: int


def chapters(checks: Iterable[Check]) -> Iterator[Chapter]:
    """A chapter for each check that looks for phrases."""
    for check in checks:
        phrases = [phrase for matcher in phrase_matchers(check) for phrase in matcher.phrases]
        if phrases:
            shown = worth_showing(phrases)
            yield Chapter(check, tuple(by_advice(shown)), len(phrases) - len(shown))


def worth_showing(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Those with advice of their own, for the others are variants of them. Of misspellings, and where none has advice, the first few."""
    advised = [phrase for phrase in phrases if phrase.better]
    misspelt = [phrase for phrase in phrases if phrase.replace is not None and not phrase.better]
    return [*advised, *misspelt[:FEW]] or list(phrases[:FEW])


def by_advice(phrases: Iterable[Phrase]) -> Iterator[Advice]:
    """Put phrases with the same advice together."""
    together: dict[tuple[str | None, str | None], list[str]] = {}
    for phrase in phrases:
        together.setdefault((phrase.better, phrase.replace), []).append(fill_slots(phrase.text))
    for (better, replace), texts in together.items():
        yield Advice(tuple(texts), better, replace)


def phrase_matchers(check: Check) -> list[PhraseMatcher]:
    return [matcher for matcher in check.matchers if matcher.kind == "phrases"]


def phrase_count(check: Check) -> int:
    return sum(len(matcher.phrases) for matcher in phrase_matchers(check))
