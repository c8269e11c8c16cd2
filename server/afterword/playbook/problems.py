"""What is wrong with the content, in words that a writer can act on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: the file (relative to the project), the line (the first is 1), and what to do."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class ContentError(Exception):
    """The content has mistakes. `problems` names every one of them, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean “…”?" where a known word is close to `word`, and nothing where none is."""
    by_lower_case = {other.lower(): other for other in sorted(known)}
    close = get_close_matches(word.lower(), by_lower_case, n=1, cutoff=0.6)
    return f" Did you mean “{by_lower_case[close[0]]}”?" if close else ""
