"""From the click on Insert to the text standing in each kind of editor, beside the same text put in by a bare command of the page."""

from __future__ import annotations

from statistics import median

from playwright.sync_api import Playwright, sync_playwright

from tests.e2e.browsers.chromium import Chromium
from tests.e2e.browsers.panel import Panel
from tests.e2e.conftest import DIST
from tests.e2e.editors import EDITORS, Editor, served_pages

from .fill import NOTE, WATCH_CLICK, show

ROUNDS = 15
FIRST_ROUNDS = 7
WARMING = 3
"""Rounds that are not counted: a browser compiles what it has run a few times."""
MEASURED = ("textarea", "contenteditable", "tinymce", "ckeditor4", "ckeditor5", "rooster", "squire")
READY = "() => !!window.editor && !!document.querySelector('#slot').firstElementChild"

# The first moment at which the text stands in the editor. Frameworks draw what is in their model; that it is there is looked up after.
WATCH_TEXT = """(last) => {
    // What watched before would only take its time.
    window.unwatch?.();
    window.arrived = window.modelled = undefined;
    const now = () => performance.timeOrigin + performance.now();
    const field = document.querySelector('#slot textarea');
    const frame = document.querySelector('#slot iframe');
    const body = frame?.contentDocument.body ?? document.querySelector('#slot');
    const look = () => {
        const text = field && !frame ? field.value : body.textContent;
        if (window.arrived !== undefined || !text.includes(last)) return;
        window.arrived = now();
        setTimeout(() => { window.modelled = editor.read().includes(last) }, 0);
    };
    const watch = new MutationObserver(look);
    window.unwatch = () => {
        removeEventListener('input', look, true);
        watch.disconnect();
    };
    addEventListener('input', look, true);
    watch.observe(body, { childList: true, characterData: true, subtree: true });
}"""
BARE = """(text) => {
    const frame = document.querySelector('#slot iframe');
    const page = frame?.contentDocument ?? document;
    const target = frame ? page.body : document.querySelector('[role=textbox], #slot textarea');
    const start = performance.timeOrigin + performance.now();
    frame?.contentWindow.focus();
    target.focus();
    const html = text.split('\\n').map(line => `<div>${line || '<br>'}</div>`).join('');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    clipboardData.setData('text/html', html);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (target.localName === 'textarea') page.execCommand('insertText', false, text);
    else if (target.dispatchEvent(paste)) page.execCommand('insertHTML', false, html);
    return start;
}"""


def open_page(browser: Chromium, editor: Editor, pages: str) -> None:
    browser.open(editor.address(pages, "reply"))
    browser.wait_for(READY)
    editor.click(browser)


def open_panel(browser: Chromium) -> Panel:
    browser.click_toolbar_button()
    panel = Panel(browser)
    panel.wait_for("() => !!document.querySelector('#template')")
    if panel.run("() => document.querySelector('[name=my_name]')?.value ?? ''") == "":
        panel.choose("Thank-you note")
        panel.fill(**NOTE)
    return panel


def one_fill(browser: Chromium, panel: Panel) -> float:
    """Milliseconds from the click on Insert to the text in the editor."""
    browser.run(WATCH_TEXT, "Kind regards")
    panel.run(WATCH_CLICK)
    panel.insert()
    return arrival(browser) - float(panel.run("() => window.clicked"))


def bare_insert(browser: Chromium, text: str) -> float:
    """Milliseconds that the page itself needs for the same text in the same editor."""
    browser.run(WATCH_TEXT, "Kind regards")
    start = float(browser.run(BARE, text))
    return arrival(browser) - start


def arrival(browser: Chromium) -> float:
    browser.wait_for("() => window.modelled === true")
    return float(browser.run("() => window.arrived"))


def undo(browser: Chromium, editor: Editor) -> None:
    editor.click(browser)
    browser.press("Control+z")
    browser.wait_for("() => !editor.read().includes('Kind regards')")


def first_inserts(browser: Chromium, editor: Editor, pages: str) -> tuple[list[float], list[float]]:
    """Ours and the bare ones, each the first that a page just loaded is asked for."""
    ours, bare = [], []
    # In turns, because a machine that others use as well is not the same from one minute to the next.
    for _ in range(FIRST_ROUNDS):
        open_page(browser, editor, pages)
        panel = open_panel(browser)
        ours.append(one_fill(browser, panel))
        text = panel.note
        open_page(browser, editor, pages)
        bare.append(bare_insert(browser, text))
    return ours, bare


def later_inserts(browser: Chromium, editor: Editor, pages: str) -> tuple[list[float], list[float]]:
    """Ours and the bare ones, each after an undo in a window that was written in before."""
    open_page(browser, editor, pages)
    panel = open_panel(browser)
    rounds = []
    for _ in range(WARMING + ROUNDS):
        ours = one_fill(browser, panel)
        undo(browser, editor)
        rounds.append((ours, bare_insert(browser, panel.note)))
        undo(browser, editor)
    ours_later, bare_later = zip(*rounds[WARMING:], strict=True)
    return list(ours_later), list(bare_later)


def measure(playwright: Playwright) -> None:
    """Print how long an insert takes in each kind of editor."""
    with served_pages() as pages, Chromium.start(playwright, DIST / "chrome") as browser:
        for editor in EDITORS:
            if editor.id in MEASURED:
                name = editor.title.split(",")[0]
                ours, bare = later_inserts(browser, editor, pages)
                show(f"Insert in {name}", ours, median(bare))
                ours, bare = first_inserts(browser, editor, pages)
                show("  the first in a page just loaded", ours, median(bare))


def main() -> None:
    """Print the figures of all editors."""
    with sync_playwright() as playwright:
        measure(playwright)


if __name__ == "__main__":
    main()
