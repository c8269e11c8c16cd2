"""The read API: the playbook and its parts."""

from __future__ import annotations

from difflib import get_close_matches

from flask import Blueprint, Response, request
from werkzeug.exceptions import NotAcceptable, NotFound

from ..playbook import canonical_json, schema
from .document import Document
from .openapi import openapi
from .publication import FRESH, JSON, Prepare
from .shelf import Shelf

SCHEMA_JSON = "application/schema+json"


def blueprint(shelf: Shelf, prepare: Prepare) -> Blueprint:
    """The addresses under /v1/."""
    reads = Blueprint("playbook", __name__, url_prefix="/v1")
    the_schema = prepare(canonical_json(schema()), SCHEMA_JSON, FRESH)
    the_openapi = prepare(canonical_json(openapi()), JSON, FRESH)

    @reads.get("/index.json")
    def index() -> Response:
        return answer(shelf.current.index)

    @reads.get("/playbooks/<name>.json")
    def playbook(name: str) -> Response:
        if name not in shelf.playbooks:
            raise NotFound("This server does not have that playbook any more. /v1/index.json names the current one.")
        return answer(shelf.playbooks[name])

    @reads.get("/templates")
    def templates() -> Response:
        return answer(shelf.current.templates)

    @reads.get("/templates/<name>")
    def template(name: str) -> Response:
        known = shelf.current.template
        if name not in known:
            close = get_close_matches(name, known, n=1)
            raise NotFound(f"There is no such template. {f'Did you mean {close[0]}?' if close else '/v1/templates lists them.'}")
        return answer(known[name])

    @reads.get("/rules")
    def rules() -> Response:
        return answer(shelf.current.rules)

    @reads.get("/checks")
    def checks() -> Response:
        return answer(shelf.current.checks)

    @reads.get("/schema.json")
    def playbook_schema() -> Response:
        return answer(the_schema)

    @reads.get("/openapi.json")
    def description() -> Response:
        return answer(the_openapi)

    return reads


def answer(document: Document) -> Response:
    """Answer with a document, which is JSON whatever is asked for."""
    accept = request.environ.get("HTTP_ACCEPT")
    if accept and "*/*" not in accept and not request.accept_mimetypes.best_match([JSON, SCHEMA_JSON]):
        raise NotAcceptable(f"This address has {JSON} only.")
    return document.respond()
