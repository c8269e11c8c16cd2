"""The webmails: their addresses, and what the page of each says about what may run in it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Webmail:
    """One webmail: its address, and what is different about it. Its page is in pages/, under its name."""

    name: str
    address: str
    headers: dict[str, str] = field(default_factory=dict)
    popout: str = ""
    """Where a message has a browser window of its own; absent where it has none, and takes up the whole page."""
    cc: tuple[str, ...] = ()
    """Whom its reply has in Cc."""
    frame: tuple[str, ...] = ()
    """The way to the application, where it runs in a frame."""


STRICT = "base-uri 'self'; object-src 'none'; script-src 'self'"
FRAMED = "frame-src 'self' https://www-mail.icloud-sandbox.com"
WEBMAILS = [
    Webmail(
        "gmail",
        "https://mail.google.com/mail/u/0/",
        {
            "Content-Security-Policy": f"{STRICT}; require-trusted-types-for 'script'; trusted-types 'none'",
            "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
        },
        popout="https://mail.google.com/mail/u/0/popout",
    ),
    Webmail(
        "outlook",
        "https://outlook.live.com/mail/0/",
        {"Content-Security-Policy": STRICT, "X-Frame-Options": "SAMEORIGIN"},
        popout="https://outlook.live.com/mail/0/deeplink/compose",
        cc=("Kim Lee",),
    ),
    Webmail("yahoo", "https://mail.yahoo.com/n/folders/1", {"Content-Security-Policy": f"{STRICT}; style-src 'self' 'unsafe-inline'"}),
    Webmail(
        "proton",
        "https://mail.proton.me/u/0/inbox",
        {"Content-Security-Policy": f"default-src 'self'; {STRICT}; style-src 'self' 'unsafe-inline'", "X-Frame-Options": "SAMEORIGIN"},
        cc=("Kim Lee",),
    ),
    Webmail(
        "fastmail",
        "https://app.fastmail.com/mail/Inbox/",
        # No Trusted Types: under them Squire's own undo fails.
        {"Content-Security-Policy": f"default-src 'none'; {STRICT}; style-src 'self' 'unsafe-inline'"},
        popout="https://app.fastmail.com/mail/Inbox/compose",
    ),
    Webmail(
        "icloud",
        "https://www.icloud.com/mail/",
        {"Content-Security-Policy": f"{STRICT}; {FRAMED}"},
        frame=("iframe.child-application",),
    ),
    Webmail("zoho", "https://mail.zoho.eu/zm/", {"Content-Security-Policy": STRICT}),
]
OTHER_HOSTS = {
    "outlook": ("https://outlook.cloud.microsoft/mail/", "https://outlook.office365.com/mail/"),
    "zoho": ("https://mail.zoho.com/zm/",),
}
"""More addresses that the same webmail has."""
