"""Builds the editors' pages and serves them."""

from __future__ import annotations

import contextlib
import fcntl
import functools
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

from ..processes import answering

HERE = Path(__file__).parent
LOCK = HERE / "package-lock.json"
INSTALLED = HERE / "node_modules/.ready"

BY_ITSELF = ("/node_modules/ckeditor4/", "/node_modules/tinymce/skins/")
PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>{name}</title>
<form id="practice-compose" onsubmit="return false">
<p><label>To <input name="to"></label></p><p><label>Subject <input name="subject"></label></p>
<div id="slot" style="min-height: 20rem"></div>
<button type="submit">Send</button>
</form>
<script type="module" src="/{name}.js"></script>
"""


def what_is_missing() -> str | None:
    """Why the pages cannot be built on this machine, in one line; None if they can."""
    return None if shutil.which("node") and shutil.which("npm") else "there is no node: run make build"


def bundled(pages: Path = HERE / "pages") -> Path:
    """Install the editors and bundle the pages of a folder, as far as that is not done yet. Gives the folder of the bundles."""
    folder = pages.parent / "build"
    ready = folder / ".ready"
    sources = [LOCK, HERE / "build.mjs", *(HERE / "pages").iterdir(), *pages.iterdir()]
    # Several tests may come to this at the same time.
    with (HERE / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not INSTALLED.exists() or INSTALLED.stat().st_mtime < LOCK.stat().st_mtime:
            subprocess.run(["npm", "ci", "--no-fund", "--no-audit", "--ignore-scripts", "--loglevel=error"], cwd=HERE, check=True)
            INSTALLED.touch()
        if not ready.exists() or ready.stat().st_mtime < max(source.stat().st_mtime for source in sources):
            subprocess.run(["node", "build.mjs", pages, folder], cwd=HERE, check=True)
            ready.touch()
    return folder


class Handler(SimpleHTTPRequestHandler):
    """The bundles of one folder, a page around each, and what CKEditor 4 loads by itself."""

    def __init__(self, *arguments: object, headers: Mapping[str, str], folder: str) -> None:
        self._own_headers = headers
        super().__init__(*arguments, directory=folder)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        # CKEditor 4 and TinyMCE load parts of theirs from where they are installed.
        return str(HERE / urlsplit(path).path.lstrip("/")) if path.startswith(BY_ITSELF) else super().translate_path(path)

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if not path.endswith(".html"):
            super().do_GET()
            return
        body = PAGE.format(name=Path(path).stem).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        for name, value in self._own_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def served_pages(headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """The editors' pages on a free port until the block ends, each answer with these headers. Gives the address."""
    handler = functools.partial(Handler, headers=headers or {}, folder=str(bundled()))
    with answering(handler) as address:
        yield address
