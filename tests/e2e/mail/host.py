"""Starts and stops Roundcube, Dovecot and the relay."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path

from ..processes import accepts_connections, free_port, running
from .mailbox import PASSWORDS, Mailbox, Received
from .relay import deliver, relay
from .roundcube import PUBLIC, SCHEMA, Roundcube

# Dovecot 2.3. It cannot run without root's rights, and the mail belongs to the user that PHP runs as.
OWNER = "www-data"
DOVECOT = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = /dev/stderr
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:~/Maildir
mail_fsync = never
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid={owner} gid={owner} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Drafts {{
    special_use = \\Drafts
    auto = subscribe
  }}
  mailbox Sent {{
    special_use = \\Sent
    auto = subscribe
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service lmtp {{
  unix_listener lmtp {{
    mode = 0600
  }}
}}
"""


def what_is_missing() -> str | None:
    """Why the mail host cannot run on this machine, in one line; None if it can."""
    if os.geteuid() != 0:
        return "the mail host needs root: Dovecot and Roundcube run as users of their own"
    missing = [name for name in ("dovecot", "php") if shutil.which(name) is None]
    missing += [str(path) for path in (PUBLIC, SCHEMA, Path("/usr/lib/dovecot/lmtp")) if not path.exists()]
    return f"the mail host needs {', '.join(missing)}: run tools/debian.py as root" if missing else None


class MailHost:
    """A running mail host. Its users are Alice and Bob; their passwords are in the mailboxes."""

    def __init__(self, url: str, roundcube: Roundcube, lmtp: Path, imap_port: int, smtp_port: int) -> None:
        self.url = url
        self.imap_port = imap_port
        self.smtp_port = smtp_port
        self.roundcube = roundcube
        self.alice = Mailbox(imap_port, "alice@example.test")
        self.bob = Mailbox(imap_port, "bob@example.test")
        self._lmtp = lmtp

    @classmethod
    @contextlib.contextmanager
    def start(cls) -> Iterator["MailHost"]:
        """Start on free ports with empty mailboxes; stop, and leave nothing behind, when the block ends."""
        with contextlib.ExitStack() as stack:
            # Short, since the path of a Unix socket has at most 108 characters.
            folder = Path(tempfile.mkdtemp(prefix="mailhost-"))
            stack.callback(shutil.rmtree, folder, ignore_errors=True)
            folder.chmod(0o755)
            imap_port, smtp_port, web_port = free_port(), free_port(), free_port()
            for name in ("run", "state", "mail"):
                (folder / name).mkdir()
            (folder / "users").write_text("".join(f"{address}:{{PLAIN}}{password}\n" for address, password in PASSWORDS.items()))
            (folder / "dovecot.conf").write_text(DOVECOT.format(folder=folder, owner=OWNER, imap_port=imap_port))
            roundcube = Roundcube(folder / "roundcube", imap_port=imap_port, smtp_port=smtp_port)
            roundcube.add_user("alice@example.test", "Alice Example")
            roundcube.add_user("bob@example.test", "Bob Example")
            for path in (folder / "mail", roundcube.folder, *roundcube.folder.glob("*.db")):
                shutil.chown(path, OWNER, OWNER)

            stack.enter_context(
                running(
                    ["dovecot", "-F", "-c", folder / "dovecot.conf"],
                    log=folder / "dovecot.log",
                    ready=lambda: accepts_connections(imap_port) and (folder / "run/lmtp").exists(),
                )
            )
            stack.enter_context(relay(smtp_port, folder / "run/lmtp"))
            stack.enter_context(
                running(
                    ["php", "-S", f"127.0.0.1:{web_port}", "-t", PUBLIC],
                    log=folder / "php.log",
                    ready=lambda: accepts_connections(web_port),
                    user=OWNER,
                    env={"ROUNDCUBE_CONFIG_DIR": str(roundcube.config), "PHP_CLI_SERVER_WORKERS": "4"},
                )
            )
            yield cls(f"http://127.0.0.1:{web_port}/", roundcube, folder / "run/lmtp", imap_port, smtp_port)

    def reset(self) -> None:
        """Empty mailboxes, no signature, default settings."""
        self.roundcube.set()
        for mailbox in (self.alice, self.bob):
            mailbox.empty()
            self.roundcube.set_signature(mailbox.address, "")

    def deliver_to_alice(self, subject: str, text: str, *, html: str | None = None) -> Received:
        """Put a message from Bob into Alice's inbox, as plain text or with an HTML part too."""
        message = EmailMessage()
        message["From"] = "Bob Example <bob@example.test>"
        message["To"] = "Alice Example <alice@example.test>"
        message["Subject"] = subject
        message["Date"] = format_datetime(datetime.now(UTC))
        message["Message-ID"] = make_msgid(domain="example.test")
        message.set_content(text)
        if html is not None:
            message.add_alternative(html, subtype="html")
        refused = deliver(self._lmtp, "bob@example.test", ["alice@example.test"], message.as_bytes())
        assert not refused, refused
        return self.alice.newest()
