"""The guide: a static site, served at the root."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from ..playbook import Problem
from .document import Document
from .folder import read_folder
from .publication import Prepare

START = "index.html"
LOST = "404.html"


class Guide:
    """The pages that are served now. `show` replaces all of them at once."""

    def __init__(self, prepare: Prepare) -> None:
        self._prepare = prepare
        self._files: Mapping[str, Document] = {}
        self.problems: tuple[Problem, ...] = ()

    def show(self, folder: Path) -> None:
        """Serve the site in this folder from now on."""
        self._files = read_folder(folder, self._prepare)

    def find(self, path: str) -> Document | None:
        """The document at a path, which for a folder ends in a slash."""
        return self._files.get(f"{path}{START}" if not path or path.endswith("/") else path)

    def is_folder(self, path: str) -> bool:
        return f"{path}/{START}" in self._files

    def not_found(self) -> bytes | None:
        """The guide's own page for addresses that lead nowhere."""
        page = self._files.get(LOST)
        return page.plain.whole.get_data() if page else None


def blueprint(guide: Guide) -> Blueprint:
    """Every address that nothing else takes."""
    pages = Blueprint("guide", __name__)

    @pages.get("/", defaults={"path": ""})
    @pages.get("/<path:path>")
    def page(path: str) -> Response | tuple[str, int]:
        if document := guide.find(path):
            return document.respond()
        if guide.is_folder(path):
            return redirect(url_for(".page", path=f"{path}/"), 308)
        if not path:
            sentence = "The guide is not here yet. Start the server with --guide or --site to see it."
            return render_template("message.html", title="Afterword", sentence=sentence), 404
        raise NotFound

    return pages
