"""Roundcube's configuration and database."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

DEBIAN = Path("/etc/roundcube")
PUBLIC = Path("/var/lib/roundcube/public_html")
SCHEMA = Path("/usr/share/roundcube/SQL/sqlite.initial.sql")

CONFIG = """<?php
$config = json_decode(file_get_contents('{folder}/settings.json'), true) + [
  'db_dsnw' => 'sqlite:///{folder}/roundcube.db?mode=0640',
  'imap_host' => '127.0.0.1:{imap_port}',
  'smtp_host' => '127.0.0.1:{smtp_port}',
  'smtp_user' => '',
  'smtp_pass' => '',
  'des_key' => 'tests-0123456789-abcdefg',
  'product_name' => 'Test Webmail',
  'plugins' => [],
  'skin' => 'elastic',
  'language' => 'en_US',
  'log_driver' => 'file',
  'log_dir' => '{folder}/',
  'temp_dir' => '{folder}/',
  'enable_spellcheck' => false,
  'draft_autosave' => 0,
  'compose_save_localstorage' => false,
  'ip_check' => false,
];
"""

# Roundcube's own names. htmleditor: 0 writes plain text, 1 writes HTML. reply_mode: 0 writes below the quoted text, 1 above it.
DEFAULTS = {"htmleditor": 0, "reply_mode": 0}


class Roundcube:
    """One Roundcube with its state in `folder`."""

    def __init__(self, folder: Path, *, imap_port: int, smtp_port: int) -> None:
        self.folder = folder
        folder.mkdir()
        self.config = folder / "config"
        self.config.mkdir()
        filled = CONFIG.replace("{folder}", str(folder)).replace("{imap_port}", str(imap_port)).replace("{smtp_port}", str(smtp_port))
        (self.config / "config.inc.php").write_text(filled)
        for name in ("defaults.inc.php", "mimetypes.php"):
            (self.config / name).symlink_to(DEBIAN / name)
        with closing(sqlite3.connect(self._database)) as database:
            database.executescript(SCHEMA.read_text())
        self.set()

    @property
    def _database(self) -> Path:
        return self.folder / "roundcube.db"

    def set(self, **settings: int | str) -> None:
        """Set Roundcube's settings for the pages opened from now on; what is not named goes back to its default."""
        (self.folder / "settings.json").write_text(json.dumps(DEFAULTS | settings))

    def add_user(self, address: str, name: str) -> None:
        with closing(sqlite3.connect(self._database)) as database, database:
            database.execute(
                "INSERT INTO users (username, mail_host, created, language) VALUES (?, '127.0.0.1', datetime('now'), 'en_US')", (address,)
            )
            database.execute(
                "INSERT INTO identities (user_id, changed, standard, name, email)"
                " SELECT user_id, datetime('now'), 1, ?, ? FROM users WHERE username = ?",
                (name, address, address),
            )

    def set_signature(self, address: str, signature: str, *, html: bool = False) -> None:
        """Give a user a signature, as plain text or as HTML; an empty one takes it away."""
        with closing(sqlite3.connect(self._database)) as database, database:
            database.execute("UPDATE identities SET signature = ?, html_signature = ? WHERE email = ?", (signature, html, address))
