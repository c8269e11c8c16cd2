"""Imitations of webmails that nobody can run at home: their structure, under their real host names, with their security headers.

Each page has the message windows that the site has, as far as they are known from public code: a new message, a reply, plain text. What a
webmail does with a message that is sent, `webmail.js` does: what would have gone out is in `window.sent`.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Route

FOLDER = Path(__file__).parent
TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript"}


@dataclass(frozen=True)
class Webmail:
    """One webmail: the file that imitates it, its address, and what is different about it."""

    name: str
    address: str
    headers: dict[str, str] = field(default_factory=dict)
    frame: tuple[str, ...] = ()
    """The way to the application, where it runs in a frame."""
    quiet: bool = False
    """True where the page does not show who wrote in the conversation."""


STRICT = "base-uri 'self'; object-src 'none'; script-src 'self'; frame-src 'self'"
TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types 'none'"
WEBMAILS = [
    Webmail(
        "gmail",
        "https://mail.google.com/mail/u/0/",
        {"Content-Security-Policy": f"{STRICT}; {TRUSTED_TYPES}", "Cross-Origin-Opener-Policy": "same-origin-allow-popups"},
    ),
    Webmail("outlook", "https://outlook.live.com/mail/0/", {"Content-Security-Policy": STRICT, "X-Frame-Options": "SAMEORIGIN"}),
    Webmail("yahoo", "https://mail.yahoo.com/d/folders/1", {"Content-Security-Policy": f"{STRICT}; style-src 'self' 'unsafe-inline'"}),
    Webmail(
        "proton",
        "https://mail.proton.me/u/0/inbox",
        {"Content-Security-Policy": f"default-src 'self'; {STRICT}; style-src 'self' 'unsafe-inline'", "X-Frame-Options": "SAMEORIGIN"},
    ),
    Webmail(
        "fastmail", "https://app.fastmail.com/mail/Inbox/", {"Content-Security-Policy": f"default-src 'none'; {STRICT}; {TRUSTED_TYPES}"}
    ),
    Webmail("icloud", "https://www.icloud.com/mail/", {"Content-Security-Policy": STRICT}, frame=("iframe.child-application",), quiet=True),
    Webmail("zoho", "https://mail.zoho.eu/zm/", {"Content-Security-Policy": STRICT}, quiet=True),
]
OTHER_HOSTS = {
    "outlook": ("https://outlook.cloud.microsoft/mail/", "https://outlook.office365.com/mail/"),
    "zoho": ("https://mail.zoho.com/zm/",),
}
"""More addresses that the same webmail has."""

FRAME = '<!doctype html><title>iCloud</title><iframe class="child-application" src="/applications/mail2/current/en/index.html{query}"'
FRAME += ' style="width: 100vw; height: 90vh"></iframe>'


def imitate(context: BrowserContext) -> None:
    """Have a browser meet the imitations wherever it would meet these webmails."""
    for webmail in WEBMAILS:
        for address in (webmail.address, *OTHER_HOSTS.get(webmail.name, ())):
            context.route(f"https://{urlsplit(address).hostname}/**", functools.partial(_answer, webmail))


def _answer(webmail: Webmail, route: Route) -> None:
    url = urlsplit(route.request.url)
    if url.path == "/webmail.js":
        route.fulfill(body=(FOLDER / "webmail.js").read_text(), content_type=TYPES[".js"])
    elif webmail.frame and "/applications/" not in url.path:
        query = f"?{url.query}" if url.query else ""
        route.fulfill(body=FRAME.replace("{query}", query), content_type=TYPES[".html"], headers=webmail.headers)
    else:
        route.fulfill(body=(FOLDER / f"{webmail.name}.html").read_text(), headers={"Content-Type": TYPES[".html"], **webmail.headers})
