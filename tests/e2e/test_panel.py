"""The panel beside a page: it always says what happened and leaves a way on, and nobody but the user makes it act."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from .backend import ROOT, lying_backend, real_backend
from .browsers import Browser
from .browsers.chromium import Chromium
from .browsers.firefox import Firefox
from .browsers.panel import Panel
from .processes import wait_until

NOTE = {
    "interviewer_name": "Dana Reyes",
    "role": "Data Analyst",
    "company": "Northwind Traders",
    "own_words_topic": "What you said about the returns dashboard stayed with me.",
    "my_name": "Sam Okafor",
}
AXE = ROOT / "extension/node_modules/axe-core/axe.min.js"
VALUE = "() => (document.querySelector('[name=body]')?.value ?? document.querySelector('[contenteditable]').innerText)"


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real backend, for its practice page."""
    with real_backend(ROOT / "content", tmp_path_factory.mktemp("backend") / "log") as address:
        yield address


def open_panel(browser: Browser, address: str) -> Panel:
    browser.open(address)
    browser.click_toolbar_button()
    panel = Panel(browser)
    panel.wait_for("() => !!document.querySelector('#template, .notice')")
    return panel


@pytest.mark.parametrize("kind", ["", "?editor=rich", "?reply=1", "?editor=rich&reply=1"])
def test_the_practice_page_takes_a_note_and_gives_it_back(browser: Browser, backend: str, kind: str) -> None:
    panel = open_panel(browser, f"{backend}/practice{kind}")
    before = browser.run(VALUE)
    panel.fill(**NOTE)
    panel.insert()
    assert "returns dashboard" in browser.run(VALUE)
    browser.press("Control+z")
    browser.wait_for(f"before => ({VALUE})() === before", before)
    assert browser.run("() => document.querySelector('[name=subject]').value.replace(/^Re:.*/, '')") == ""


def test_a_note_with_a_blank_asks_once_and_then_goes_in_with_the_blank_selected(browser: Browser, backend: str) -> None:
    panel = open_panel(browser, f"{backend}/practice")
    panel.fill(**(NOTE | {"company": ""}))
    assert any("[Company]" in finding for finding in panel.findings)
    assert "insert the note as it is" in panel.insert()
    assert "returns dashboard" not in browser.run(VALUE)
    panel.click("Insert anyway")
    browser.wait_for(f"() => ({VALUE})().includes('[Company]')")
    browser.wait_for(
        "() => { const { value, selectionStart, selectionEnd } = document.querySelector('[name=body]');"
        " return value.slice(selectionStart, selectionEnd) === '[Company]' }"
    )


def test_a_stopped_background_is_not_missed_by_an_insert(browser: Browser, backend: str) -> None:
    panel = open_panel(browser, f"{backend}/practice")
    panel.fill(**NOTE)
    browser.stop_background()
    assert "Your note is in the message" in panel.insert()


def test_a_stopped_background_wakes_when_the_button_is_pressed(browser: Browser, backend: str) -> None:
    browser.open(f"{backend}/practice")
    browser.stop_background()
    panel = open_panel(browser, f"{backend}/practice")
    panel.choose("Thank-you note")


def test_the_menu_of_a_right_click_in_the_text_opens_the_panel(firefox_browser: Firefox, backend: str) -> None:
    firefox_browser.open(f"{backend}/practice")
    firefox_browser.choose_from_menu("[name=body]", "Write a follow-up with Afterword")
    panel = Panel(firefox_browser)
    panel.choose("Thank-you note")


def test_a_page_without_a_message_says_so_and_offers_copying(browser: Browser) -> None:
    with lying_backend({"/": b"<!doctype html><title>News</title><h1>News</h1>"}) as news:
        panel = open_panel(browser, f"{news}/")
        assert "There is no message open on this page" in panel.text
        assert "Copy note" in panel.text


def test_the_note_can_be_copied(chromium_browser: Chromium, backend: str) -> None:
    panel = open_panel(chromium_browser, f"{backend}/practice")
    panel.fill(**NOTE)
    shown = panel.note
    panel.click("Copy note")
    panel.wait_for("() => document.querySelector('footer [role=status]').textContent.includes('copied')")
    chromium_browser.click("[name=body]")
    chromium_browser.press("Control+v")
    assert chromium_browser.run(VALUE) == shown


def test_a_message_that_refuses_text_is_reported_and_left_as_it_was(browser: Browser, backend: str) -> None:
    panel = open_panel(browser, f"{backend}/practice")
    browser.run("() => document.querySelector('[name=body]').addEventListener('input', ({ target }) => { target.value = 'mine' })")
    panel.fill(**NOTE)
    assert panel.insert() != ""
    assert "Your note is in the message" not in panel.status
    assert "Copy your note" in panel.status or "copy your note" in panel.status


def test_a_message_that_was_closed_is_reported(browser: Browser, backend: str) -> None:
    panel = open_panel(browser, f"{backend}/practice")
    panel.fill(**NOTE)
    browser.run("() => document.querySelector('#practice-compose').remove()")
    assert "no longer open" in panel.insert()


def test_closing_the_panel_loses_nothing(browser: Browser, backend: str) -> None:
    panel = open_panel(browser, f"{backend}/practice")
    panel.fill(**NOTE)
    shown = panel.note
    panel.close()
    browser.wait_for("() => !document.querySelector('html > div')")
    panel = open_panel(browser, f"{backend}/practice")
    panel.wait_for("shown => document.querySelector('.paper .body')?.textContent === shown", shown)


