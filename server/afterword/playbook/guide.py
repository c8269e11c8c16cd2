"""Guide pages: their front matter, and what their Markdown says beyond Markdown.

{template TP-01}   on a line of its own puts in a template; {rule SR-03} and {check CK-16} likewise
{all checks}       on a line of its own lists every one there is; what else can be listed is in LISTS
[text](PG-05#pay)  links to a page, or to a heading on it
[@princeton]       cites a source
![what it shows](../pictures/today.webp)  shows a picture
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Literal, get_args

from markdown import Markdown
from pydantic import Field

from .model import Advice, Line, Model, PageId, Slug, SourceId, Text

DIRECTIVE = re.compile(r"^\{(?P<noun>template|rule|check) (?P<id>[A-Za-z0-9-]+)\}[ \t]*$", re.MULTILINE)
ListName = Literal["all templates", "all checks", "all rules", "all settings", "all seasons", "all countries", "all editors", "phrase book"]
LISTS: tuple[ListName, ...] = get_args(ListName)
LIST = re.compile(rf"^\{{(?P<name>{'|'.join(LISTS)})\}}[ \t]*$", re.MULTILINE)
# {: …} and {#…} are Markdown attributes. Anything else in braces that names a directive is a misspelt one.
DIRECTIVE_LIKE = re.compile(
    r"^[ \t]*\{[^{}:#][^{}]*\}[ \t]*$|\{(?:(?:template|rule|check)s?|all|phrase book)\b[^{}]*\}", re.MULTILINE | re.IGNORECASE
)
CITATION = re.compile(r"\[@(?P<id>[^\]]*)\]")
PAGE_LINK = re.compile(r"\]\((?P<id>(?:PG|TP|SR|CK)-[^)#\s]*)?(?:#(?P<anchor>[^)\s]*))?\)", re.IGNORECASE)
PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(\s*<?(?P<target>[^)\s>]*)[^)]*\)")
LINK_TARGETS = (
    re.compile(r"\]\(\s*<?([^)\s>]*)"),
    re.compile(r"^ {0,3}\[[^\]^@]+\]:[ \t]*<?([^\s>]+)", re.MULTILINE),
    re.compile(r"""<[^<>]*\b(?:href|src)\s*=\s*["']([^"']*)["']""", re.IGNORECASE),
)
"""Where an address stands: in parentheses, below the text, and in HTML."""
ADDRESS = re.compile(r"\]\([^)]*\)|^ {0,3}\[[^\]]+\]:.*$|https?://\S+|<[^<>]*>|&#?\w+;|\{[:#][^{}]*\}", re.MULTILINE)
FENCED = re.compile(r"^(?P<fence>```+|~~~+).*?(?:^(?P=fence)[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
CODE_SPAN = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)")
HEADING = re.compile(r"^[ >]*(#{1,6}[^\n]*|[^\n]+\n(?:=+|-+)[ ]*$)", re.MULTILINE)
NOT_LINE_END = re.compile(r"[^\n]")


class PageFront(Model):
    """The front matter of a guide page."""

    id: PageId
    slug: Slug
    title: Line
    summary: Text
    order: Annotated[int, Field(ge=0, le=999)]
    reviewed: date
    advice: Annotated[tuple[Advice, ...], Field(max_length=122)] = ()
    sources: Annotated[tuple[SourceId, ...], Field(max_length=100)] = ()


class HomeFront(Model):
    """The front matter of the home page."""

    title: Line
    summary: Text


@dataclass(frozen=True)
class Directive:
    """A template, rule or check that a page shows."""

    noun: Literal["template", "rule", "check"]
    id: str
    line: int

    @property
    def anchor(self) -> str:
        """The heading id under which the page shows it."""
        return self.id.lower()


@dataclass(frozen=True)
class Listing:
    """A list that a page shows of everything of one kind."""

    name: ListName
    line: int

    @property
    def noun(self) -> Literal["template", "rule", "check"] | None:
        """What it lists, each under a heading with its id; None for what has no ids."""
        return LISTED.get(self.name)


LISTED: dict[ListName, Literal["template", "rule", "check"]] = {"all templates": "template", "all rules": "rule", "all checks": "check"}


@dataclass(frozen=True)
class Citation:
    """A mention of a source."""

    source: str
    line: int


@dataclass(frozen=True)
class PageLink:
    """A link to a page by its id (none means the page itself), and to a heading on it."""

    page: str | None
    anchor: str | None
    line: int


@dataclass(frozen=True)
class Picture:
    """A picture that a page shows, and the words for whoever does not see it."""

    alt: str
    target: str
    line: int


@dataclass(frozen=True)
class Markup:
    """A Markdown text. Lines are counted in its file, where it starts at `first_line`."""

    text: str
    first_line: int = 1

    @cached_property
    def _prose(self) -> str:
        """The text with code blanked out, for code is shown and never obeyed."""
        return CODE_SPAN.sub(_blank, FENCED.sub(_blank, self.text))

    def _line(self, found: re.Match[str]) -> int:
        return self.first_line + self.text.count("\n", 0, found.start())

    @property
    def directives(self) -> Iterator[Directive]:
        for found in DIRECTIVE.finditer(self._prose):
            yield Directive(found["noun"], found["id"], self._line(found))  # type: ignore[arg-type] # the pattern allows no other

    @property
    def listings(self) -> Iterator[Listing]:
        for found in LIST.finditer(self._prose):
            yield Listing(found["name"], self._line(found))  # type: ignore[arg-type] # the pattern allows no other

    @property
    def misspelt_directives(self) -> Iterator[tuple[str, int]]:
        """What looks like a directive and is none, with its line."""
        for found in DIRECTIVE_LIKE.finditer(LIST.sub(_blank, DIRECTIVE.sub(_blank, self._prose))):
            yield found[0].strip(), self._line(found)

    @property
    def citations(self) -> Iterator[Citation]:
        for found in CITATION.finditer(self._prose):
            yield Citation(found["id"], self._line(found))

    @property
    def page_links(self) -> Iterator[PageLink]:
        for found in PAGE_LINK.finditer(self._prose):
            if found["id"] or found["anchor"]:
                yield PageLink(found["id"], found["anchor"], self._line(found))

    @property
    def link_targets(self) -> Iterator[tuple[str, int]]:
        """Every address that is linked to, or shown by HTML, with its line."""
        text = PICTURE.sub(_blank, self._prose)
        for pattern in LINK_TARGETS:
            for found in pattern.finditer(text):
                yield found[1], self._line(found)

    @property
    def pictures(self) -> Iterator[Picture]:
        for found in PICTURE.finditer(self._prose):
            yield Picture(found["alt"], found["target"], self._line(found))

    @property
    def words(self) -> str:
        """The text with everything blanked out that nobody reads as words: code, addresses, citations and directives."""
        text = self._prose
        for pattern in (CITATION, DIRECTIVE, LIST, ADDRESS):
            text = pattern.sub(_blank, text)
        return text

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The ids of the headings, and of the templates, rules and checks that the page shows one by one."""
        shown = (directive.anchor for directive in self.directives)
        return _headings(CITATION.sub("", self.text)).union(shown)


