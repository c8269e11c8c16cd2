"""What was typed for a note cannot be read: the browser keeps it back, for a moment or for good."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .accessibility import look_everywhere
from .browsers.chromium import Chromium
from .processes import wait_until
from .test_application import add, at, tab

WORDS = "Your question about late orders stayed with me."
KEEPS_BACK = """() => {
    const { local } = chrome.storage;
    const get = local.get.bind(local);
    local.get = (asked) => String(asked).startsWith('unfinished') && !localStorage.given ? Promise.reject(new Error('no')) : get(asked);
}"""
KEPT_FOR = ["an application", "none"]
TYPED = "() => chrome.storage.local.get(null).then(all => Object.entries(all).filter(([name]) => name.startsWith('unfinished')))"


@pytest.fixture
def page(chromium_browser: Chromium) -> Page:
    """The panel in a tab of its own, with a note begun for an application and one for none."""
    page = chromium_browser.page
    page.goto(chromium_browser.extension_url("panel.html"))
    page.locator("[name=own_words_topic]").fill(WORDS)
    at(page, "2026-03-03T21:30:00+00:00")
    add(page, "Northwind Traders", "Dana Reyes")
    tab(page, "Today")
    page.get_by_role("button", name="Write it", exact=True).click()
    page.locator("[name=own_words_topic]").fill(WORDS)
    wait_until(lambda: len(typed(page)) == 2, "both notes to be kept")
    return page


def typed(page: Page) -> list[Any]:
    return list(page.evaluate(TYPED))


def write_for(page: Page, kept_for: str) -> None:
    if kept_for == "none":
        return tab(page, "Write")
    tab(page, "Today")
    page.get_by_role("button", name="Write it", exact=True).click()


@pytest.mark.parametrize("kept_for", KEPT_FOR)
def test_typed_words_that_cannot_be_read_are_said_and_come_back_on_the_next_try(page: Page, kept_for: str) -> None:
    page.add_init_script(f"({KEEPS_BACK})()")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    before = typed(page)
    write_for(page, kept_for)
    expect(page.get_by_role("alert")).to_contain_text("What you typed here before could not be read")
    look_everywhere(page)
    again = page.get_by_role("button", name="Try again")
    again.click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.evaluate("() => { localStorage.given = true }")
    again.click()
    expect(page.locator("[name=own_words_topic]")).to_have_value(WORDS)
    assert typed(page) == before


@pytest.mark.parametrize("kept_for", KEPT_FOR)
def test_whoever_writes_without_the_typed_words_loses_none_of_them(page: Page, kept_for: str) -> None:
    page.add_init_script(f"({KEEPS_BACK})()")
    page.reload()
    before = typed(page)
    write_for(page, kept_for)
    page.get_by_role("button", name="Write without it").click()
    page.locator("[name=own_words_topic]").fill("Something else.")
    expect(page.locator(".paper .body")).to_contain_text("Something else.")
    # Had it been kept, it would have been before the name.
    page.get_by_label("Your name").fill("Sam Okafor")
    wait_until(
        lambda: page.evaluate("() => chrome.storage.local.get('settings').then(({ settings }) => settings.my_name)") == "Sam Okafor",
        "the name to be kept",
    )
    assert typed(page) == before
    page.evaluate("() => { localStorage.given = true }")
    tab(page, "Today")
    write_for(page, kept_for)
    expect(page.locator("[name=own_words_topic]")).to_have_value(WORDS)
