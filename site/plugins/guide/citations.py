"""The sources of one page, numbered as a reader meets them."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

CITE = Markup('<sup class="cite"><a href="#{}" aria-label="Source {}">{}</a></sup>')
NUMBER = Markup('<a href="#{}">{}</a>')


class Citations:
    """`brief` is true on a page with so many citations that even the ids of its sources are kept short."""

    def __init__(self, brief: bool) -> None:
        self._brief = brief
        self._numbers: dict[str, int] = {}

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of what was cited, in order."""
        return tuple(self._numbers)

    def cite(self, source: str) -> Markup:
        """The small number behind what is cited."""
        number = self._number(source)
        return CITE.format(self._anchor(source), number, number)

    def numbers(self, sources: Iterable[str]) -> Markup:
        """The numbers of several sources, for a line that says that they are sources."""
        return Markup(" ").join(NUMBER.format(self._anchor(source), self._number(source)) for source in dict.fromkeys(sources))

    def _number(self, source: str) -> int:
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def _anchor(self, source: str) -> str:
        """The HTML id that the list of sources has for it."""
        return f"s{self._number(source)}" if self._brief else f"source-{source}"
