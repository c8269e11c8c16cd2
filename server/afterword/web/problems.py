"""Errors as the client can read them: problem details (RFC 9457) for programs, a page for people."""

from __future__ import annotations

from http import HTTPStatus

from flask import Flask, Response, render_template, request
from werkzeug.exceptions import HTTPException

from ..playbook import canonical_json
from .guide import Guide
from .headers import API_PREFIX

MEDIA_TYPE = "application/problem+json"
SENTENCES = {
    404: "There is nothing at this address. /v1/openapi.json lists what there is.",
    405: "This address can only be read. Use GET or HEAD.",
    406: "This address has another media type than the ones you accept.",
    500: "The server made a mistake. It is in the server's log.",
}


def handle_errors(app: Flask, guide: Guide) -> None:
    """Answer every error in the way its reader understands."""

    def answer(error: HTTPException) -> Response:
        status = error.code or 500
        if _wants_json():
            response = Response(_problem(status, _detail(error)), status, content_type=MEDIA_TYPE)
        elif status == 404 and (page := guide.not_found()):
            response = Response(page, status)
        else:
            response = Response(render_template("message.html", title=HTTPStatus(status).phrase, sentence=_detail(error)), status)
        for name, value in error.get_headers(request.environ):
            if name != "Content-Type":
                response.headers[name] = value
        response.headers["Cache-Control"] = "no-store"
        return response

    app.register_error_handler(HTTPException, answer)


def _wants_json() -> bool:
    if request.path.startswith(API_PREFIX) or request.path in ("/v1", "/healthz", "/readyz"):
        return True
    best = request.accept_mimetypes.best_match(["text/html", "application/json", MEDIA_TYPE], default="text/html")
    return best != "text/html"


def _problem(status: int, detail: str) -> bytes:
    return canonical_json({"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail})


def _detail(error: HTTPException) -> str:
    """Our own sentence where the code gave one, else the one for the status."""
    if error.description and error.description != type(error).description:
        return error.description
    return SENTENCES.get(error.code or 500, "The request could not be answered.")
