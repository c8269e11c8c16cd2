"""Markdown of a guide page to HTML. What goes beyond Markdown is left as marks, which `finish` turns into cards and citations in
the order in which a reader meets them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from afterword.playbook.guide import CITATION, DIRECTIVE, LIST
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from re import Match

# Characters of the private use area: no writer types them, and Markdown leaves them alone.
CARD_MARK = "\ue000{id}\ue001"
MARK = re.compile(r'<p>\ue000(?P<id>[\w -]+)\ue001</p>|<sup data-cite="(?P<source>[^"]*)"></sup>')
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
HEADING = re.compile(r'<h(?P<level>[2-6]) id="(?P<id>[^"]+)">(?P<name>.*?)</h(?P=level)>', re.DOTALL)
# The entries of lists, and only they, end in their ids.
ENTRY_ID = re.compile(r'<a href="#[^"]*">[A-Z]{2}-\d{2}[a-z]?</a>$')
TAG = re.compile(r"<[^>]*>")
OWN_LINK = re.compile(r"^(?P<id>[A-Z]{2}-\d{2}[a-z]?)?(?:#(?P<anchor>\S+))?$")

# Between fenced code (25), which hides a directive that is only shown, and raw HTML (20).
DIRECTIVE_PRIORITY = 22
# Between code spans and escapes (190, 180) and footnotes and references (175, 170), which would take the brackets for their own.
CITATION_PRIORITY = 178
# After the inline patterns (20), which make the links.
LINK_PRIORITY = 15

Link = Callable[[str, str | None], str]
Show = Callable[[str], dict[str, str]]


@dataclass(frozen=True)
class Heading:
    """A heading that the list “on this page” shows, with the entries below it. `name` is plain text."""

    id: str
    name: str
    entries: tuple[Heading, ...] = ()


@dataclass(frozen=True)
class Prose:
    """A converted Markdown text, still with its marks. `names` holds the text of each heading by its id."""

    html: str
    names: dict[str, str]
    anchors: frozenset[str]


def convert(text: str, link: Link, show: Show) -> Prose:
    """Convert a Markdown text. `link` gives the address for the id of a page, template, rule or check, and an anchor; `show` gives the
    attributes of a picture by its address."""
    markdown = Markdown(
        extensions=["extra", "toc", "sane_lists", GuideMarkdown(link, show)],
        extension_configs={"toc": {"anchorlink": True, "anchorlink_class": "anchor"}},
        output_format="html",
    )
    html = markdown.convert(text)
    names = {found["id"]: plain(found["name"]) for found in HEADING.finditer(html)}
    return Prose(TABLE.sub(scrollable, html), names, frozenset(re.findall(r'\bid="([^"]+)"', html)))


def finish(html: str, card: Callable[[str], str], cite: Callable[[str], str]) -> str:
    """Turn the marks into what they stand for, from the first to the last, so that sources are numbered in reading order."""

    def turn(mark: Match[str]) -> str:
        return card(mark["id"]) if mark["id"] else cite(mark["source"])

    return MARK.sub(turn, html)


def headings(html: str) -> tuple[Heading, ...]:
    """The headings of a finished page that its list shows: its parts, and the entries of the lists in them."""
    found: list[Heading] = []
    for match in HEADING.finditer(html):
        heading = Heading(match["id"], plain(match["name"]))
        if match["level"] == "2":
            found.append(heading)
        elif match["level"] == "3" and ENTRY_ID.search(match["name"]) and found:
            found[-1] = replace(found[-1], entries=(*found[-1].entries, heading))
    return tuple(found)


def plain(html: str) -> str:
    """The text of a heading, without its tags and without the id that an entry shows behind its title."""
    return unescape(TAG.sub("", ENTRY_ID.sub("", html))).strip()


def scrollable(table: Match[str]) -> str:
    """Let a wide table scroll in its own frame, also by keyboard, so that the page never scrolls sideways."""
    return f'<div class="table" role="group" aria-label="Table" tabindex="0">{table[0]}</div>'


class GuideMarkdown(Extension):
    def __init__(self, link: Link, show: Show) -> None:
        super().__init__()
        self._link = link
        self._show = show

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown's name
        md.preprocessors.register(MarkCards(md), "guide-cards", DIRECTIVE_PRIORITY)
        md.inlinePatterns.register(MarkCitations(CITATION.pattern, md), "guide-citations", CITATION_PRIORITY)
        md.treeprocessors.register(ResolveLinks(md, self._link, self._show), "guide-links", LINK_PRIORITY)


class MarkCards(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        marked: list[str] = []
        for line in lines:
            found = DIRECTIVE.match(line) or LIST.match(line)
            marked += ["", CARD_MARK.format(id=found[found.lastindex or 0]), ""] if found else [line]
        return marked


class MarkCitations(InlineProcessor):
    # The base class of patterns returns less and takes other arguments.
    def handleMatch(self, m: Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override] # noqa: N802
        return Element("sup", {"data-cite": m["id"]}), m.start(0), m.end(0)


class ResolveLinks(Treeprocessor):
    def __init__(self, md: Markdown, link: Link, show: Show) -> None:
        super().__init__(md)
        self._link = link
        self._show = show

    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            found = OWN_LINK.match(element.get("href", ""))
            if found and found["id"]:
                element.set("href", self._link(found["id"], found["anchor"]))
        for element in root.iter("img"):
            for name, value in self._show(element.get("src", "")).items():
                element.set(name, value)
