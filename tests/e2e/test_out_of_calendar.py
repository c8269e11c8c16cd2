"""What a file put into the calendar is taken out again when its application goes: into the trash, or with everything."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from .accessibility import look_everywhere
from .browsers import chromium
from .browsers.chromium import Chromium
from .conftest import built, need
from .test_application import add, at, tab
from .test_calendar_file import Khal

OUT = "Take it out of your calendar"


@pytest.fixture
def window(playwright: Playwright) -> Iterator[Chromium]:
    """On a Tuesday afternoon in Chicago, after an interview."""
    need(chromium.what_is_missing())
    with Chromium.start(playwright, built("chrome"), env={"TZ": "America/Chicago"}) as browser:
        browser.open(browser.extension_url("panel.html"))
        at(browser.page, "2026-03-03T21:30:00+00:00")
        yield browser


@pytest.fixture
def khal(tmp_path: Path) -> Khal:
    need(None if shutil.which("khal") else "there is no khal: run tools/debian.py as root")
    return Khal(tmp_path)


def saved_by(page: Page, button: str) -> str:
    """The calendar file that a button saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    assert download.value.suggested_filename == "afterword.ics"
    return download.value.path().read_bytes().decode()


def put_into_calendar(page: Page, company: str) -> str:
    tab(page, "Applications")
    page.get_by_role("button", name=re.compile(company)).click()
    page.get_by_text("Put it into your calendar").click()
    return saved_by(page, "Save as a file")


def in_calendar(lines: list[str], company: str) -> set[str]:
    """What becomes of the entries of a company."""
    return {line.split()[-1] for line in lines if f"({company})" in line}


def test_an_application_in_the_trash_is_taken_out_of_the_calendar_and_comes_back_into_it(window: Chromium, khal: Khal) -> None:
    page, said = window.page, window.page.get_by_role("status")
    add(page, "Northwind Traders", "Dana Reyes")
    assert in_calendar(khal.take(put_into_calendar(page, "Northwind Traders")), "Northwind Traders") == {"CONFIRMED"}

    page.get_by_role("button", name="Move to the trash").click()
    expect(said).to_have_text("Northwind Traders is in the trash for 30 days. Its dates are still in your calendar.")
    look_everywhere(page)
    assert in_calendar(khal.take(saved_by(page, OUT)), "Northwind Traders") == {"CANCELLED"}
    expect(said).to_have_text("Open the file with your calendar, and the dates of Northwind Traders are taken out.")
    expect(page.get_by_role("button", name=OUT)).to_be_hidden()

    # The way back is still there, and a new file puts the dates back.
    page.get_by_role("button", name="Undo").click()
    expect(said).to_have_text("Undone.")
    assert in_calendar(khal.take(put_into_calendar(page, "Northwind Traders")), "Northwind Traders") == {"CONFIRMED"}

    # Whoever lets it stand in the calendar finds the file in the trash later.
    page.get_by_role("button", name="Move to the trash").click()
    expect(said).to_contain_text("still in your calendar")
    page.goto(window.extension_url("options.html#data"))
    assert in_calendar(khal.take(saved_by(page, f"{OUT} Northwind Traders")), "Northwind Traders") == {"CANCELLED"}
    expect(page.get_by_role("button", name=OUT)).to_be_hidden()
    expect(page.get_by_role("button", name="Bring back")).to_be_visible()


def test_before_everything_is_deleted_all_dates_can_be_taken_out_of_the_calendar(window: Chromium, khal: Khal) -> None:
    page = window.page
    companies = ("Northwind Traders", "Contoso")
    for company in companies:
        add(page, company, "Dana Reyes")
        khal.take(put_into_calendar(page, company))
    page.get_by_role("button", name="Move to the trash").click()
    add(page, "Fabrikam", "Pat Kim")
    page.goto(window.extension_url("options.html#data"))
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_text("Dates that you put into your calendar stay there, unless you take them out first.")).to_be_visible()
    lines = khal.take(saved_by(page, "Take all dates out of your calendar"))
    assert [in_calendar(lines, company) for company in (*companies, "Fabrikam")] == [{"CANCELLED"}, {"CANCELLED"}, set()]
    page.get_by_role("button", name="Delete everything now").click()
    expect(page.get_by_text("Everything is deleted.")).to_be_visible()

    # Who put nothing into a calendar is asked nothing about it.
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_text("It cannot be undone.")).to_be_visible()
    expect(page.get_by_text("calendar")).to_be_hidden()


def test_an_application_that_is_in_no_calendar_goes_without_a_word_about_it(window: Chromium) -> None:
    page = window.page
    add(page, "Northwind Traders", "Dana Reyes")
    page.get_by_role("button", name="Move to the trash").click()
    expect(page.get_by_role("status")).to_have_text("Northwind Traders is in the trash for 30 days.")
    expect(page.get_by_role("button", name=OUT)).to_be_hidden()
