"""Do the ids in the content name things that exist, and does each name only one?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .guide import Markup
from .lines import KeyPath
from .manuscript import Entry, Manuscript
from .paths import EACH, values
from .problems import Problem, did_you_mean

Entries = Iterable[Entry[Any]]
REFERENCES: dict[str, dict[KeyPath, str]] = {
    "templates": {("page",): "page", ("sources", EACH): "source"},
    "rules": {
        ("page",): "page",
        ("sources", EACH): "source",
        ("templates", EACH): "template",
        ("then",): "rule",
        ("circumstances", EACH, "sources", EACH): "source",
    },
    "checks": {("page",): "page", ("sources", EACH): "source"},
    "settings": {("sources", EACH): "source"},
    "countries": {("page",): "page", ("sources", EACH): "source", ("customs", EACH, "sources", EACH): "source"},
    "pages": {("sources", EACH): "source"},
}
# The server and the site use these addresses themselves.
RESERVED_SLUGS = {"v1", "practice", "static", "theme", "healthz", "readyz", "planner", "search"}

Anchors = dict[Any, frozenset[str]]
Listed = dict[str, frozenset[str]]


def check_references(all_: Manuscript) -> Iterator[Problem]:
    """Yield a problem for every id that is used twice or names nothing."""
    yield from _names(all_)
    known = _known(all_)
    for table, references in REFERENCES.items():
        for entry in getattr(all_, table):
            for path, noun in references.items():
                for place, identifier in values(entry.data, path):
                    if isinstance(identifier, str) and (message := known.missing(noun, identifier)):
                        yield entry.problem(message, *place)
    listed = _listed(all_)
    anchors = {page.data.get("id"): _page_anchors(page.markup, listed) for page in all_.pages if isinstance(page.data.get("id"), str)}
    yield from _check_anchors(all_, anchors)
    circumstances = [str(entry.data.get("id")) for entry in _circumstances(all_)]
    for page in all_.written:
        yield from _check_markup(page, known, circumstances, anchors, _page_anchors(page.markup, listed))


class _Known:
    """The ids that the content declares. Of a kind that could not be read in full nothing is called missing."""

    def __init__(self, ids: Mapping[str, Iterable[str]], unread: set[str]) -> None:
        self._ids = {noun: set(of_noun) for noun, of_noun in ids.items()}
        self._unread = unread

    def missing(self, noun: str, identifier: str, also: Iterable[str] = ()) -> str | None:
        """Say what is wrong with a reference, or None."""
        ids = self._ids[noun] | set(also)
        if identifier in ids or noun in self._unread:
            return None
        return f"There is no {noun} “{identifier}”.{did_you_mean(identifier, ids) or f' Add it, or name another {noun}.'}"


def _known(all_: Manuscript) -> _Known:
    tables: dict[str, Entries] = {
        "source": all_.sources,
        "template": all_.templates,
        "rule": all_.rules,
        "check": all_.checks,
        "page": all_.pages,
    }
    return _Known({noun: [str(entry.data.get("id")) for entry in entries] for noun, entries in tables.items()}, all_.unread)


def _circumstances(all_: Manuscript) -> list[Entry[Any]]:
    """The circumstances of the rules as entries of their own: their ids are rule ids."""
    return [
        Entry(*rule.where(place), circumstance)
        for rule in all_.rules
        for place, circumstance in values(rule.data, ("circumstances", EACH))
        if isinstance(circumstance, dict)
    ]


def _names(all_: Manuscript) -> Iterator[Problem]:
    for entries in (all_.sources, all_.templates, [*all_.rules, *_circumstances(all_)], all_.checks, all_.pages):
        yield from _used_twice(entries, "id")
        yield from _used_twice(entries, "slug")
    for key in ("code", "slug"):
        yield from _used_twice(all_.countries, key)
    for page in all_.pages:
        if str(page.data.get("slug")) in RESERVED_SLUGS:
            yield page.problem(f"The address /{page.data['slug']}/ is taken by Afterword itself. Choose another slug.", "slug")


def _used_twice(entries: Entries, key: str) -> Iterator[Problem]:
    first: dict[str, Entry[Any]] = {}
    for entry in entries:
        name = entry.data.get(key)
        if isinstance(name, str) and first.setdefault(name, entry) is not entry:
            yield entry.problem(f"The {key} “{name}” is already used at {first[name].place(key)}. Give one of the two another.", key)


def _check_anchors(all_: Manuscript, anchors: Anchors) -> Iterator[Problem]:
    for check in all_.checks:
        page, anchor = check.data.get("page"), check.data.get("anchor")
        if isinstance(anchor, str) and isinstance(page, str) and page in anchors and anchor not in anchors[page]:
            yield check.problem(_no_heading(page, anchor, anchors[page]), "anchor")


def _listed(all_: Manuscript) -> Listed:
    """The heading ids that a list of all templates, rules or checks brings to its page."""
    entries = {"template": all_.templates, "rule": [*all_.rules, *_circumstances(all_)], "check": all_.checks}
    return {noun: frozenset(str(entry.data.get("id")).lower() for entry in of_noun) for noun, of_noun in entries.items()}


def _page_anchors(markup: Markup, listed: Listed) -> frozenset[str]:
    """The headings of a page that can be linked to."""
    return markup.anchors.union(*(listed[listing.noun] for listing in markup.listings if listing.noun))


def _no_heading(page: str, anchor: str, anchors: Iterable[str]) -> str:
    return f"{page} has no heading “{anchor}”.{did_you_mean(anchor, anchors) or ' Add the heading, or name another.'}"


def _check_markup(
    page: Entry[Any], known: _Known, circumstances: Iterable[str], anchors: Anchors, own: frozenset[str]
) -> Iterator[Problem]:
    """`anchors` are the headings of each page by its id, `own` those of this one."""
    markup, path = page.markup, page.document.path
    for directive in markup.directives:
        if message := known.missing(directive.noun, directive.id, circumstances if directive.noun == "rule" else ()):
            yield Problem(path, directive.line, message)
    for text, line in markup.misspelt_directives:
        hint = "Write {template TP-01}, {rule SR-03}, {check CK-16} or a list as {all checks} on a line of its own, with nothing before it."
        yield Problem(path, line, f"“{text}” puts nothing in. {hint}")
    for citation in markup.citations:
        if message := known.missing("source", citation.source):
            yield Problem(path, citation.line, message)
    for link in markup.page_links:
        if link.page and (message := known.missing("page", link.page)):
            yield Problem(path, link.line, message)
        target = anchors.get(link.page) if link.page else own
        if link.anchor and target is not None and link.anchor not in target:
            yield Problem(path, link.line, _no_heading(link.page or "This page", link.anchor, target))
