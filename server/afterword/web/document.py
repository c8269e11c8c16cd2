"""A document that is made ready once and served many times: plain and gzip, each with its own strong ETag and headers."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from flask import Response, request
from werkzeug.datastructures import Headers

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

Header = tuple[str, str]

ENTITY_TAG = re.compile(r'(?:W/)?("[^"]*")')
# Below this size gzip saves less than one packet.
SMALLEST_GZIP = 500
ONLY_WITH_BODY = {"Content-Type", "Content-Encoding"}


class PreparedResponse(Response):
    """A response with all its headers, made once and given to every request. Nothing may change it."""

    def __init__(self, body: bytes, status: int, headers: list[Header]) -> None:
        super().__init__(body, status, Headers(headers))
        self._ready = list(headers)
        self._body = [body] if body else []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer without working the headers out again, which would take as long as everything else together."""
        start_response(self.status, self._ready.copy())
        return [] if environ["REQUEST_METHOD"] == "HEAD" else self._body


@dataclass(frozen=True)
class Representation:
    """One encoding of a document: its ETag, and the answers for those who have it not and who have it already."""

    etag: str
    whole: PreparedResponse
    unchanged: PreparedResponse


@dataclass(frozen=True)
class Document:
    """What stands at an address. `packed` is its gzip, where that is worth it."""

    plain: Representation
    packed: Representation | None

    def respond(self) -> Response:
        """Answer the current request, with 304 if the client has the document already."""
        environ = request.environ
        shown = self.packed if self.packed and takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")) else self.plain
        known = environ.get("HTTP_IF_NONE_MATCH")
        return shown.unchanged if known and names(known, shown.etag) else shown.whole


def prepare(body: bytes, media_type: str, cache_control: str, standing: Iterable[Header]) -> Document:
    """Make a document. `standing` are the headers that every answer at its address has."""
    tag = sha256(body).hexdigest()[:32]
    squeezed = gzip.compress(body, mtime=0) if len(body) >= SMALLEST_GZIP else body
    headers = [*standing, ("Cache-Control", cache_control), ("Content-Type", media_type)]
    if len(squeezed) >= len(body):
        return Document(_represent(body, f'"{tag}"', headers), None)
    headers.append(("Vary", "Accept-Encoding"))
    packed = _represent(squeezed, f'"{tag}-gzip"', [*headers, ("Content-Encoding", "gzip")])
    return Document(_represent(body, f'"{tag}"', headers), packed)


def _represent(body: bytes, etag: str, headers: list[Header]) -> Representation:
    tagged = [*headers, ("ETag", etag)]
    unchanged = [header for header in tagged if header[0] not in ONLY_WITH_BODY]
    whole = PreparedResponse(body, 200, [*tagged, ("Content-Length", str(len(body)))])
    return Representation(etag, whole, PreparedResponse(b"", 304, unchanged))


def names(if_none_match: str, etag: str) -> bool:
    """True if an If-None-Match names the ETag: alone, in a list, weakly (which is enough for GET), or by "*"."""
    return if_none_match == etag or if_none_match.strip() == "*" or etag in ENTITY_TAG.findall(if_none_match)


@lru_cache(maxsize=256)
def takes_gzip(accept_encoding: str) -> bool:
    """True if an Accept-Encoding allows gzip. What is not named is not taken, other than by "*"."""
    qualities: dict[str, bool] = {}
    for part in accept_encoding.lower().split(","):
        coding, _, parameter = part.partition(";")
        name, _, quality = parameter.partition("=")
        refused = name.strip() == "q" and not quality.strip().strip("0.")
        qualities[coding.strip()] = not refused
    return qualities.get("gzip", qualities.get("x-gzip", qualities.get("*", False)))
