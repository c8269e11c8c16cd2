"""The pictures of the guide: how a page names one, where it is kept, and how large it is.

They stand in the folder `pictures` of the content. A folder of changes may bring others, or one of its own under the same name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

FOLDER = "pictures"
ADDRESS = re.compile(rf"\.\./{FOLDER}/(?P<name>[\w-]+\.(?:png|webp))")
PNG = re.compile(rb"\x89PNG\r\n\x1a\n.{4}IHDR(?P<width>.{4})(?P<height>.{4})", re.DOTALL)
# As a picture alone with losses, or with something beside it. Each has the size in a form of its own.
WEBP = re.compile(rb"RIFF.{4}WEBPVP8 .{4}.{3}\x9d\x01\x2a(?P<width>..)(?P<height>..)", re.DOTALL)
WEBP_AND_MORE = re.compile(rb"RIFF.{4}WEBPVP8X.{8}(?P<width>.{3})(?P<height>.{3})", re.DOTALL)
LONGEST_HEAD = 64


def picture_name(target: str) -> str | None:
    """The file that an address such as “../pictures/today.webp” names; None for any other address."""
    found = ADDRESS.fullmatch(target)
    return found["name"] if found else None


def find_picture(name: str, folders: Sequence[Path]) -> Path | None:
    """The file of this name. Of several folders the last one wins."""
    places = (folder / FOLDER / name for folder in reversed(folders))
    return next((file for file in places if file.is_file()), None)


def size_of(file: Path) -> tuple[int, int] | None:
    """Width and height, so that a page keeps room for the picture; None where that cannot be read."""
    with file.open("rb") as opened:
        head = opened.read(LONGEST_HEAD)
    if found := PNG.match(head):
        return int.from_bytes(found["width"], "big"), int.from_bytes(found["height"], "big")
    if found := WEBP.match(head):
        # The two highest bits are for scaling.
        return int.from_bytes(found["width"], "little") & 0x3FFF, int.from_bytes(found["height"], "little") & 0x3FFF
    if found := WEBP_AND_MORE.match(head):
        return int.from_bytes(found["width"], "little") + 1, int.from_bytes(found["height"], "little") + 1
    return None
