"""The SMTP server that Roundcube sends through. It hands every message to Dovecot at once, so a message sent is a message delivered."""

import asyncio
import contextlib
import smtplib
from collections.abc import Iterator
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class _ToDovecot:
    def __init__(self, lmtp: Path) -> None:
        self._lmtp = lmtp

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd's name
        content = envelope.original_content
        assert envelope.mail_from is not None
        assert isinstance(content, bytes)
        try:
            refused = await asyncio.to_thread(deliver, self._lmtp, envelope.mail_from, envelope.rcpt_tos, content)
        except (OSError, smtplib.SMTPException) as error:
            return f"451 {error!r:.200}"
        return f"550 {refused!r:.200}" if refused else "250 OK"


def deliver(lmtp: Path, sender: str, recipients: list[str], content: bytes) -> dict[str, tuple[int, bytes]]:
    """Deliver a message into local mailboxes. Returns the recipients that were refused; raises SMTPException if all were."""
    with smtplib.LMTP(str(lmtp), local_hostname="relay.test") as connection:
        return connection.sendmail(sender, recipients, content)


@contextlib.contextmanager
def relay(port: int, lmtp: Path) -> Iterator[None]:
    """Listen for mail on the loopback address until the block ends."""
    controller = Controller(_ToDovecot(lmtp), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield
    finally:
        controller.stop()
