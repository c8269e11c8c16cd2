"""What arrived in a mailbox, read over IMAP."""

import contextlib
import email.policy
import imaplib
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser

from ..processes import wait_until
from .flowed import unflow

PASSWORDS = {"alice@example.test": "alicepw", "bob@example.test": "bobpw"}


@dataclass(frozen=True)
class Received:
    """A message as its recipient has it. `uid` is its number in the inbox, for as long as the inbox lives."""

    uid: int
    message: EmailMessage

    @property
    def subject(self) -> str:
        return str(self.message["Subject"] or "")

    @property
    def in_reply_to(self) -> str | None:
        header = self.message["In-Reply-To"]
        return None if header is None else str(header)

    @property
    def text(self) -> str:
        """The plain text, format=flowed decoded, lines ended by \\n, without the line break at the very end."""
        part = self.message.get_body(("plain",))
        assert part is not None, "the message has no plain text"
        text = str(part.get_content()).replace("\r\n", "\n").removesuffix("\n")
        parameters = part["Content-Type"].params
        if parameters.get("format", "").lower() != "flowed":
            return text
        return unflow(text, delete_space=parameters.get("delsp", "").lower() == "yes")

    @property
    def html(self) -> str | None:
        """The HTML, or None for a message of plain text alone."""
        part = self.message.get_body(("html",))
        return None if part is None else str(part.get_content())


class Mailbox:
    """The inbox of one user."""

    def __init__(self, imap_port: int, address: str) -> None:
        self.address = address
        self.password = PASSWORDS[address]
        self._imap_port = imap_port

    def newest(self, seconds: float = 30) -> Received:
        """The newest message; waits for one if there is none. Raises TimeoutError after `seconds`."""
        with self._inbox() as inbox:
            wait_until(lambda: bool(_uids(inbox)), f"mail to {self.address}", seconds)
            uid = _uids(inbox)[-1]
            _, data = inbox.uid("FETCH", uid, "(BODY.PEEK[])")
        message = BytesParser(policy=email.policy.default).parsebytes(data[0][1])
        assert isinstance(message, EmailMessage)
        return Received(int(uid), message)

    def count(self) -> int:
        with self._inbox() as inbox:
            return len(_uids(inbox))

    def empty(self) -> None:
        """Delete every message."""
        with self._inbox() as inbox:
            for uid in _uids(inbox):
                inbox.uid("STORE", uid, "+FLAGS.SILENT", r"(\Deleted)")
            inbox.expunge()

    @contextlib.contextmanager
    def _inbox(self) -> Iterator[imaplib.IMAP4]:
        with imaplib.IMAP4("127.0.0.1", self._imap_port, timeout=10) as connection:
            connection.login(self.address, self.password)
            connection.select("INBOX")
            yield connection


def _uids(inbox: imaplib.IMAP4) -> list[str]:
    inbox.noop()
    _, found = inbox.uid("SEARCH", "ALL")
    return bytes(found[0]).decode().split()
