"""Backends for the tests: the real one on content of the test's own, and one that says whatever it is told to."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from .processes import accepts_connections, answering, free_port, running

ROOT = Path(__file__).parents[2]


@contextlib.contextmanager
def real_backend(content: Path, log: Path, *options: str) -> Iterator[str]:
    """`afterword serve` on a free port until the block ends. Gives its address."""
    port = free_port()
    command = [sys.executable, "-m", "afterword", "serve", "--content", str(content), "--port", str(port), *options]
    with running(command, log=log, ready=lambda: accepts_connections(port)):
        yield f"http://127.0.0.1:{port}"


@contextlib.contextmanager
def lying_backend(answers: dict[str, bytes]) -> Iterator[str]:
    """A server that answers each path with the bytes it is given, and anything else with 404. Gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = answers.get(self.path)
            self.send_response(200 if body is not None else 404)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            pass

    with answering(Handler) as address:
        yield address
