"""Imitations of webmails that nobody can run at home, under their real host names, with the editors that they have and strict headers."""

from .desk import BODY, DANA, NOTE, SUBJECT, Desk, stands_above
from .served import mapped, served_webmails, what_is_missing
from .webmail import OTHER_HOSTS, WEBMAILS, Webmail

__all__ = [
    "BODY",
    "DANA",
    "NOTE",
    "OTHER_HOSTS",
    "SUBJECT",
    "WEBMAILS",
    "Desk",
    "Webmail",
    "mapped",
    "served_webmails",
    "stands_above",
    "what_is_missing",
]
