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
MEASURED = ("textarea", "contenteditable", "tinymce", "ckeditor4", "ckeditor5", "rooster", "squire")
READY = "() => !!window.editor && !!document.querySelector('#slot').firstElementChild"

# The first moment at which the text stands in the editor. Frameworks draw what is in their model; that it is there is looked up after.
WATCH_TEXT = """(last) => {
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
    addEventListener('input', look, true);
    new MutationObserver(look).observe(body, { childList: true, characterData: true, subtree: true });
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


def arrival(browser: Chromium) -> float:
    browser.wait_for("() => window.modelled === true")
    return float(browser.run("() => window.arrived"))


def one_fill(browser: Chromium, editor: Editor, pages: str) -> tuple[float, str]:
    """Milliseconds from the click on Insert to the text in the editor, and the text."""
    open_page(browser, editor, pages)
    browser.click_toolbar_button()
    panel = Panel(browser)
    panel.wait_for("() => !!document.querySelector('#template')")
    if panel.run("() => document.querySelector('[name=my_name]')?.value ?? ''") == "":
        panel.choose("Thank-you note")
        panel.fill(**NOTE)
    text = panel.note
    browser.run(WATCH_TEXT, "Kind regards")
    panel.run(WATCH_CLICK)
    panel.insert()
    return arrival(browser) - float(panel.run("() => window.clicked")), text


def bare_insert(browser: Chromium, editor: Editor, pages: str, text: str) -> float:
    """Milliseconds that the page itself needs for the same text in the same editor."""
    open_page(browser, editor, pages)
    browser.run(WATCH_TEXT, "Kind regards")
    start = float(browser.run(BARE, text))
    return arrival(browser) - start


def measure(playwright: Playwright) -> None:
    """Print how long an insert takes in each kind of editor."""
    with served_pages() as pages, Chromium.start(playwright, DIST / "chrome") as browser:
        for editor in EDITORS:
            if editor.id not in MEASURED:
                continue
            _, text = one_fill(browser, editor, pages)
            # In turns, because a machine that others use as well is not the same from one minute to the next.
            rounds = [(one_fill(browser, editor, pages)[0], bare_insert(browser, editor, pages, text)) for _ in range(ROUNDS)]
            ours, bare = (list(times) for times in zip(*rounds, strict=True))
            show(f"Insert in {editor.title.split(',')[0]}", ours, median(bare))


def main() -> None:
    """Print the figures of all editors."""
    with sync_playwright() as playwright:
        measure(playwright)


if __name__ == "__main__":
    main()
