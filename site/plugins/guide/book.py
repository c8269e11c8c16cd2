"""The whole guide, rendered: what the theme needs to know, and nothing of Pelican."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from afterword.playbook import load
from afterword.playbook.guide import LISTS
from markupsafe import Markup

from .cards import Cards
from .citations import Citations
from .drawing import environment
from .letters import Letter, filled_in
from .listings import Lists, Reader
from .pictures import Pictures
from .places import Places
from .prose import Heading, convert, finish, headings

if TYPE_CHECKING:
    from collections.abc import Callable

    from afterword.playbook import Content, GuidePage, HomePage
    from afterword.playbook.model import Source

    from .prose import Prose

HOME_SLUG = "index"
NOUNS = {"TP": "template", "SR": "rule", "CK": "check"}
# From the home page and from any other page to the root of the site.
ROOT_FROM_HOME, ROOT_FROM_PAGE = "./", "../"


@dataclass(frozen=True)
class Page:
    """A rendered page. The home page has neither id nor date, and is in front of all others."""

    file: Path
    slug: str
    title: str
    summary: str
    html: Markup
    headings: tuple[Heading, ...]
    sources: tuple[Source, ...]
    id: str | None = None
    order: int = -1
    reviewed: date | None = None
    brief: bool = False
    """True where the list of sources is kept short, without what each of them says, because the page is long enough."""


class Book:
    """Every page of the guide, rendered at once, so that a mistake in one of them stops the build before it writes anything.

    `siteurl` is the public address, or empty. `overlays` are folders of changes to the content. Raises ContentError.
    """

    def __init__(self, content: Path, theme: Path, siteurl: str, overlays: Iterable[Path] = ()) -> None:
        folders = [content, *overlays]
        self._content: Content = load(*folders)
        self.pictures = Pictures(folders)
        drawing = environment(theme)
        self._cards = Cards(self._content, drawing)
        self._lists = Lists(self._content, drawing, self._cards)
        self._sources = {source.id: source for source in self._content.playbook.sources}
        self._slugs = {page.front.id: page.front.slug for page in self._content.pages}
        self._titles = {page.front.id: page.front.title for page in self._content.pages}
        self._places = Places(self._content)
        self._converted: dict[Path, Prose] = {}
        self.locale = self._content.playbook.locale
        self.root = urlsplit(siteurl).path.rstrip("/")
        """The path at which the site's root is found: for the page that may be shown at any address."""
        self.home = self._render_home(self._content.home)
        self.pages = tuple(self._render_page(page) for page in self._content.pages)
        self._by_file = {page.file: page for page in (self.home, *self.pages)}

    def page_of(self, file: Path) -> Page | None:
        """The page whose text stands in this file."""
        return self._by_file.get(file.resolve())

    def named(self, ids: Iterable[str]) -> list[Page]:
        """The pages with these ids, in this order, leaving out what does not exist."""
        pages = {page.id: page for page in self.pages}
        return [pages[page_id] for page_id in ids if page_id in pages]

    def neighbors(self, page: Page) -> tuple[Page | None, Page | None]:
        """The pages before and after a page."""
        at = self.pages.index(page)
        before = self.pages[at - 1] if at else None
        after = self.pages[at + 1] if at + 1 < len(self.pages) else None
        return before, after

    @property
    def sample(self) -> Letter:
        """The first template, filled in: what the guide helps to write."""
        return filled_in(self._content.playbook.templates[0])

    @property
    def sample_address(self) -> str | None:
        """Where, from the home page, the first template is shown."""
        return self._places.where(self._content.playbook.templates[0].id, ROOT_FROM_HOME)

    def _render_home(self, home: HomePage) -> Page:
        html, sources = self._render(home, ROOT_FROM_HOME, first_sources=())
        return Page(home.file.resolve(), HOME_SLUG, home.front.title, home.front.summary, html, headings(html), sources)

    def _render_page(self, page: GuidePage) -> Page:
        front = page.front
        html, sources = self._render(page, ROOT_FROM_PAGE, front.sources)
        return Page(
            page.file.resolve(),
            front.slug,
            front.title,
            front.summary,
            html,
            headings(html),
            sources,
            front.id,
            front.order,
            front.reviewed,
            brief=is_brief(page),
        )

    def _render(self, page: GuidePage | HomePage, root: str, first_sources: Iterable[str]) -> tuple[Markup, tuple[Source, ...]]:
        """Render the text of a page. Sources are numbered as they are met; those that only the front matter names come last."""
        citations = Citations(is_brief(page))

        def where(identifier: str) -> str | None:
            return self._places.where(identifier, root)

        def anchor(identifier: str) -> str | None:
            """The HTML id for something on this page, the first time that it is asked for."""
            name = identifier.lower()
            if name in used:
                return None
            used.add(name)
            return name

        def put_in(name: str) -> str:
            if name in LISTS:
                return self._lists.draw(name, reader)
            return self._cards.draw(name, anchor=anchor(name), entry=self._places.entry(name, root), where=where, cite=citations.cite)

        prose = self._prose(page, root)
        used = set(prose.anchors)
        reader = self._reader(page, root, citations, anchor)
        html = finish(prose.html, put_in, citations.cite)
        sources = tuple(self._sources[source] for source in dict.fromkeys([*citations.sources, *first_sources]))
        return Markup(html), sources  # noqa: S704 -- rendered from the content, which the site's own writers wrote

    def _reader(self, page: GuidePage | HomePage, root: str, citations: Citations, anchor: Callable[[str], str | None]) -> Reader:
        """What a list has to know about the page that it is on."""
        here = {listing.noun for listing in page.markup.listings if listing.noun}

        def where(identifier: str) -> str | None:
            return f"#{identifier.lower()}" if NOUNS.get(identifier[:2]) in here else self._places.where(identifier, root)

        def card(identifier: str) -> str | None:
            return self._places.where(identifier, root) if self._places.is_shown(identifier) else None

        def place(page_id: str, heading: str | None) -> Markup:
            name = self._names[page_id].get(heading or "", self._titles[page_id])
            return Markup('<a href="{}">{}</a>').format(self._link(root, page_id, heading), name)

        return Reader(where, card, place, citations.numbers, anchor)

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        """The texts of the headings of each page, by their ids."""
        return {page.front.id: self._prose(page, ROOT_FROM_PAGE).names for page in self._content.pages}

    def _prose(self, page: GuidePage | HomePage, root: str) -> Prose:
        if page.file not in self._converted:
            self._converted[page.file] = convert(
                page.body,
                lambda page_id, heading: self._link(root, page_id, heading),
                lambda target: self.pictures.attributes(target, root),
            )
        return self._converted[page.file]

    def _link(self, root: str, page_id: str, heading: str | None) -> str:
        return f"{root}{self._slugs[page_id]}/" + (f"#{heading}" if heading else "")


def is_brief(page: GuidePage | HomePage) -> bool:
    return any(listing.name == "all checks" for listing in page.markup.listings)
