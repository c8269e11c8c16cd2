"""The first day: the page that opens by itself, and what every view says while there is nothing in it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .browsers import firefox
from .browsers.chromium import Chromium
from .browsers.firefox import Firefox
from .conftest import built, need
from .processes import wait_until


def test_the_first_page_opens_by_itself_once_the_extension_is_installed() -> None:
    need(firefox.what_is_missing())
    with Firefox.start(built("firefox"), temporary=False) as browser:
        wait_until(lambda: len(browser.driver.window_handles) == 2, "a page to open")
        browser.driver.switch_to.window(browser.driver.window_handles[-1])
        browser.wait_for("() => document.querySelector('h1')?.textContent === 'Welcome to Afterword'")
        assert browser.url == browser.extension_url("welcome.html")


def heading(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def test_every_view_says_what_it_is_for_while_it_is_empty(chromium_browser: Chromium) -> None:
    page = chromium_browser.page
    page.goto(chromium_browser.extension_url("panel.html?view=today"))
    expect(page.get_by_text("Tell Afterword about an interview")).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("button", name="Today", exact=True)).to_be_visible()
    page.get_by_role("button", name="Just write a note").click()
    heading(page, "Write a note")
    expect(page.get_by_label("For which application?")).to_be_hidden()
    expect(page.get_by_label("Which note?")).to_have_value("TP-01")

    page.get_by_role("button", name="Applications").click()
    heading(page, "Applications")
    expect(page.get_by_label("Search")).to_be_hidden()
    page.get_by_role("button", name="Add an application").click()
    expect(page.get_by_label(re.compile("^Time zone"))).not_to_have_value("")

    # A company is enough. What is not known is said, and nothing is due.
    page.get_by_label("Company").fill("Northwind Traders")
    page.get_by_role("button", name="Add an application").click()
    heading(page, "Northwind Traders")
    expect(page.get_by_text("Press what happened, and the plan follows.")).to_be_visible()
    expect(page.get_by_role("heading", name="Timeline")).to_be_hidden()
    page.get_by_role("button", name="Today").click()
    expect(page.get_by_text("Nothing is due.")).to_be_visible()

    page.goto(chromium_browser.extension_url("options.html"))
    expect(page.get_by_label("Your name")).to_have_value("")
    expect(page.get_by_label("At what hour")).to_have_value("9")
    expect(page.get_by_label("Your time zone")).to_have_value("")
    expect(page.get_by_label("Tell me with a notification")).not_to_be_checked()
    expect(page.get_by_role("heading", name="In the trash")).to_be_hidden()
