"""How long the playbook takes to compile and the guide to build, how large the playbook is, and how soon an edit in content/ is served."""

from __future__ import annotations

import gzip
import json
import os
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


COMPILE_LIMIT = 1.0
"""Seconds for reading, checking and compiling the whole content."""
SIZE_LIMIT = 150_000
"""Bytes of the compiled playbook, gzipped."""
COMPILE = """
import sys, time
from pathlib import Path
from afterword.playbook import compile_playbook, load
start = time.perf_counter()
body = compile_playbook(load(Path("content")).playbook).body
print(time.perf_counter() - start)
Path(sys.argv[1]).write_bytes(body)
"""


def compile_content(target: Path, cache: Path) -> float:
    """Seconds for compiling the content in a process of its own, Python's start left out. Leaves the playbook in `target`.

    `cache` is the folder in which calendars are kept: an empty one makes it the first time on a machine.
    """
    command = [sys.executable, "-c", COMPILE, str(target)]
    env = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    return float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env=env).stdout)


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
    """Print all figures."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name, caches in (
            ("for the first time on a machine", [folder / f"cache-{number}" for number in range(ROUNDS)]),
            ("with the calendars kept", [folder / "cache-0"] * ROUNDS),
        ):
            compiled = median(compile_content(folder / "playbook.json", cache) for cache in caches)
            print(f"Compiling the playbook {name}: median {compiled:.2f} s ({compiled / COMPILE_LIMIT:.2f} of the limit)")
        size = len(gzip.compress((folder / "playbook.json").read_bytes()))
        print(f"The playbook: {size} bytes gzipped ({size / SIZE_LIMIT:.2f} of the limit)")
        pages = len(list((ROOT / "content/guide").iterdir()))
        print(f"Guide build: median {median(build(folder / 'site') for _ in range(ROUNDS)):.2f} s for {pages} pages")
        content = shutil.copytree(ROOT / "content", folder / "content")
        with real_backend(content, folder / "log") as backend:
            times = [edit(content, backend, number) for number in range(1, ROUNDS + 1)]
        print(f"An edit in content/ served by the API: median {median(times):.2f} s ({median(times) / EDIT_LIMIT:.2f} of the limit)")


if __name__ == "__main__":
    main()
