"""The whole guide, rendered: what the theme needs to know, and nothing of Pelican."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from afterword.playbook import load
from markupsafe import Markup

from .cards import Cards
from .letters import Letter, filled_in
from .prose import Heading, convert, finish

if TYPE_CHECKING:
    from afterword.playbook import Content, GuidePage, HomePage
    from afterword.playbook.model import Source

HOME_SLUG = "index"
# From the home page and from any other page to the root of the site.
ROOT_FROM_HOME, ROOT_FROM_PAGE = "./", "../"


@dataclass(frozen=True)
class Page:
    """A rendered page. The home page has neither id nor date, and is in front of all others."""

    file: str
    slug: str
    title: str
    summary: str
    html: Markup
    headings: tuple[Heading, ...]
    sources: tuple[Source, ...]
    id: str | None = None
    order: int = -1
    reviewed: date | None = None


class Book:
    """Every page of the guide, rendered at once, so that a mistake in one of them stops the build before it writes anything.

    `siteurl` is the public address, or empty. Raises ContentError.
    """

    def __init__(self, content: Path, theme: Path, siteurl: str) -> None:
        self._content: Content = load(content)
        self._cards = Cards(self._content, theme)
        self._sources = {source.id: source for source in self._content.playbook.sources}
        self._slugs = {page.front.id: page.front.slug for page in self._content.pages}
        self._shown = self._places()
        self.root = urlsplit(siteurl).path.rstrip("/")
        """The path at which the site's root is found: for the page that may be shown at any address."""
        self.home = self._render_home(self._content.home)
        self.pages = tuple(self._render_page(page) for page in self._content.pages)
        self._by_file = {page.file: page for page in (self.home, *self.pages)}

    def page_of(self, file: str) -> Page | None:
        """The page that was written in this file, named from the content folder on."""
        return self._by_file.get(file)

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
        return self._where(self._content.playbook.templates[0].id, ROOT_FROM_HOME)

    def _places(self) -> dict[str, str]:
        """The slug of the page that shows a template, rule or check: the page it belongs to or else the first that does."""
        playbook = self._content.playbook
        belongs = {thing.id: thing.page for thing in (*playbook.templates, *playbook.rules, *playbook.checks)}
        places: dict[str, str] = {}
        for page in self._content.pages:
            for directive in page.markup.directives:
                if directive.id not in places or belongs.get(directive.id) == page.front.id:
                    places[directive.id] = page.front.slug
        return places

    def _where(self, identifier: str, root: str) -> str | None:
        slug = self._shown.get(identifier)
        return f"{root}{slug}/#{identifier.lower()}" if slug else None

    def _render_home(self, home: HomePage) -> Page:
        html, headings, sources = self._render(home, ROOT_FROM_HOME, first_sources=())
        return Page(file_of(home), HOME_SLUG, home.front.title, home.front.summary, html, headings, sources)

    def _render_page(self, page: GuidePage) -> Page:
        front = page.front
        html, headings, sources = self._render(page, ROOT_FROM_PAGE, front.sources)
        return Page(file_of(page), front.slug, front.title, front.summary, html, headings, sources, front.id, front.order, front.reviewed)

    def _render(
        self, page: GuidePage | HomePage, root: str, first_sources: Iterable[str]
    ) -> tuple[Markup, tuple[Heading, ...], tuple[Source, ...]]:
        """Render the text of a page. Sources are numbered as they are met; those that only the front matter names come last."""
        cited: dict[str, int] = {}

        def link(page_id: str, anchor: str | None) -> str:
            return f"{root}{self._slugs[page_id]}/" + (f"#{anchor}" if anchor else "")

        def cite(source: str) -> str:
            number = cited.setdefault(source, len(cited) + 1)
            return Markup('<sup class="cite"><a href="#source-{}" aria-label="Source {}">{}</a></sup>').format(source, number, number)

        def where(identifier: str) -> str | None:
            return self._where(identifier, root)

        def card(identifier: str) -> str:
            anchor = identifier.lower()
            drawn = self._cards.draw(identifier, anchor=None if anchor in used else anchor, where=where, cite=cite)
            used.add(anchor)
            return drawn

        prose = convert(page.body, link)
        used = set(prose.anchors)
        html = finish(prose.html, card, cite)
        sources = tuple(self._sources[source] for source in dict.fromkeys([*cited, *first_sources]))
        return Markup(html), prose.headings, sources  # noqa: S704 -- rendered from the content, which the site's own writers wrote


def file_of(page: GuidePage | HomePage) -> str:
    """The file of a page, named from the content folder on; its path starts with the name of that folder."""
    return Path(*Path(page.path).parts[1:]).as_posix()
