"""Do the links of the guide that name no page of it lead somewhere?

Links to pages and headings by their ids are the matter of `references`. Here are the others: addresses of the server, links that would
lead out of the guide to nowhere, and pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from .guide import Picture
from .manuscript import Manuscript
from .pictures import FOLDER, find_picture, picture_name
from .problems import Problem, did_you_mean

SERVED = (
    "/",
    "/practice",
    "/healthz",
    "/readyz",
    "/v1/index.json",
    "/v1/templates",
    "/v1/rules",
    "/v1/checks",
    "/v1/openapi.json",
    "/v1/schema.json",
)
"""Addresses that the server answers itself. A test holds them beside its routes."""
TEMPLATE = "/v1/templates/"

BY_ID = re.compile(r"(?:PG|TP|SR|CK)-[^#]*(?:#.*)?$|#.+$", re.IGNORECASE)
LEADS_OUT = {"https", "mailto"}


def check_links(all_: Manuscript) -> Iterator[Problem]:
    """Yield a problem for every link that leads nowhere, and every picture that is not there or has no words."""
    templates = {str(entry.data.get(key)) for entry in all_.templates for key in ("id", "slug")}
    slugs = {str(page.data.get("slug")): str(page.data.get("id")) for page in all_.pages}
    for page in all_.written:
        for target, line in page.markup.link_targets:
            if message := _message(target, templates, slugs):
                yield Problem(page.document.path, line, message)
        for picture in page.markup.pictures:
            if message := _wrong_with(picture, all_):
                yield Problem(page.document.path, picture.line, message)


def _wrong_with(picture: Picture, all_: Manuscript) -> str | None:
    name = picture_name(picture.target)
    if name is None:
        return f"“{picture.target}” is no picture of the guide. Put a PNG or WebP into {FOLDER}/ and write ../{FOLDER}/its-name.webp."
    if find_picture(name, all_.folders) is None:
        known = [file.name for folder in all_.folders for file in sorted((folder / FOLDER).glob("*.*"))]
        return f"There is no picture “{name}” in {FOLDER}/.{did_you_mean(name, known)}"
    if not picture.alt.strip():
        return f"“{name}” has no words for whoever does not see it. Say between the brackets what it shows."
    return None


def _message(target: str, templates: set[str], slugs: dict[str, str]) -> str | None:
    if BY_ID.match(target):
        return None
    if not target or target == "#":
        return "A link leads nowhere. Write its address between the parentheses."
    address = urlsplit(target)
    if address.scheme in LEADS_OUT:
        return None
    if address.scheme == "http":
        return f"“{target}” is not encrypted. Link to an address that starts with https://."
    if address.scheme or address.netloc:
        return f"“{target}” is no address that a reader can follow. Link to a page such as PG-05, or to https://…"
    path = address.path
    if path.startswith(TEMPLATE):
        name = path.removeprefix(TEMPLATE)
        return None if name in templates else f"There is no template “{name}”.{did_you_mean(name, templates)}"
    if path in SERVED:
        return None
    if page := slugs.get(path.strip("./").rpartition("/")[2]):
        return f"“{target}” leads nowhere once the guide is moved. Link to the page by its id: {page}."
    return f"“{target}” leads nowhere.{did_you_mean(path, SERVED) or ' Link to a page such as PG-05, or to https://…'}"
