"""How long the guide takes to build, and how soon an edit in content/ is served."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from tests.e2e.backend import ROOT, real_backend

ROUNDS = 5
EDIT_LIMIT = 2.0
"""Seconds within which an edit must be served."""


def build(folder: Path) -> float:
    """Seconds for one whole build, Python's start included."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "pelican", "-q", "-s", "site/pelicanconf.py", "-o", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    return time.perf_counter() - start


def edit(content: Path, backend: str, number: int) -> float:
    """Seconds from saving an edit until the index names another playbook."""

    def name() -> str:
        with urlopen(f"{backend}/v1/index.json") as answer:
            return str(json.load(answer)["playbook"])

    before, file = name(), content / "playbook.toml"
    text = file.read_text()
    file.write_text(text.replace('minimum_extension = "0.1.', f'minimum_extension = "0.1.{number}'))
    start = time.perf_counter()
    while name() == before:
        time.sleep(0.01)
    return time.perf_counter() - start


def main() -> None:
    """Print both figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = len(list((ROOT / "content/guide").iterdir()))
        print(f"Guide build: median {median(build(folder / 'site') for _ in range(ROUNDS)):.2f} s for {pages} pages")
        content = shutil.copytree(ROOT / "content", folder / "content")
        with real_backend(content, folder / "log") as backend:
            times = [edit(content, backend, number) for number in range(1, ROUNDS + 1)]
        print(f"An edit in content/ served by the API: median {median(times):.2f} s ({median(times) / EDIT_LIMIT:.2f} of the limit)")


if __name__ == "__main__":
    main()
