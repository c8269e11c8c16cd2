"""The guide is built by the real Pelican, in a process of its own."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from afterword.web import create_app

from tests.server.content_tree import ContentTree

SETTINGS = """\
import os, pathlib
SITENAME = pathlib.Path(os.environ["AFTERWORD_CONTENT"], "guide", "index.md").read_text().split('"')[1]
PATH, PAGE_PATHS, ARTICLE_PATHS = os.environ["AFTERWORD_CONTENT"], [], []
TIMEZONE, DEFAULT_LANG = "UTC", "en"
"""
A_BUILD = 30.0
"""Seconds that a build may take on a busy machine."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "pelicanconf.py").write_text(SETTINGS)
    return site


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + A_BUILD
    while not holds():
        assert time.monotonic() < end, "the guide was not built"
        time.sleep(0.05)


def test_the_guide_is_built_at_the_start_and_after_each_good_edit(tree: ContentTree, site: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="afterword")
    client = create_app(tree.folder, site=site, watch=True).test_client()
    wait_until(lambda: "<title>Afterword</title>" in client.get("/").text)

    tree.replace("guide/index.md", '"Afterword"', '"Afterthought"')
    wait_until(lambda: "<title>Afterthought</title>" in client.get("/").text)

    (site / "pelicanconf.py").write_text('raise SystemExit("no more")')
    tree.replace("guide/index.md", '"Afterthought"', '"Never shown"')
    wait_until(lambda: client.get("/readyz").get_json()["status"] == "degraded")
    assert "<title>Afterthought</title>" in client.get("/").text
    [problem] = client.get("/readyz").get_json()["problems"]
    assert problem["path"] == "site"
    assert "no more" in problem["message"]
    assert "The guide could not be built; the last one stays." in caplog.text


def test_without_pelican_the_api_works_and_the_log_says_what_to_install(
    tree: ContentTree, site: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The Python that the virtual environment was made from has none of its packages.
    monkeypatch.setattr(sys, "executable", sys._base_executable)  # type: ignore[attr-defined]
    client = create_app(tree.folder, site=site).test_client()
    wait_until(lambda: client.get("/readyz").get_json()["status"] == "degraded")
    assert client.get("/v1/index.json").status_code == 200
    assert "Pelican is not installed. Install it with: pip install pelican" in caplog.text
