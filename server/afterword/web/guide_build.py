"""Builds the guide with Pelican, in a process of its own: Pelican is AGPL and never imported here."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from ..playbook import Problem
from .guide import Guide

log = logging.getLogger("afterword")

LONGEST_BUILD = 300
"""Seconds after which a build is given up."""
IMPORT_ROOT = Path(__file__).parents[2]


class GuideBuilder:
    """Builds into a fresh folder and shows it in the guide when it is complete. A failed build leaves the last guide in place."""

    def __init__(self, site: Path, content: Path, guide: Guide, overlays: Sequence[Path] = ()) -> None:
        self._site = site.resolve()
        self._content = content.resolve()
        self._overlays = os.pathsep.join(str(overlay.resolve()) for overlay in overlays)
        self._guide = guide
        self._wanted = Event()
        Thread(target=self._run, name="guide-builder", daemon=True).start()

    def build(self) -> None:
        """Ask for a build, and do not wait for it. What is asked for during a build is built after it, once."""
        self._wanted.set()

    def _run(self) -> None:
        while self._wanted.wait():
            self._wanted.clear()
            with TemporaryDirectory(prefix="afterword-guide-") as folder:
                self._build_into(Path(folder))

    def _build_into(self, folder: Path) -> None:
        command = [sys.executable, "-m", "pelican", "-s", str(self._site / "pelicanconf.py"), "-o", str(folder), "--fatal", "errors"]
        path = os.pathsep.join(filter(None, [str(IMPORT_ROOT), os.environ.get("PYTHONPATH")]))
        folders = {"AFTERWORD_CONTENT": str(self._content), "AFTERWORD_OVERLAYS": self._overlays}
        environment = os.environ | folders | {"AFTERWORD_PRACTICE": "1", "PYTHONPATH": path}
        try:
            done = subprocess.run(
                command,
                cwd=self._site,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=LONGEST_BUILD,
                check=False,
            )
        except subprocess.TimeoutExpired:
            self._fail(f"The build took longer than {LONGEST_BUILD} seconds and was given up.")
            return
        if done.returncode == 0:
            self._guide.show(folder)
            self._guide.problems = ()
            log.info("The guide is built.")
        elif "No module named pelican" in done.stderr:
            self._fail("Pelican is not installed. Install it with: pip install pelican")
        else:
            self._fail(f"Pelican says:\n{(done.stderr or done.stdout).strip()}")

    def _fail(self, reason: str) -> None:
        log.error("The guide could not be built; the last one stays. %s", reason)
        self._guide.problems = (Problem(self._site.name, 1, f"The guide could not be built. {reason}"),)
