"""The application factory."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from flask import Flask

from . import guide as guide_pages
from . import health, playbook, practice
from .document import prepare
from .guide_build import GuideBuilder
from .headers import API_PREFIX, add_headers, standing_headers
from .problems import handle_errors
from .shelf import Shelf
from .watch import watch_folder


def create_app(
    content: Path, guide: Path | None = None, *, site: Path | None = None, watch: bool = False, overlays: Sequence[Path] = ()
) -> Flask:
    """Make the server for a content folder and what is laid over it. Raises ContentError if the content has mistakes.

    `guide` holds a built guide to serve. `site` holds the guide's Pelican project: with it the guide is built now, and with
    `watch` again after each good edit. `watch` also serves each good edit of the content, and each new build of `guide`.
    """
    app = Flask(__name__, static_folder=None)
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    add_headers(app)
    prepare_read = partial(prepare, standing=standing_headers(app, API_PREFIX))
    prepare_page = partial(prepare, standing=standing_headers(app, "/"))

    shelf = Shelf(content, prepare_read, overlays)
    pages = guide_pages.Guide(prepare_page)
    handle_errors(app, pages)
    app.register_blueprint(playbook.blueprint(shelf, prepare_read))
    app.register_blueprint(health.blueprint(shelf, pages))
    app.register_blueprint(practice.blueprint(prepare_page))
    app.register_blueprint(guide_pages.blueprint(pages))

    builder = GuideBuilder(site, content, pages, overlays) if site else None
    if guide and not builder:
        pages.show(guide)
        if watch:
            watch_folder(guide, lambda: pages.show(guide))
    if builder:
        builder.build()

    def take_in_edit() -> None:
        if shelf.reload() and builder:
            builder.build()

    if watch:
        for folder in (content, *overlays):
            watch_folder(folder, take_in_edit)
    return app
