"""A folder of files, read once and served from memory. There is no way from a request to the disk."""

from __future__ import annotations

from collections.abc import Mapping
from mimetypes import MimeTypes
from pathlib import Path

from .document import Document
from .publication import Prepare

# A copy may be kept, but is to be asked for every time: an edit of the content shows at the next visit.
REVALIDATE = "no-cache"
OTHER = "application/octet-stream"
TEXT_TYPES = {"application/json", "application/javascript", "application/xml", "image/svg+xml", "application/manifest+json"}

# Not the machine's own table: the same file is served as the same type everywhere.
TYPES = MimeTypes()
for _type, _ending in [
    ("text/javascript", ".js"),
    ("text/javascript", ".mjs"),
    ("font/woff2", ".woff2"),
    ("image/svg+xml", ".svg"),
    ("image/webp", ".webp"),
    ("image/x-icon", ".ico"),
    ("application/manifest+json", ".webmanifest"),
    ("application/atom+xml; charset=utf-8", ".atom"),
    ("application/xml", ".xml"),
]:
    TYPES.add_type(_type, _ending)


def read_folder(folder: Path, prepare: Prepare) -> Mapping[str, Document]:
    """Make a document of every file, by its path inside the folder with forward slashes."""
    return {
        file.relative_to(folder).as_posix(): prepare(file.read_bytes(), media_type(file.name), REVALIDATE)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def media_type(name: str) -> str:
    found = TYPES.guess_type(name)[0] or OTHER
    return f"{found}; charset=utf-8" if found.startswith("text/") or found in TEXT_TYPES else found
