"""The guide in short, for the extension to carry: what it shows where no backend answers.

Of the pages that a template, a rule or a check names, it has what each begins with, its lists, and the sections that a check points to.
Examples, tables and the weighing of sources stay in the guide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypedDict

from markdown import Markdown

from .content import Content
from .guide import CITATION, DIRECTIVE, LIST, GuidePage

HEADINGS = ("h2", "h3", "h4")
# What stands inside of these is for the guide alone.
LEFT_OUT = ("table", "blockquote", "pre")
NUMBER = re.compile(r"^\d+\. ")
LONGEST = 6_000
"""Characters of one page. A page that is longer loses its last lists, but nothing that a check points to."""


class ShortSection(TypedDict):
    """A part of a page: paragraphs and lists in their order."""

    anchor: str
    title: str
    blocks: list[str | list[str]]


class ShortPage(TypedDict):
    """A page in short. Its title and summary are in the playbook."""

    id: str
    sections: list[ShortSection]


def short_guide(content: Content) -> list[ShortPage]:
    """The pages that the playbook's parts name, in short and in plain text."""
    playbook = content.playbook
    named = {part.page for part in (*playbook.templates, *playbook.rules, *playbook.checks)}
    pointed = {(check.page, check.anchor) for check in playbook.checks}
    return [
        {"id": page.front.id, "sections": _short(page, {anchor for of, anchor in pointed if of == page.front.id})}
        for page in content.pages
        if page.front.id in named
    ]


def _short(page: GuidePage, pointed: set[str]) -> list[ShortSection]:
    text = page.body
    for pattern in (CITATION, DIRECTIVE, LIST):
        text = pattern.sub("", text)
    reader = _Reader()
    reader.feed(Markdown(extensions=["extra", "toc"]).convert(text))
    lead, *others = reader.sections
    kept = [lead]
    length = 0
    # The level of a heading that a check points to; what stands below it belongs to it.
    under = len(HEADINGS)
    for section, level in zip(others, reader.levels, strict=True):
        if level <= under:
            under = level if section["anchor"] in pointed else len(HEADINGS)
        size = sum(len(block) if isinstance(block, str) else sum(map(len, block)) for block in section["blocks"])
        has_list = any(isinstance(block, list) for block in section["blocks"])
        if level >= under or (has_list and length + size <= LONGEST):
            kept.append(section)
            length += size
    return kept


@dataclass
class _Reader(HTMLParser):
    """Reads a page into its sections; the first is what stands above the first heading."""

    sections: list[ShortSection] = field(default_factory=lambda: [{"anchor": "", "title": "", "blocks": []}])
    levels: list[int] = field(default_factory=list)
    left_out: int = 0
    listed: int = 0
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LEFT_OUT:
            self.left_out += 1
        elif tag in HEADINGS:
            self.levels.append(HEADINGS.index(tag))
            self.sections.append({"anchor": dict(attrs).get("id") or "", "title": "", "blocks": []})
        elif tag in ("ul", "ol"):
            self._end()
            if not self.listed:
                self.sections[-1]["blocks"].append([])
            self.listed += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in LEFT_OUT:
            self.left_out -= 1
        elif tag in HEADINGS:
            # Some of the sections that were counted are left out.
            self.sections[-1]["title"] = NUMBER.sub("", self._said())
        elif tag in ("p", "li"):
            self._end()
        elif tag in ("ul", "ol"):
            self.listed -= 1

    def handle_data(self, data: str) -> None:
        if not self.left_out:
            self.words.append(data)

    def _said(self) -> str:
        said = " ".join("".join(self.words).split())
        self.words.clear()
        return said

    def _end(self) -> None:
        said = self._said()
        if not said:
            return
        blocks = self.sections[-1]["blocks"]
        last = blocks[-1] if blocks else None
        if self.listed and isinstance(last, list):
            last.append(said)
        else:
            blocks.append(said)
