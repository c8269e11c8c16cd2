"""What tests of every kind share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright, sync_playwright


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-editors", action="store_true", help="write what the editors do into content/editors.toml")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The one Playwright of a run: a second one beside it refuses to start."""
    with sync_playwright() as started:
        yield started
