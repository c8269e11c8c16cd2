"""The notice at the edge of a page which says that a note was counted as sent. Its shadow root is closed to the page and to Playwright."""

from __future__ import annotations

import json
from typing import Any

from .browsers.chromium import Chromium

NOTICE = "() => !!document.querySelector('html > div')"


def press_in_notice(browser: Chromium, label: str) -> None:
    """A real click on a button of the notice."""
    session = browser.context.new_cdp_session(browser.page)

    def found(node: dict[str, Any]) -> dict[str, Any] | None:
        if node["nodeName"] == "BUTTON" and [child["nodeValue"] for child in node.get("children", [])] == [label]:
            return node
        inside = [*node.get("shadowRoots", []), *node.get("children", [])]
        return next((button for button in map(found, inside) if button), None)

    button = found(session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"])
    assert button, f"there is no {label}"
    [[left, top, _, _, right, bottom, *_]] = session.send("DOM.getContentQuads", {"nodeId": button["nodeId"]})["quads"]
    session.detach()
    browser.page.mouse.click((left + right) / 2, (top + bottom) / 2)


def shown_in(browser: Chromium) -> str:
    """Everything in the page, closed shadow roots too."""
    session = browser.context.new_cdp_session(browser.page)
    tree = json.dumps(session.send("DOM.getDocument", {"depth": -1, "pierce": True}))
    session.detach()
    return tree
