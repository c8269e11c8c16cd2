"""From the click on Insert to the text standing in Roundcube's editor, and what a mail page loads before that click."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Playwright, sync_playwright

from tests.e2e.browsers import RoundcubeWindow, permission
from tests.e2e.browsers.chromium import Chromium
from tests.e2e.browsers.panel import Panel
from tests.e2e.conftest import DIST, allow_this_machine
from tests.e2e.mail import MailHost

ROUNDS = 9
LIMIT = 10.0
"""Milliseconds, as the median, from Insert to the text in the editor's model."""
SCRIPT_LIMIT = 6_000
"""Bytes of our script that a mail page may load before the button is pressed."""
NOTE = {
    "interviewer_name": "Bob Example",
    "role": "Data Analyst",
    "company": "Northwind Traders",
    "own_words_topic": "What you said about the returns dashboard stayed with me.",
    "my_name": "Alice Example",
}

# Both clocks count from the same moment, whatever the process.
WATCH_CLICK = """() => addEventListener('click', () => { window.clicked = performance.timeOrigin + performance.now() }, true)"""
WATCH_TEXT = """(last) => {
    const now = () => performance.timeOrigin + performance.now();
    const field = document.querySelector('#composebody');
    const editor = window.tinymce?.activeEditor;
    window.arrived = undefined;
    if (editor) {
        // TinyMCE's model is the body of its frame and a history of its states. It tells of a state just before it takes it in.
        const look = ({ level }) => { if (window.arrived === undefined && level.content.includes(last)) window.arrived = now() };
        editor.on('BeforeAddUndo', look);
    } else {
        const look = () => { if (window.arrived === undefined && field.value.includes(last)) window.arrived = now() };
        // Before any listener of the page: the text stands there already.
        addEventListener('input', look, true);
    }
}"""
BARE = """(text) => {
    const now = () => performance.timeOrigin + performance.now();
    const editor = window.tinymce?.activeEditor;
    const start = now();
    if (editor) {
        editor.focus();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        clipboardData.setData('text/html', text.split('\\n').map(line => `<div>${line || '<br>'}</div>`).join(''));
        editor.getBody().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    } else {
        const field = document.querySelector('#composebody');
        field.focus();
        field.setSelectionRange(0, 0);
        document.execCommand('insertText', false, text);
    }
    return now() - start;
}"""


def one_fill(window: RoundcubeWindow, browser: Chromium, *, stopped: bool) -> float:
    """Milliseconds from the click on Insert to the text in the editor's model."""
    window.compose()
    browser.click_toolbar_button()
    panel = Panel(browser)
    panel.choose("Thank-you note")
    panel.fill(**NOTE)
    if stopped:
        browser.stop_background()
    browser.run(WATCH_TEXT, "Kind regards")
    panel.run(WATCH_CLICK)
    panel.insert()
    return float(browser.run("() => window.arrived")) - float(panel.run("() => window.clicked"))


def bare_insert(window: RoundcubeWindow, browser: Chromium) -> float:
    """Milliseconds that the browser itself needs for the same text, by a command of the page."""
    window.compose()
    text = "\n\n".join(["Dear Bob Example,", *NOTE.values()] * 2)
    return float(browser.run(BARE, text))


def script_bytes(browser: Chromium, window: RoundcubeWindow) -> int:
    """Bytes of the extension's script in a mail page on an allowed site, before any press of the button."""
    session: Any = browser.context.new_cdp_session(browser.page)
    sizes: list[int] = []

    def parsed(script: dict[str, Any]) -> None:
        if script["url"].startswith("chrome-extension://"):
            sizes.append(int(script["length"]))

    session.on("Debugger.scriptParsed", parsed)
    session.send("Debugger.enable")
    # The debugger begins with the scripts of the page before this one.
    sizes.clear()
    window.compose()
    session.detach()
    return sum(sizes)


def show(title: str, times: list[float], bare: float) -> None:
    p95 = quantiles(times, n=20)[-1]
    print(
        f"{title:<44} median {median(times):5.1f} ms ({median(times) / LIMIT:.2f} of the limit of {LIMIT:.0f} ms), "
        f"p95 {p95:5.1f} ms, {median(times) / bare:.1f} × the bare insert of {bare:.1f} ms"
    )


def measure_fills(playwright: Playwright, mail: MailHost) -> None:
    """Print how long an insert takes, plain and HTML, with the worker awake and stopped."""
    for html, kind in ((0, "plain"), (1, "HTML")):
        mail.roundcube.set(htmleditor=html)
        with Chromium.start(playwright, DIST / "chrome") as browser:
            window = RoundcubeWindow(browser, mail)
            window.log_in()
            one_fill(window, browser, stopped=False)
            # In turns, because a machine that others use as well is not the same from one minute to the next.
            rounds = [
                (one_fill(window, browser, stopped=False), one_fill(window, browser, stopped=True), bare_insert(window, browser))
                for _ in range(ROUNDS)
            ]
            warm, stopped, bare = (list(times) for times in zip(*rounds, strict=True))
            show(f"Insert in Roundcube, {kind}, worker warm", warm, median(bare))
            show(f"Insert in Roundcube, {kind}, worker stopped", stopped, median(bare))


def measure_script(playwright: Playwright, mail: MailHost, folder: Path) -> None:
    """Print the bytes of script on an allowed webmail and on a page that was not allowed."""
    mail.roundcube.set()
    allowed = permission.granted_profile(playwright, DIST / "chrome", "http://127.0.0.1/*", allow_this_machine, folder)
    for profile, where in ((allowed, "an allowed webmail"), (None, "any other page")):
        with Chromium.start(playwright, DIST / "chrome", profile=profile) as browser:
            window = RoundcubeWindow(browser, mail)
            window.log_in()
            size = script_bytes(browser, window)
            print(f"Script before the button is pressed, {where}: {size} bytes ({size / SCRIPT_LIMIT:.2f} of the limit of {SCRIPT_LIMIT})")


def main() -> None:
    """Print all figures of the extension."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, MailHost.start() as mail:
        mail.roundcube.set_signature("alice@example.test", "Alice Example")
        measure_script(playwright, mail, Path(folder))
        measure_fills(playwright, mail)


if __name__ == "__main__":
    main()
