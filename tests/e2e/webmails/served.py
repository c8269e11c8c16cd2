"""Builds the pages and serves them on one port, each under the host names of its webmail."""

from __future__ import annotations

import contextlib
import functools
import shutil
import ssl
import subprocess
import tempfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from ..editors import bundled
from ..processes import answering
from .webmail import OTHER_HOSTS, WEBMAILS, Webmail

PAGES = Path(__file__).parent / "pages"
HOSTS = {urlsplit(address).hostname: webmail for webmail in WEBMAILS for address in (webmail.address, *OTHER_HOSTS.get(webmail.name, ()))}
APPLICATION = "/applications/mail2/current/en-us/index.html"
SHELL = """<!doctype html><title>iCloud</title>
<iframe class="child-application" data-name="mail2" src="{source}" style="width: 98vw; height: 90vh"></iframe>"""
APART = "www-mail.icloud-sandbox.com"
"""Where iCloud Mail has the text of a message."""


def mapped(address: str) -> list[str]:
    """What a Chromium is started with so that it meets the pages wherever it would meet these webmails."""
    port = urlsplit(address).port
    rules = ", ".join(f"MAP {host} 127.0.0.1:{port}" for host in [*HOSTS, APART])
    return [f"--host-resolver-rules={rules}", "--ignore-certificate-errors"]


class Handler(SimpleHTTPRequestHandler):
    """The pages of the webmail whose host name is asked for, and the scripts of all."""

    def do_GET(self) -> None:
        host = (self.headers.get("Host") or "").partition(":")[0]
        url = urlsplit(self.path)
        if url.path.endswith(".js"):
            super().do_GET()
        elif host == APART:
            self._answer((PAGES / "icloud-text.html").read_text(), {"Content-Security-Policy": "script-src 'self'; object-src 'none'"})
        elif host in HOSTS:
            webmail = HOSTS[host]
            self._answer(_page(webmail, url.path, url.query), webmail.headers)
        else:
            self.send_error(404)

    def _answer(self, text: str, headers: dict[str, str]) -> None:
        body = text.encode()
        self.send_response(200)
        for name, value in {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def _page(webmail: Webmail, path: str, query: str) -> str:
    if webmail.frame and path != APPLICATION:
        return SHELL.format(source=f"{APPLICATION}?{query}" if parse_qs(query) else APPLICATION)
    return (PAGES / f"{webmail.name}.html").read_text()


def _certificate(folder: Path) -> ssl.SSLContext:
    """For a server that nobody but these tests ever speaks to; the browsers are told to take any."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subject: list[str | Path] = ["-subj", "/CN=afterword-tests", "-days", "2", "-nodes"]
    kind: list[str | Path] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-keyout", key, "-out", certificate]
    subprocess.run(["openssl", "req", "-x509", *kind, *subject], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


def what_is_missing() -> str | None:
    """Why the pages cannot be served on this machine, in one line; None if they can."""
    return None if shutil.which("openssl") else "there is no openssl: run tools/debian.py as root"


@contextlib.contextmanager
def served_webmails() -> Iterator[str]:
    """The webmails on a free port until the block ends. Gives the address, which a browser must be told to find them at."""
    with tempfile.TemporaryDirectory() as folder:
        handler = functools.partial(Handler, directory=str(bundled(PAGES)))
        with answering(handler, _certificate(Path(folder))) as address:
            yield address
