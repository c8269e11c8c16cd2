"""What tests of every kind share."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright, sync_playwright


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-editors", action="store_true", help="write what the editors do into content/editors.toml")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores, for more than half of a browser test is waiting; four at most, for their memory."""
    return min(4, (os.cpu_count() or 1) + 1)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The one Playwright of a run: a second one beside it refuses to start."""
    with sync_playwright() as started:
        yield started