def test_where_no_extension_may_run_the_panel_opens_in_a_tab(chromium_browser: Chromium) -> None:
    chromium_browser.page.goto("chrome://version")
    with chromium_browser.context.expect_page() as opened:
        chromium_browser.click_toolbar_button()
    expect(opened.value.get_by_text("Afterword cannot write into the page you came from")).to_be_visible()
    expect(opened.value.get_by_role("button", name="Copy note")).to_be_visible()


def test_a_page_that_frames_the_panel_by_itself_sees_nothing_of_the_users(chromium_browser: Chromium, backend: str) -> None:
    panel = open_panel(chromium_browser, f"{backend}/practice")
    panel.fill(**NOTE)
    hostile = f'<iframe src="{chromium_browser.extension_url("panel.html")}#00000000-guess"></iframe>'
    with lying_backend({"/": hostile.encode()}) as address:
        chromium_browser.page.goto(f"{address}/", wait_until="load")
        framed = next(frame for frame in chromium_browser.page.frames if "panel.html" in frame.url)
        expect(framed.get_by_text("Afterword was not opened here by you")).to_be_visible()
        assert "Dana Reyes" not in framed.content()


def test_a_page_cannot_hand_the_panel_a_port(chromium_browser: Chromium, backend: str) -> None:
    panel = open_panel(chromium_browser, f"{backend}/practice")
    chromium_browser.run(
        """() => {
        window.heard = [];
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => heard.push(data);
        for (let index = 0; index < frames.length; index++) frames[index].postMessage({ afterword: '' }, '*', index ? [] : [port2]);
    }"""
    )
    panel.fill(**NOTE)
    panel.insert()
    assert chromium_browser.run("() => heard") == []


def test_a_page_cannot_press_the_button(allowed_chromium: Chromium, backend: str) -> None:
    allowed_chromium.open(f"{backend}/practice")
    allowed_chromium.wait_for("() => !!document.querySelector('[data-afterword-button]')")
    allowed_chromium.run("() => document.querySelector('[data-afterword-button]').click()")
    allowed_chromium.page.wait_for_timeout(300)
    assert not any("panel.html" in frame.url for frame in allowed_chromium.page.frames)


def test_the_button_in_the_message_opens_the_panel_for_that_message(allowed_browser: Browser, backend: str) -> None:
    allowed_browser.open(f"{backend}/practice")
    allowed_browser.wait_for("() => !!document.querySelector('[data-afterword-button]')")
    allowed_browser.click("[data-afterword-button]")
    panel = Panel(allowed_browser)
    panel.choose("Thank-you note")
    panel.fill(**NOTE)
    assert "Your note is in the message" in panel.insert()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["panel.html", "options.html"])
def test_axe_finds_nothing_to_mend(chromium_browser: Chromium, page: str, scheme: str) -> None:
    tab = chromium_browser.page
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for width in (1280, 320):
        tab.set_viewport_size({"width": width, "height": 900})
        tab.goto(chromium_browser.extension_url(page))
        tab.wait_for_selector("h1")
        tab.evaluate(AXE.read_text())
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        found = tab.evaluate("tags => axe.run(document, { runOnly: tags })", tags)["violations"]
        assert [(violation["id"], [node["html"] for node in violation["nodes"]]) for violation in found] == []
        assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_the_whole_job_can_be_done_by_keyboard(chromium_browser: Chromium, backend: str) -> None:
    panel = open_panel(chromium_browser, f"{backend}/practice")
    page = chromium_browser.page
    panel.wait_for("() => document.activeElement.name === 'interviewer_name'")

    def tab_to(condition: str) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            if panel.run(f"() => {{ const at = document.activeElement; return {condition} }}"):
                assert panel.run("() => getComputedStyle(document.activeElement).outlineStyle") != "none"
                return
        raise AssertionError(f"Tab never came to {condition}")

    for name, words in NOTE.items():
        if name != "interviewer_name":
            tab_to(f"at.name === '{name}'")
        page.keyboard.type(words)
    tab_to("at.textContent === 'Insert'")
    page.keyboard.press("Enter")
    chromium_browser.wait_for(f"() => ({VALUE})().includes('returns dashboard')")
    assert chromium_browser.run("() => document.activeElement.name") == "body"


def test_escape_closes_the_panel_and_goes_back_to_the_message(chromium_browser: Chromium, backend: str) -> None:
    panel = open_panel(chromium_browser, f"{backend}/practice")
    panel.wait_for("() => document.activeElement.name === 'interviewer_name'")
    chromium_browser.run(
        "() => { window.heard = []; for (const type of ['keydown', 'keyup']) addEventListener(type, event => heard.push(event.type)) }"
    )
    chromium_browser.press("Escape")
    wait_until(lambda: not _panel_frames(chromium_browser), "the panel to go")
    assert chromium_browser.run("() => document.activeElement.name") == "body"
    # Some webmails close the message on an Escape that reaches them.
    assert chromium_browser.run("() => heard") == []


def _panel_frames(browser: Chromium) -> list[str]:
    browser.page.wait_for_timeout(5)
    return [frame.url for frame in browser.page.frames if "panel.html" in frame.url]
