"""Pelican plugin: the guide is read by `afterword.playbook` and rendered as one book before Pelican writes the first page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from afterword.playbook import ContentError
from pelican import Pelican, signals
from pelican.readers import BaseReader, Readers

from .book import HOME_SLUG, Book
from .stylesheet import squeeze_in
from .words import say_date


def register() -> None:
    # Sent at the start of every run, before anything is written.
    signals.get_generators.connect(prepare)
    signals.readers_init.connect(add_reader)
    signals.finalized.connect(finish)


def prepare(pelican: Pelican) -> None:
    """Render the book. Mistakes in the content end the build here, with the list of them and no page written."""
    settings = pelican.settings
    try:
        book = Book(Path(settings["PATH"]), Path(settings["THEME"]), settings["SITEURL"], map(Path, settings["OVERLAYS"]))
    except ContentError as error:
        sys.exit(str(error))
    settings["GUIDE"] = book
    settings["JINJA_GLOBALS"] = {
        "guide": book,
        # Where links are relative, Pelican gives every page another SITEURL.
        "ORIGIN": settings["SITEURL"],
    }
    settings["JINJA_FILTERS"] = {"readable": say_date}


def finish(pelican: Pelican) -> None:
    output = Path(pelican.settings["OUTPUT_PATH"])
    pelican.settings["GUIDE"].pictures.publish(output)
    squeeze_in(output / pelican.settings["THEME_STATIC_DIR"])


def add_reader(readers: Readers) -> None:
    readers.reader_classes["md"] = GuideReader


class GuideReader(BaseReader):  # type: ignore[misc] # Pelican comes without types
    """Gives Pelican the page that the book has rendered from a file."""

    file_extensions = ["md"]  # noqa: RUF012 -- Pelican's way

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        file = Path(source_path).resolve()
        folders = [Path(folder, "guide") for folder in (self.settings["PATH"], *self.settings["OVERLAYS"])]
        page = self.settings["GUIDE"].page_of(file)
        if page is None and file.parent in folders:
            # Another folder has a text for this page that goes before.
            return "", {"title": file.stem, "status": "skip"}
        if page is None:
            content = Path(self.settings["PATH"])
            shown = Path(content.name, file.relative_to(content)) if file.is_relative_to(content) else file
            sys.exit(f"{shown.as_posix()}:1: A page has to stand directly in the folder guide. Move it there.")
        metadata = {"title": page.title, "slug": page.slug, "order": page.order, "template": "page", "guide": page}
        if page.slug == HOME_SLUG:
            metadata |= {"template": "home", "url": "", "save_as": "index.html"}
        return page.html, metadata