def _blank(found: re.Match[str]) -> str:
    """Blank out a part of a text and keep every other place as it is."""
    return NOT_LINE_END.sub(" ", found[0])


# Markdown takes long beside all else. So it sees the headings alone, and after an edit only those of the pages that changed.
@lru_cache(maxsize=500)
def _headings(text: str) -> frozenset[str]:
    headings = (found[1] for found in HEADING.finditer(FENCED.sub(_blank, text)))
    markdown = Markdown(extensions=["extra", "toc"])
    markdown.convert("\n\n".join(headings))
    return frozenset(_heading_ids(markdown.toc_tokens))  # type: ignore[attr-defined] # set by the toc extension


def _heading_ids(tokens: list[dict[str, object]]) -> Iterator[str]:
    for token in tokens:
        yield str(token["id"])
        yield from _heading_ids(token["children"])  # type: ignore[arg-type] # toc tokens are nested lists


@dataclass(frozen=True)
class GuidePage:
    """A page of the guide. `body` starts at `body_line` of the file, which messages call `path`."""

    front: PageFront
    body: str
    body_line: int
    path: str
    file: Path

    @cached_property
    def markup(self) -> Markup:
        return Markup(self.body, self.body_line)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all its sources: those of the front matter, then those cited only in the text, each once."""
        return tuple(dict.fromkeys([*self.front.sources, *(citation.source for citation in self.markup.citations)]))


@dataclass(frozen=True)
class HomePage:
    """The page that the guide opens with."""

    front: HomeFront
    body: str
    body_line: int
    path: str
    file: Path

    @cached_property
    def markup(self) -> Markup:
        return Markup(self.body, self.body_line)
