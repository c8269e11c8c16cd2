"""Somebody at a webmail, in any browser: opens messages, presses the Afterword button, and asks the page's script as the panel does."""

from __future__ import annotations

import contextlib
from typing import Any

from playwright.sync_api import Error as PlaywrightError
from selenium.common.exceptions import WebDriverException

from ..browsers import Browser
from ..browsers.panel import Panel
from ..processes import wait_until
from .webmail import Webmail

DANA = {"name": "Dana Reyes", "email": "dana@northwind.example"}
SUBJECT = "Thank you: Data Analyst interview"
BODY = "Dear Dana,\n\nThank you for your time on Friday.\n\nKind regards,\nSam"
NOTE = "01-a-note-of-ours"
INSERT = "footer .primary"
# The panel uses its line when somebody reaches for Insert.
TAKE_LINE = f"""() => new Promise(taken => {{
    const {{ postMessage }} = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (...given) {{
        MessagePort.prototype.postMessage = postMessage;
        window.line = this;
        taken(true);
        return postMessage.apply(this, given);
    }};
    document.querySelector('{INSERT}').dispatchEvent(new FocusEvent('focus'));
}})"""
ASK = """request => new Promise(answered => {
    const id = 1e6 + Math.random();
    line.addEventListener('message', ({ data }) => data.id === id && answered(data.filled ?? null));
    line.start();
    line.postMessage({ ...request, id });
})"""
HELLO = "() => (globalThis.browser ?? chrome).runtime.sendMessage({ type: 'hello', frame: location.hash.slice(1) })"
BUTTONS = "() => [...document.querySelectorAll('[data-afterword-button]')].filter(button => button.offsetWidth > 0).length"
READY = """number => window.opened === number && [...document.querySelectorAll(`[data-number="${number}"] [data-afterword-button]`)]
    .filter(button => button.offsetWidth > 0).length === 1"""


class Desk:
    """At one of the webmails."""

    def __init__(self, browser: Browser, webmail: Webmail) -> None:
        self.browser = browser
        self.webmail = webmail

    def open(self, query: str = "", address: str | None = None) -> None:
        self.browser.open((address or self.webmail.address) + query)

    def run(self, script: str, *arguments: Any) -> Any:
        return self.browser.run(script, *arguments, frame=self.webmail.frame)

    def wait_for(self, script: str, *arguments: Any) -> None:
        self.browser.wait_for(script, *arguments, frame=self.webmail.frame)

    def click(self, selector: str, message: int = 1) -> None:
        self.browser.click(f'[data-number="{message}"] {selector}', self.webmail.frame)

    def open_message(self, kind: str, number: int = 1) -> None:
        self.browser.click(f"[data-opens={kind}]", self.webmail.frame)
        self.wait_for_message(number)

    def wait_for_message(self, number: int = 1) -> None:
        """Wait for the message that is the page's first, second … to be there, with one button of ours in it."""
        self.wait_for(READY, number)

    def begin(self) -> None:
        """Begin to write in a message that the page opened by itself."""
        self.wait_for("() => window.opened === 1")
        self.click("[data-subject]")
        self.wait_for_message()

    def press_button(self, message: int = 1) -> dict[str, Any]:
        """Press the Afterword button; gives what the panel is told of the message."""
        self.click("[data-afterword-button]", message)
        return self.panel_opened()

    def panel_opened(self) -> dict[str, Any]:
        """Wait for the panel; gives what it is told of the message."""
        self.panel = Panel(self.browser)
        self.panel.wait_for("() => !!document.querySelector('#template')")
        compose: dict[str, Any] = self.panel.run(HELLO)["compose"]
        return compose

    def insert(self, **more: Any) -> dict[str, Any]:
        if not self.panel.run(f"() => !!document.querySelector('{INSERT}')"):
            self.panel.choose("Thank-you note")
            self.panel.wait_for(f"() => !!document.querySelector('{INSERT}')")
        self.panel.run(TAKE_LINE)
        request = {"type": "insert", "subject": SUBJECT, "body": BODY, "blanks": [], "again": False, "note": NOTE, **more}
        answer: dict[str, Any] = self.panel.run(ASK, request)
        return answer

    def close_panel(self) -> None:
        # The panel may be gone before it can answer.
        with contextlib.suppress(PlaywrightError, WebDriverException):
            self.panel.run("() => void setTimeout(() => line.postMessage({ type: 'close', id: 1 }))")
        wait_until(lambda: not self.panel.shown, "the panel to go")

    @property
    def standing(self) -> list[dict[str, Any]]:
        """The open messages as their editors have them: subject, people, text."""
        found: list[dict[str, Any]] = self.run("() => standing()")
        return found

    def undo(self) -> None:
        self.browser.press("Control+z")


def stands_above(text: str, rest: str) -> bool:
    """Whether the note stands line for line in a text, with nothing above it and below it the rest, an empty line between."""
    above, found, below = text.partition(BODY)
    apart = below.startswith("\n\n") if rest.strip() else below.strip() == ""
    return bool(found) and above.strip() == "" and apart and below.strip() == rest.strip()
