"""Has every template, rule and check its place in the guide? What the extension says must be readable there too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .guide import Markup
from .manuscript import Entry, Manuscript
from .problems import Problem


def check_places(all_: Manuscript) -> Iterator[Problem]:
    """Yield a problem for everything that its own page neither shows nor links to, and that no page lists."""
    if "page" in all_.unread:
        return
    markups = {str(page.data.get("id")): page.markup for page in all_.pages}
    listed = {listing.noun for markup in markups.values() for listing in markup.listings}
    mentioned = {page: _mentioned(markup) for page, markup in markups.items()}
    things: dict[str, Iterable[Entry[Any]]] = {"template": all_.templates, "rule": all_.rules, "check": all_.checks}
    for noun, entries in things.items():
        if noun in listed:
            continue
        for entry in entries:
            identifier, page = entry.data.get("id"), entry.data.get("page")
            # An id or a page that is missing, or is no text, is reported elsewhere.
            if isinstance(identifier, str) and isinstance(page, str) and page in mentioned and identifier.lower() not in mentioned[page]:
                hint = f"Write {{{noun} {identifier}}} on a line of {page}, or {{all {noun}s}} on any page."
                yield entry.problem(f"{identifier} has no place in the guide. {hint}", "page")


def _mentioned(markup: Markup) -> frozenset[str]:
    """What a page shows, and what it links to by the heading of its id."""
    shown = (directive.anchor for directive in markup.directives)
    linked = (link.anchor for link in markup.page_links if link.anchor)
    return frozenset([*shown, *linked])
