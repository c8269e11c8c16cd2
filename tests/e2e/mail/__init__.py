"""A real mail host for the tests: Roundcube, Dovecot and a relay between them, all on the loopback address."""

from .host import MailHost
from .mailbox import Mailbox, Received

__all__ = ["MailHost", "Mailbox", "Received"]
