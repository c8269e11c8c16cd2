"""The lists that stand for {all templates}, {all checks}, {phrase book} and the like on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from .cards import circumstances_of, rule_facts
from .examples import chosen
from .facts import circumstance_change, circumstance_name
from .letters import draw_short, filled_in, with_blanks
from .looking import say_matcher, say_scope, say_severity
from .phrases import chapters
from .words import capital

if TYPE_CHECKING:
    from afterword.playbook import Content
    from afterword.playbook.model import Check, Rule, Template
    from jinja2 import Environment
    from markupsafe import Markup

    from .cards import Cards, Where

T = TypeVar("T", "Template", "Check", "Rule")

Numbers = Callable[[Iterable[str]], "Markup"]
"""The numbers of sources, linked."""


@dataclass(frozen=True)
class Reader:
    """What a list has to know about the page that it is on."""

    where: Where
    """Where a thing is shown or listed: on this page if it can be."""
    card: Where
    """Where a thing is shown, None where it is only listed."""
    place: Callable[[str, str | None], Markup]
    """A link to a page or to a heading on it, with its name."""
    numbers: Numbers
    anchor: Callable[[str], str | None]
    """The HTML id for a heading, None where the page uses it already."""


class Lists:
    """Draws lists. What belongs to one page of the guide stands together, under the title of that page."""

    def __init__(self, content: Content, environment: Environment, cards: Cards) -> None:
        self._playbook = content.playbook
        self._examples = content.check_examples
        self._editors = content.editors
        self._environment = environment
        self._cards = cards
        self._draw: dict[str, Callable[[Reader], dict[str, Any]]] = {
            "all templates": self._templates,
            "all checks": self._checks,
            "all rules": self._rules,
            "all settings": lambda _: {"settings": self._playbook.settings},
            "all seasons": lambda _: {"seasons": self._playbook.seasons},
            "all countries": lambda _: {"countries": self._playbook.countries},
            "all editors": lambda _: {"editors": self._editors},
            "phrase book": lambda _: {"chapters": list(chapters(self._playbook.checks))},
        }

    def draw(self, name: str, reader: Reader) -> str:
        template = self._environment.get_template(f"lists/{name.split()[-1]}.html")
        return template.render(**self._draw[name](reader), reader=reader)

    def _by_page(self, things: Sequence[T]) -> list[tuple[Any, list[T]]]:
        """The things of each page, in the order of the guide."""
        groups = [(page, [thing for thing in things if thing.page == page.id]) for page in self._playbook.pages]
        return [(page, of_page) for page, of_page in groups if of_page]

    def _templates(self, reader: Reader) -> dict[str, Any]:
        letters = {template.id: (with_blanks(template, draw_short), filled_in(template)) for template in self._playbook.templates}
        return {"groups": self._by_page(self._playbook.templates), "letters": letters}

    def _checks(self, reader: Reader) -> dict[str, Any]:
        said = {
            check.id: {
                "severity": say_severity(check),
                "scope": say_scope(check),
                "looks": say_matcher(check.matcher),
                "caught": chosen(check, self._examples[check.id].caught),
                "passed": chosen(check, self._examples[check.id].clear),
            }
            for check in self._playbook.checks
        }
        return {"groups": self._by_page(self._playbook.checks), "said": said}

    def _rules(self, reader: Reader) -> dict[str, Any]:
        said = {
            rule.id: {
                "facts": [*rule_facts(rule), *self._cards.then(rule, reader.where)],
                "templates": self._cards.templates_of(rule, reader.where),
                "circumstances": [
                    (circumstance, circumstance_name(circumstance), capital(circumstance_change(circumstance)))
                    for circumstance in circumstances_of(rule)
                ],
            }
            for rule in self._playbook.rules
        }
        return {"groups": self._by_page(self._playbook.rules), "said": said}
