"""The pages in a real browser: axe, narrow windows, and the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.e2e.accessibility import VISUAL, leave_two_of_a_kind, mistakes
from tests.e2e.processes import answering
from tests.site.conftest import Built

CHROMIUM = "/usr/bin/chromium"
WIDE, NARROW = 1280, 320
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)

FAR_ENOUGH = 80
"""Stops of the keyboard on one page. The lists have hundreds, and those further down are of the same few kinds."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder under the policy that the pages must live with."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", CSP)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name in the base class
        pass


@pytest.fixture
def address(site: Built) -> Iterator[str]:
    with answering(partial(Quiet, directory=str(site.folder))) as found:
        yield found


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield browser
    browser.close()


@pytest.fixture
def large_print(playwright: Playwright) -> Iterator[Browser]:
    """A browser whose reader has chosen a font of twice the usual size."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--blink-settings=defaultFontSize=32"])
    yield browser
    browser.close()


@pytest.fixture
def paths(site: Built) -> list[str]:
    return [f"/{file.relative_to(site.folder).as_posix()}".removesuffix("index.html") for file in site.pages]


def open_page(browser: Browser, width: int) -> Page:
    # The policy is for visitors; axe has to get in past it.
    return browser.new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce", bypass_csp=True)


def test_axe_finds_nothing_and_nothing_scrolls_sideways(browser: Browser, address: str, paths: list[str]) -> None:
    page = open_page(browser, WIDE)
    for path in paths:
        page.set_viewport_size({"width": WIDE, "height": 900})
        page.emulate_media(color_scheme="light")
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
        assert mistakes(page) == [], path
        # As at 400 percent: what was wide is one column.
        page.set_viewport_size({"width": NARROW, "height": 900})
        # A sideways scroll also hides in elements that stick out and are cut off.
        wide = page.evaluate(
            """() => [...document.querySelectorAll('body *')]
                .filter(element => !element.closest('.table, .skip') && element.getBoundingClientRect().right > innerWidth + 1)
                .map(element => element.outerHTML.slice(0, 80))"""
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW, path
        assert not wide, path
        page.emulate_media(color_scheme="dark")
        leave_two_of_a_kind(page)
        assert mistakes(page, VISUAL) == [], f"{path} in the dark"
    page.close()


def test_the_pages_live_under_the_policy_and_ask_no_other_host(browser: Browser, address: str, paths: list[str]) -> None:
    page = browser.new_page(viewport={"width": WIDE, "height": 900})
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    for path in paths:
        page.goto(address + path)
        assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px", f"{path}: the style sheet was not applied"
    assert not complaints
    assert all(url.startswith(f"{address}/") for url in asked)
    page.close()


def test_a_page_can_be_walked_with_the_keyboard_alone(browser: Browser, address: str, paths: list[str]) -> None:
    page = open_page(browser, WIDE)
    for path in paths:
        page.goto(address + path)
        stops = page.evaluate("document.querySelectorAll('a[href], summary, [tabindex=\"0\"]').length")
        for stop in range(min(stops, FAR_ENOUGH)):
            page.keyboard.press("Tab")
            focus = page.evaluate(
                """() => {
                    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
                    const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left >= 0;
                    return {text: element.textContent, outline: style.outlineStyle, width: parseFloat(style.outlineWidth), seen};
                }"""
            )
            if stop == 0:
                assert focus["text"] == "Skip to the content", path
            assert focus["seen"], f"{path}: {focus['text']}"
            assert focus["outline"] != "none", f"{path}: {focus['text']}"
            assert focus["width"] >= 2, f"{path}: {focus['text']}"
    page.close()


def test_the_skip_link_leads_past_the_header(browser: Browser, address: str, paths: list[str]) -> None:
    page = open_page(browser, WIDE)
    for path in paths:
        page.goto(address + path)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", path
    page.close()


def test_links_that_stand_alone_are_large_enough_to_hit(browser: Browser, address: str, paths: list[str]) -> None:
    page = open_page(browser, NARROW)
    for path in paths:
        page.goto(address + path)
        small = page.evaluate(
            """() => [...document.querySelectorAll('nav a, .brand, summary, .contents h3 a, .from a')]
                .filter(link => link.checkVisibility())
                .map(link => [link.textContent.trim(), link.getBoundingClientRect()])
                .filter(([, box]) => box.width < 24 || box.height < 24)
                .map(([text, box]) => `${text}: ${box.width} x ${box.height}`)"""
        )
        assert not small, path
    page.close()


def test_what_a_reader_copies_is_the_template(browser: Browser, address: str, site: Built) -> None:
    page = open_page(browser, WIDE)
    page.goto(f"{address}/the-thank-you-note/")
    copied = page.evaluate(
        """() => {
            const text = document.querySelector('.letter pre.text');
            getSelection().selectAllChildren(text);
            return [getSelection().toString(), text.textContent];
        }"""
    )
    assert copied[0].strip() == copied[1].strip()
    assert copied[0].startswith("Dear [Interviewer's name],\n\n")
    page.close()


def test_at_200_percent_everything_still_fits(browser: Browser, address: str, paths: list[str]) -> None:
    page = open_page(browser, WIDE // 2)
    for path in paths:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDE // 2, path
    page.close()


def test_in_a_font_of_twice_the_size_everything_still_fits(large_print: Browser, address: str, paths: list[str]) -> None:
    page = open_page(large_print, WIDE)
    for path in paths:
        page.goto(address + path)
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") >= 32, path
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDE, path
    page.close()
