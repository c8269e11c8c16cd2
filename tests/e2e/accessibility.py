"""What axe has against a page, in whichever light it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Page

from .backend import ROOT

AXE = (ROOT / "extension/node_modules/axe-core/axe.min.js").read_text()
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
VISUAL = ("color-contrast", "target-size", "link-in-text-block")
"""What colors and sizes decide. Names, roles and order are the same in every light, so they are looked at once."""


def mistakes(page: Page, rules: Iterable[str] = ()) -> list[str]:
    """What axe calls a violation; of certain rules alone if some are named. What it calls “needs review” is looked at by hand."""
    if not page.evaluate("() => 'axe' in globalThis"):
        page.evaluate(AXE)
    run_only = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": TAGS}
    result: dict[str, Any] = page.evaluate(
        "options => axe.run(document, options)", {"runOnly": run_only, "resultTypes": ["violations"], "elementRef": False}
    )
    assert rules or result["passes"], "axe looked at nothing"
    return [f"{found['id']}: {node['target']} {node['failureSummary']}" for found in result["violations"] for node in found["nodes"]]


LIGHTS: list[dict[str, Any]] = [
    {"color_scheme": "light", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "none"},
    {"color_scheme": "light", "forced_colors": "active"},
]
WIDTH = 1280


def look_everywhere(page: Page) -> None:
    """Fail where axe has something against a page of the extension, in any light or at any size, or where one has to scroll sideways.

    The size is changed as with Ctrl and +: at 400 percent, a window of 1280 pixels has room for 320.
    """
    page.emulate_media(**LIGHTS[0])
    page.set_viewport_size({"width": WIDTH, "height": 900})
    assert mistakes(page) == []
    for percent in (100, 200, 400):
        _zoom(page, percent)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, f"at {percent} percent"
        for light in LIGHTS:
            page.emulate_media(**light)
            assert mistakes(page, VISUAL) == [], f"at {percent} percent, {light}"
    _zoom(page, 100)


def _zoom(page: Page, percent: int) -> None:
    page.evaluate("percent => chrome.tabs.setZoom(percent / 100)", percent)
    page.wait_for_function("width => innerWidth === width", arg=WIDTH * 100 // percent)


ALIKE = """() => {
    const kind = element => `${element.tagName}.${element.className}`;
    for (const parent of [document.body, ...document.body.querySelectorAll('*')]) {
        const seen = new Map();
        for (const child of [...parent.children]) {
            const looks = `${kind(child)}: ${[...new Set([...child.querySelectorAll('*')].map(kind))].sort()}`;
            seen.set(looks, (seen.get(looks) ?? 0) + 1);
            if (seen.get(looks) > 2) child.remove();
        }
    }
}"""


def leave_two_of_a_kind(page: Page) -> None:
    """Take out what has two like it beside it: to see the colors of a long list, its first items are enough."""
    page.evaluate(ALIKE)
