"""Is every piece of advice used? The sources gave it; what nothing uses was forgotten, or is listed as unusable."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .manuscript import Entry, Manuscript
from .problems import Problem


def check_accounts(all_: Manuscript) -> Iterator[Problem]:
    """Yield a problem for each number that nothing uses, and for each that is used although it is called unusable."""
    for file in all_.playbook_file:
        if file.value is None or file.value.advice is None:
            continue
        advice = file.value.advice
        used = _used(all_)
        unusable = [entry.number for entry in advice.unusable]
        for index, number in enumerate(unusable):
            if number in used:
                message = f"Advice {number} is called unusable, and {used[number]} uses it. Keep one of the two."
                yield file.problem(message, "advice", "unusable", index, "number")
        forgotten = [number for number in range(1, advice.count + 1) if number not in used and number not in unusable]
        for number in forgotten:
            message = f"Nothing uses advice {number}. Name it under “advice” of a rule, template, check or page, or list it as unusable."
            yield file.problem(message, "advice", "count")


def _used(all_: Manuscript) -> dict[int, str]:
    """The numbers that are named somewhere, each with the first place that names it."""
    used: dict[int, str] = {}
    entries: list[Entry[Any]] = [*all_.rules, *all_.templates, *all_.checks, *all_.pages]
    for entry in entries:
        numbers = entry.data.get("advice")
        for index, number in enumerate(numbers if isinstance(numbers, list) else []):
            if isinstance(number, int):
                used.setdefault(number, entry.place("advice", index))
    return used
