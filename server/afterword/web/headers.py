"""Headers that every answer carries: what browsers may do with it, and who may read it."""

from __future__ import annotations

from flask import Flask, Response, request
from flask_cors import CORS

from .document import Header, PreparedResponse

API_PREFIX = "/v1/"
COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}
API = COMMON | {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PAGES = COMMON | {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
}


def add_headers(app: Flask) -> None:
    """Give every answer of the app its headers. The playbook is public, so every origin may read the API."""
    CORS(
        app,
        resources={rf"{API_PREFIX}.*": {}},
        origins="*",
        send_wildcard=True,
        methods=["GET", "HEAD", "OPTIONS"],
        allow_headers=["Accept", "If-None-Match"],
        expose_headers=["ETag"],
        max_age=86_400,
    )
    app.after_request(_secure)


def _secure(response: Response) -> Response:
    if not isinstance(response, PreparedResponse):
        for name, value in (API if request.path.startswith(API_PREFIX) else PAGES).items():
            response.headers.setdefault(name, value)
    return response


def standing_headers(app: Flask, path: str) -> tuple[Header, ...]:
    """The headers that every answer at `path` gets, found by sending an empty one through the app's own last steps.

    They are the same for every request, so they are worked out once and kept with each prepared document: flask-cors leaves an
    answer alone that already has its headers.
    """
    with app.test_request_context(path):
        response = app.process_response(Response())
    return tuple((name, value) for name, value in response.headers if name not in ("Content-Type", "Content-Length"))
