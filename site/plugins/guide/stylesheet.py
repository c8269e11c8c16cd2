"""Makes the published style sheet smaller: its comments and indentation are for us, and every reader would load them."""

from __future__ import annotations

import re
from pathlib import Path

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# What stands in quotes stays as it is. A colon with a space behind it is never part of a selector.
SPARE = re.compile(r"""(?P<quoted>"[^"]*")|\s*(?P<mark>[{},;])\s*|(?P<colon>:)\s+|\s+""")


def squeeze(css: str) -> str:
    """Leave out comments, indentation, line breaks, and spaces that mean nothing."""
    return SPARE.sub(lambda found: found["quoted"] or found["mark"] or found["colon"] or " ", COMMENT.sub("", css)).strip() + "\n"


def squeeze_in(folder: Path) -> None:
    """Squeeze every style sheet in a folder."""
    for file in folder.rglob("*.css"):
        file.write_text(squeeze(file.read_text(encoding="utf-8")), encoding="utf-8")
