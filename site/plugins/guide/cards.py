"""The cards that stand for {template …}, {rule …} and {check …} on a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .facts import cap_facts, circumstance_fact, step_facts
from .letters import filled_in, with_blanks
from .words import KINDS, SEVERITIES, say_last, say_offset

if TYPE_CHECKING:
    from afterword.playbook import Content
    from afterword.playbook.model import CapRule, Check, Circumstance, StepRule, Template

SLOT = re.compile(r"\{(\w+)\}")
# What a reader sees for the slots of a message or a phrase.
SLOTS = {"name": "[name]", "role": "[role]", "company": "[company]", "number": "[a number]"}
EXAMPLES_SHOWN = 2

Where = Callable[[str], str | None]
"""The address of the page that shows a template, rule or check; None where no page does."""


class Cards:
    """Draws cards. A card is the same on every page but for its links and source numbers."""

    def __init__(self, content: Content, theme: Path) -> None:
        playbook = content.playbook
        self._templates = {template.id: template for template in playbook.templates}
        self._rules: dict[str, StepRule | CapRule] = {rule.id: rule for rule in playbook.rules if rule.type != "hours"}
        steps = [rule for rule in playbook.rules if rule.type == "step"]
        self._circumstances = {circumstance.id: (circumstance, rule) for rule in steps for circumstance in rule.circumstances}
        self._checks = {check.id: check for check in playbook.checks}
        self._examples = content.check_examples
        self._environment = Environment(
            loader=FileSystemLoader(theme / "templates" / "cards"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        self._environment.filters |= {"offset": say_offset, "last": say_last, "slots": fill_slots}

    def draw(self, identifier: str, *, anchor: str | None, where: Where, cite: Callable[[str], str]) -> str:
        """Draw the card for an id of the playbook. `anchor` is its HTML id, None where the page uses that already."""
        if identifier in self._templates:
            name, sources, card = self._template(self._templates[identifier])
        elif identifier in self._rules:
            name, sources, card = self._rule(self._rules[identifier], where)
        elif identifier in self._circumstances:
            name, sources, card = self._circumstance(*self._circumstances[identifier], where)
        else:
            name, sources, card = self._check(self._checks[identifier])
        cites = Markup("").join(Markup(cite(source)) for source in dict.fromkeys(sources))  # noqa: S704 -- ids and numbers
        return self._environment.get_template(name).render(**card, anchor=anchor, cites=cites)

    def _template(self, template: Template) -> tuple[str, Iterable[str], dict[str, Any]]:
        card = {
            "template": template,
            "blank": with_blanks(template),
            "example": filled_in(template),
            "own_words": any(field.own_words for field in template.fields),
            "hints": [field for field in template.fields if field.hint or not field.required],
        }
        return "template.html", template.sources, card

    def _rule(self, rule: StepRule | CapRule, where: Where) -> tuple[str, Iterable[str], dict[str, Any]]:
        if rule.type == "cap":
            return "rule.html", rule.sources, {"rule": rule, "facts": list(cap_facts(rule)), "templates": []}
        facts: list[str] = [*step_facts(rule), *map(circumstance_fact, rule.circumstances)]
        if rule.then:
            facts.append(Markup("If nothing comes back: {}.").format(name_of(self._rules[rule.then], where)))
        sources = [*rule.sources, *(source for circumstance in rule.circumstances for source in circumstance.sources)]
        templates = [name_of(self._templates[template], where) for template in rule.templates]
        return "rule.html", sources, {"rule": rule, "facts": facts, "templates": templates}

    def _circumstance(self, circumstance: Circumstance, rule: StepRule, where: Where) -> tuple[str, Iterable[str], dict[str, Any]]:
        card = {"circumstance": circumstance, "rule": rule, "of": name_of(rule, where), "fact": circumstance_fact(circumstance)}
        return "circumstance.html", circumstance.sources, card

    def _check(self, check: Check) -> tuple[str, Iterable[str], dict[str, Any]]:
        examples = self._examples[check.id]
        card = {
            "check": check,
            "severity": SEVERITIES[check.severity],
            "scope": say_scope(check),
            "caught": examples.caught[:EXAMPLES_SHOWN],
            "clear": examples.clear[:EXAMPLES_SHOWN],
        }
        return "check.html", check.sources, card


def name_of(thing: Template | StepRule | CapRule, where: Where) -> Markup:
    """The title, linked where a page shows the thing."""
    href = where(thing.id)
    return Markup('<a href="{}">{}</a>').format(href, thing.title) if href else Markup.escape(thing.title)


def fill_slots(text: str) -> str:
    """Replace {slots}, which the extension fills, with what they stand for."""
    return SLOT.sub(lambda slot: SLOTS.get(slot[1], "…"), text)


def say_scope(check: Check) -> str:
    """Which messages a check looks at."""
    if check.kinds:
        return f"Looks at {join(KINDS[kind] for kind in check.kinds)}."
    if check.not_kinds:
        return f"Looks at every message except {join(KINDS[kind] for kind in check.not_kinds)}."
    return "Looks at every message."


def join(parts: Iterable[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last
