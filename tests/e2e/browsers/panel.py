"""The extension's panel beside the mail, as its user sees it, in any browser.

It stands in a closed shadow root, where no selector reaches; browsers list its frame all the same.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from typing import Any, Protocol

from playwright.sync_api import Frame

from ..processes import wait_until
from .browser import Browser
from .chromium import Chromium
from .firefox import Firefox

FILL = """(name, value) => {
    const field = document.querySelector(`[name="${name}"]`);
    field.focus();
    field.select();
    document.execCommand(value ? 'insertText' : 'delete', false, value);
}"""
BUTTON = "name => [...document.querySelectorAll('button')].find(button => button.textContent.trim() === name)"


class View(Protocol):
    """The panel's frame: runs scripts in it, and clicks at a point of it."""

    def run(self, script: str, *arguments: Any) -> Any: ...

    def click_at(self, x: float, y: float) -> None: ...

    def press_at(self, x: float, y: float) -> None: ...

    def let_go(self) -> None: ...

    def shown(self) -> bool: ...


PRESS = 60
"""Milliseconds for which a hand holds a button down; most take longer."""


class ChromiumView:
    def __init__(self, browser: Chromium) -> None:
        self._page = browser.page
        self._frame: Frame | None = None

    def _panel(self) -> Frame:
        if self._frame is None or self._frame.is_detached():
            wait_until(self._look, "the panel")
        assert self._frame is not None
        return self._frame

    def _look(self) -> bool:
        # Playwright hears of a new frame only while it waits for the browser.
        self._page.wait_for_timeout(5)
        self._frame = next((frame for frame in self._page.frames if "panel.html" in frame.url and not frame.is_detached()), None)
        return self._frame is not None

    def shown(self) -> bool:
        self._page.wait_for_timeout(5)
        return any("panel.html" in frame.url and not frame.is_detached() for frame in self._page.frames)

    def run(self, script: str, *arguments: Any) -> Any:
        return self._panel().evaluate(f"given => ({script})(...given)", list(arguments))

    def click_at(self, x: float, y: float) -> None:
        self._page.mouse.click(*self._in_page(x, y), delay=PRESS)

    def press_at(self, x: float, y: float) -> None:
        self._page.mouse.move(*self._in_page(x, y))
        self._page.mouse.down()

    def let_go(self) -> None:
        self._page.mouse.up()

    def _in_page(self, x: float, y: float) -> tuple[float, float]:
        box = self._panel().frame_element().bounding_box()
        assert box is not None
        return box["x"] + x, box["y"] + y


DOWN = {"type": "pointerDown", "button": 0}
UP = {"type": "pointerUp", "button": 0}


class FirefoxView:
    def __init__(self, browser: Firefox) -> None:
        self._driver = browser.driver

    def _context(self) -> str:
        wait_until(self.shown, "the panel")
        return self._found[0]

    def shown(self) -> bool:
        self._found: list[str] = []
        pending = list(self._driver.browsing_context.get_tree())
        while pending:
            context = pending.pop()
            if "panel.html" in context.url:
                self._found.append(context.context)
            pending += context.children or []
        return bool(self._found)

    def run(self, script: str, *arguments: Any) -> Any:
        # As JSON both ways, since the protocol's own values say less.
        answer = self._driver.script.call_function(
            function_declaration=f"async given => JSON.stringify(await ({script})(...JSON.parse(given)) ?? null)",
            await_promise=True,
            target={"context": self._context()},
            arguments=[{"type": "string", "value": json.dumps(arguments)}],
        )
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return json.loads(answer["result"]["value"])

    def click_at(self, x: float, y: float) -> None:
        self._point({"type": "pointerMove", "x": int(x), "y": int(y)}, DOWN, UP)

    def press_at(self, x: float, y: float) -> None:
        self._point({"type": "pointerMove", "x": int(x), "y": int(y)}, DOWN)

    def let_go(self) -> None:
        self._point(UP)

    def _point(self, *steps: dict[str, Any]) -> None:
        self._driver.input.perform_actions(self._context(), [{"type": "pointer", "id": "mouse", "actions": list(steps)}])


class Panel:
    """The panel that is open in a browser."""

    def __init__(self, browser: Browser) -> None:
        assert isinstance(browser, Chromium | Firefox)
        self._view: View = ChromiumView(browser) if isinstance(browser, Chromium) else FirefoxView(browser)

    @property
    def shown(self) -> bool:
        """Whether it is open."""
        return self._view.shown()

    def run(self, script: str, *arguments: Any) -> Any:
        """The result of a script in the panel."""
        return self._view.run(script, *arguments)

    def wait_for(self, script: str, *arguments: Any) -> None:
        """Wait until a script in the panel gives something true."""
        wait_until(lambda: bool(self.run(script, *arguments)), f"{script} {arguments} in the panel")

    def choose(self, template: str) -> None:
        """Choose a note by its title."""
        self.wait_for("() => !!document.querySelector('#template')")
        self.run(
            """title => {
            const select = document.querySelector('#template');
            select.value = [...select.options].find(option => option.textContent === title).value;
            select.dispatchEvent(new Event('change', { bubbles: true }));
        }""",
            template,
        )

    def fill(self, **fields: str) -> None:
        """Fill the fields by their names."""
        for name, value in fields.items():
            self.wait_for("name => !!document.querySelector(`[name='${name}']`)", name)
            self.run(FILL, name, value)

    def click(self, button: str) -> None:
        """A real click on a button, by its text."""
        self._view.click_at(*self._middle_of(button))

    @contextlib.contextmanager
    def held(self, button: str) -> Iterator[None]:
        """Hold a button down by the mouse until the block ends."""
        self._view.press_at(*self._middle_of(button))
        try:
            yield
        finally:
            self._view.let_go()

    def _middle_of(self, button: str) -> tuple[float, float]:
        self.wait_for(f"name => !!({BUTTON})(name)", button)
        x, y = self.run(
            f"""name => {{
            const button = ({BUTTON})(name);
            button.scrollIntoView({{ block: 'nearest' }});
            const box = button.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];
        }}""",
            button,
        )
        return x, y

    def close(self) -> None:
        """Press Close. Not by hand: Chromium never says that a button was let go whose frame is gone by then."""
        self.wait_for(f"name => !!({BUTTON})(name)", "Close")
        self.run(f"() => void setTimeout(() => ({BUTTON})('Close').click())")

    def insert(self) -> str:
        """Press Insert and give what the panel says came of it."""
        self.click("Insert")
        self.wait_for("() => document.querySelector('footer [role=status]').textContent !== ''")
        return self.status

    @property
    def status(self) -> str:
        return str(self.run("() => document.querySelector('footer [role=status]').textContent"))

    @property
    def subject(self) -> str:
        """The subject the message will have."""
        return str(self.run("() => document.querySelector('.paper .subject').lastChild.textContent.trim()"))

    @property
    def note(self) -> str:
        """The note that Insert puts in."""
        return str(self.run("() => document.querySelector('.paper .body').textContent"))

    @property
    def findings(self) -> list[str]:
        """What the review says, a line each, hints that are folded away among them."""
        return list(self.run("() => [...document.querySelectorAll('.findings li')].map(item => item.textContent.trim())"))

    @property
    def text(self) -> str:
        """Everything the panel shows."""
        return str(self.run("() => document.body.innerText"))
