"""Notices edits in a folder."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from watchfiles import watch

log = logging.getLogger("afterword")

PATIENCE = 500
"""Milliseconds for which the changes of one edit are gathered at most."""


def watch_folder(folder: Path, changed: Callable[[], object]) -> None:
    """Call `changed` after each edit of the folder, in a thread of its own, until the process ends."""
    Thread(target=_watch, args=(folder, changed), name=f"watch-{folder.name}", daemon=True).start()


def _watch(folder: Path, changed: Callable[[], object]) -> None:
    for _ in watch(folder, debounce=PATIENCE, raise_interrupt=False):
        try:
            changed()
        except Exception:
            # Whatever goes wrong with one edit, the next one must still be noticed.
            log.exception("An edit of %s could not be taken in.", folder.name)
