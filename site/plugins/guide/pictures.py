"""The pictures that the pages show: what their tags say, and their files beside the pages."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.playbook.pictures import FOLDER, find_picture, picture_name, size_of

if TYPE_CHECKING:
    from collections.abc import Sequence


class Pictures:
    """Knows the pictures of the content, and which of them a page has shown."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._shown: dict[str, Path] = {}

    def attributes(self, target: str, root: str) -> dict[str, str]:
        """What the tag of a picture says, on a page from which `root` leads to the root of the site."""
        name = picture_name(target)
        file = find_picture(name, self._folders) if name else None
        # `afterword check` says that it is missing. A page is worth more than its pictures, so it is built without.
        if name is None or file is None:
            return {}
        self._shown[name] = file
        size = size_of(file)
        known = {"width": str(size[0]), "height": str(size[1])} if size else {}
        return {"src": f"{root}{FOLDER}/{name}", "loading": "lazy", **known}

    def publish(self, output: Path) -> None:
        """Put the files where the pages look for them."""
        for name, file in self._shown.items():
            target = output / FOLDER / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
