"""Built sites to look at: one from a small sample, one from the content of the project."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site.sample import write_content

PROJECT = Path(__file__).parents[2]
CONF = PROJECT / "site" / "pelicanconf.py"
sys.path.insert(0, str(PROJECT / "site" / "plugins"))


@dataclass(frozen=True)
class Built:
    """What a build left behind."""

    folder: Path
    status: int
    messages: str

    def page(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    @property
    def pages(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))


def build(content: Path, folder: Path, environment: Mapping[str, str] | None = None) -> Built:
    """Build the site as a maintainer would, from a working directory that has nothing to do with it."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("AFTERWORD_")}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "pelican", "-s", str(CONF), "-o", str(folder)],
        cwd=content.parent,
        env={**known, "COLUMNS": "200", "AFTERWORD_CONTENT": str(content), **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(folder, done.returncode, done.stderr + done.stdout)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("sample")
    built = build(write_content(folder), folder / "out")
    assert built.status == 0, built.messages
    return built


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(PROJECT / "content", tmp_path_factory.mktemp("guide") / "out")
    assert built.status == 0, built.messages
    return built


@pytest.fixture(params=["sample", "guide"])
def site(request: pytest.FixtureRequest) -> Built:
    built: Built = request.getfixturevalue(request.param)
    return built
