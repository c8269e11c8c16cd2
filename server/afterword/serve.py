"""Runs the server for real: Granian in front of the Flask app.

Granian reads and writes HTTP in Rust, so a slow client costs no Python thread, and logs no requests unless told to. One worker
process holds the app, because one watches the content and builds the guide.
"""

from __future__ import annotations

import errno
import logging
import os
import socket
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from flask import Flask
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from .playbook import load
from .web import create_app

THREADS = 4
"""Requests answered at once. Answers come from memory, so more threads would only wait for each other."""
LONGEST_GOODBYE = 10
"""Seconds that a stopping worker has to finish what it has begun."""


class CannotListenError(Exception):
    """The address is taken or not ours. The message says what to do."""


def serve(
    content: Path, overlays: Sequence[Path], guide: Path | None, site: Path | None, extension: Path | None, host: str, port: int
) -> None:
    """Serve until SIGTERM or Ctrl+C. Raises ContentError or CannotListenError before anything is served."""
    load(content, *overlays)
    address, port = find_address(host, port)
    print(_welcome(f"http://{f'[{host}]' if ':' in host else host}:{port}", extension), flush=True)
    run(partial(_app, content, overlays, guide, site), address, port)


def run(make_app: Callable[[], Flask], address: str, port: int) -> None:
    """Serve the app that `make_app` makes in the worker process, at a numeric address."""
    server = Server(
        "afterword",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        workers_kill_timeout=LONGEST_GOODBYE,
        websockets=False,
        log_level=LogLevels.warning,
        log_access=False,
    )
    server.serve(target_loader=make_app, wrap_loader=False)


def _app(content: Path, overlays: Sequence[Path], guide: Path | None, site: Path | None) -> Flask:
    """Make the app, in the worker process."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s: %(message)s", stream=sys.stderr)
    logging.getLogger("watchfiles").setLevel(logging.WARNING)
    return create_app(content, guide, site=site, watch=True, overlays=overlays)


def find_address(host: str, port: int) -> tuple[str, int]:
    """Return the numeric address of a host and the port, or a free port for 0. Raises CannotListenError if it cannot be listened at."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        with socket.socket(family, kind) as probe:
            if os.name == "posix":
                # A port that was used a moment ago may be used again. On Windows the option means something else.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen()
            numeric, number = probe.getsockname()[:2]
            return str(numeric), int(number)
    except OSError as error:
        raise CannotListenError(_reason(error, host, port)) from None


def _reason(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is already in use, perhaps by another Afterword. Stop that one, or choose another port with --port."
    if error.errno == errno.EACCES:
        return f"This user may not listen at port {port}. Choose one above 1023 with --port."
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"This machine has no address {host}. Choose another with --host, such as 127.0.0.1."
    return f"Afterword cannot listen at {host}, port {port}: {error.strerror}."


def _welcome(address: str, extension: Path | None) -> str:
    """What to do next, a line each."""
    lines = [f"Guide     {address}/  (the API is under /v1/; Ctrl+C ends it)", f"Practice  {address}/practice"]
    if extension:
        chrome, firefox = extension / "chrome", extension / "firefox/manifest.json"
        lines += [
            f"Chrome    open chrome://extensions, turn on Developer mode, press Load unpacked, choose {chrome}",
            f"Firefox   open about:debugging#/runtime/this-firefox, press Load Temporary Add-on, choose {firefox}",
        ]
    return "\n".join(lines)
