"""The way through a page by the Tab key, as somebody goes it who has no mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Keyboard

NAMED = "name => (document.activeElement.name || document.activeElement.textContent).startsWith(name)"


def tab_to(name: str, keys: Keyboard, run: Callable[..., Any], within: int) -> None:
    """Press Tab until the focus is on what has this name, so many times at most, and see that it can be seen there."""
    for _ in range(within):
        keys.press("Tab")
        if run(NAMED, name):
            assert run("() => getComputedStyle(document.activeElement).outlineStyle") != "none"
            return
    raise AssertionError(f"Tab never came to {name}")
