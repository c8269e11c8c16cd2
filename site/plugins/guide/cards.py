"""The cards that stand for {template …}, {rule …} and {check …} on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from .examples import situation
from .facts import cap_facts, circumstance_fact, hours_facts, step_facts
from .letters import filled_in, with_blanks
from .looking import say_matcher, say_scope, say_severity
from .phrases import phrase_count
from .places import PHRASE_BOOK

if TYPE_CHECKING:
    from afterword.playbook import Content
    from afterword.playbook.model import CapRule, Check, Circumstance, HoursRule, Rule, StepRule, Template
    from jinja2 import Environment

EXAMPLES_SHOWN = 2

Where = Callable[[str], str | None]
"""The address of the page that shows a template, rule or check; None where no page does."""


class Cards:
    """Draws cards. A card is the same on every page but for its links and source numbers."""

    def __init__(self, content: Content, environment: Environment) -> None:
        playbook = content.playbook
        self._templates = {template.id: template for template in playbook.templates}
        self._rules: dict[str, Rule] = {rule.id: rule for rule in playbook.rules}
        steps = [rule for rule in playbook.rules if rule.type == "step"]
        self._circumstances = {circumstance.id: (circumstance, rule) for rule in steps for circumstance in rule.circumstances}
        self._checks = {check.id: check for check in playbook.checks}
        self._examples = content.check_examples
        self._environment = environment

    def draw(self, identifier: str, *, anchor: str | None, entry: str | None, where: Where, cite: Callable[[str], str]) -> str:
        """Draw the card for an id of the playbook. `anchor` is its HTML id, None where the page uses that already.

        `entry` is where a list has it.
        """
        if identifier in self._templates:
            name, sources, card = self._template(self._templates[identifier])
        elif identifier in self._rules:
            name, sources, card = self._rule(self._rules[identifier], where)
        elif identifier in self._circumstances:
            name, sources, card = self._circumstance(*self._circumstances[identifier], where)
        else:
            name, sources, card = self._check(self._checks[identifier], where)
        cites = Markup("").join(Markup(cite(source)) for source in dict.fromkeys(sources))  # noqa: S704 -- ids and numbers
        return self._environment.get_template(f"cards/{name}").render(**card, anchor=anchor, entry=entry, cites=cites)

    def _template(self, template: Template) -> tuple[str, Iterable[str], dict[str, Any]]:
        card = {
            "template": template,
            "blank": with_blanks(template),
            "example": filled_in(template),
            "own_words": any(field.own_words for field in template.fields),
            "hints": [field for field in template.fields if field.hint or not field.required],
        }
        return "template.html", template.sources, card

    def _rule(self, rule: Rule, where: Where) -> tuple[str, Iterable[str], dict[str, Any]]:
        sources = [*rule.sources, *(source for circumstance in circumstances_of(rule) for source in circumstance.sources)]
        facts = [*rule_facts(rule), *map(circumstance_fact, circumstances_of(rule)), *self.then(rule, where)]
        return "rule.html", sources, {"rule": rule, "facts": facts, "templates": self.templates_of(rule, where)}

    def then(self, rule: Rule, where: Where) -> list[Markup]:
        """What comes after a rule, as a sentence."""
        if rule.type != "step" or not rule.then:
            return []
        return [Markup("If nothing comes back: {}.").format(name_of(self._rules[rule.then], where))]

    def templates_of(self, rule: Rule, where: Where) -> list[Markup]:
        """The names of the texts that a rule offers."""
        return [name_of(self._templates[template], where) for template in rule.templates] if rule.type == "step" else []

    def _circumstance(self, circumstance: Circumstance, rule: StepRule, where: Where) -> tuple[str, Iterable[str], dict[str, Any]]:
        card = {"circumstance": circumstance, "rule": rule, "of": name_of(rule, where), "fact": circumstance_fact(circumstance)}
        return "circumstance.html", circumstance.sources, card

    def _check(self, check: Check, where: Where) -> tuple[str, Iterable[str], dict[str, Any]]:
        examples = self._examples[check.id]
        card = {
            "check": check,
            "severity": say_severity(check),
            "looks": say_matcher(check.matcher),
            "scope": say_scope(check),
            "caught": [(situation(example), example.body) for example in examples.caught[:EXAMPLES_SHOWN]],
            "clear": [(situation(example), example.body) for example in examples.clear[:EXAMPLES_SHOWN]],
            "phrases": phrase_count(check),
            "book": where(PHRASE_BOOK),
        }
        return "check.html", check.sources, card


def rule_facts(rule: Rule) -> Iterable[str]:
    """Everything about a rule but its times, its circumstances and what comes next."""
    if rule.type == "cap":
        return cap_facts(rule)
    return hours_facts(rule) if rule.type == "hours" else step_facts(rule)


def circumstances_of(rule: Rule) -> tuple[Circumstance, ...]:
    return rule.circumstances if rule.type == "step" else ()


def name_of(thing: Template | StepRule | CapRule | HoursRule, where: Where) -> Markup:
    """The title, linked where a page shows the thing."""
    href = where(thing.id)
    return Markup('<a href="{}">{}</a>').format(href, thing.title) if href else Markup.escape(thing.title)
