"""Where in the guide something is shown or listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from afterword.playbook import Content
    from afterword.playbook.guide import ListName

PHRASE_BOOK = "phrase book"
"""What to ask for to find the page with the phrase book."""


class Places:
    """The pages that show or list the templates, rules and checks."""

    def __init__(self, content: Content) -> None:
        self._shown = shown(content)
        self._listed = listed(content)

    def is_shown(self, identifier: str) -> bool:
        """True where a page shows it as a card, and does not only list it."""
        return identifier in self._shown

    def entry(self, identifier: str, root: str) -> str | None:
        """The address at which it is listed."""
        slug = self._listed.get(identifier)
        return f"{root}{slug}/#{identifier.lower()}" if slug else None

    def where(self, identifier: str, root: str) -> str | None:
        """The address at which something is shown or, failing that, listed. `root` leads to the root of the site."""
        slug = self._shown.get(identifier) or self._listed.get(identifier)
        anchor = "" if identifier == PHRASE_BOOK else f"#{identifier.lower()}"
        return f"{root}{slug}/{anchor}" if slug else None


def shown(content: Content) -> dict[str, str]:
    """The slug of the page that shows a template, rule or check: the page it belongs to or else the first that does."""
    playbook = content.playbook
    belongs = {thing.id: thing.page for thing in (*playbook.templates, *playbook.rules, *playbook.checks)}
    places: dict[str, str] = {}
    for page in content.pages:
        for directive in page.markup.directives:
            if directive.id not in places or belongs.get(directive.id) == page.front.id:
                places[directive.id] = page.front.slug
    return places


def listed(content: Content) -> dict[str, str]:
    """The slug of the page that lists a template, rule or check, and that of the phrase book."""
    playbook = content.playbook
    circumstances = [circumstance for rule in playbook.rules if rule.type == "step" for circumstance in rule.circumstances]
    ids: dict[ListName, list[str]] = {
        "all templates": [template.id for template in playbook.templates],
        "all rules": [thing.id for thing in (*playbook.rules, *circumstances)],
        "all checks": [check.id for check in playbook.checks],
        "phrase book": [PHRASE_BOOK],
    }
    places: dict[str, str] = {}
    for page in content.pages:
        for listing in page.markup.listings:
            for identifier in ids.get(listing.name, []):
                places.setdefault(identifier, page.front.slug)
    return places
