"""Templates of one's own: made beside the mail, mended by keyboard, taken along, and asked once about a newer original."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from .accessibility import look_everywhere
from .backend import ROOT, real_backend
from .browsers import Browser, chromium
from .browsers.chromium import Chromium
from .browsers.panel import Panel
from .conftest import built, need
from .keyboard import tab_to
from .remembered import load
from .test_application import SAVED

OWN_TEXT = "Dear {{interviewer_name}},\n\nIt was good to meet you on a Friday.\n\n{{own_words_topic}}\n\nBest wishes,\n{{my_name}}"
TOPIC = "What you said about the returns dashboard stayed with me."
NOTE = f"Dear Dana Reyes,\n\nIt was good to meet you on a Friday.\n\n{TOPIC}\n\nBest wishes,\nSam Okafor"


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The practice page of the real backend."""
    with real_backend(ROOT / "content", tmp_path_factory.mktemp("backend") / "log") as address:
        yield f"{address}/practice"


@pytest.fixture(scope="module")
def window(playwright: Playwright) -> Iterator[Chromium]:
    """One browser for the tests that need only the full page."""
    need(chromium.what_is_missing())
    with Chromium.start(playwright, built("chrome")) as browser:
        yield browser


@pytest.fixture
def page(window: Chromium) -> Page:
    """The panel in a tab of its own, with nothing kept."""
    page = window.page
    page.goto(window.extension_url("manifest.json"))
    load(page)
    page.evaluate("() => afterword.eraseEverything()")
    page.goto(window.extension_url("panel.html"))
    return page


def test_a_template_is_made_ones_own_beside_the_mail_and_written_with(browser: Browser, practice: str) -> None:
    browser.open(practice)
    browser.click_toolbar_button()
    panel = Panel(browser)
    panel.fill(own_words_topic=TOPIC)
    panel.click("Make this template my own")
    panel.fill(title="For Fridays", body=OWN_TEXT)
    # An example stands in its fields while it is written.
    panel.wait_for("() => document.querySelector('.paper .body').textContent.includes('Dear Ms. Reyes,\\n\\nIt was good')")
    panel.click("Done")
    panel.wait_for("() => document.querySelector('#template')?.selectedOptions[0].textContent === 'For Fridays'")
    # What was typed for the shipped one is there, and only what this one asks for.
    panel.fill(interviewer_name="Dana Reyes", role="Data Analyst", my_name="Sam Okafor")
    assert panel.run("() => [...document.querySelectorAll('form [name]')].map(({ name }) => name)") == [
        "interviewer_name",
        "role",
        "own_words_topic",
        "my_name",
    ]
    assert panel.note == NOTE
    assert not [finding for finding in panel.findings if finding.startswith("Mend this")]
    panel.insert()
    browser.wait_for("note => document.querySelector('[name=body]').value === note", NOTE)
    assert browser.run("() => document.querySelector('[name=subject]').value") == "Thank you: Data Analyst interview"


def test_a_template_is_written_with_mistakes_and_mended_by_keyboard(page: Page) -> None:
    keys = page.keyboard
    page.get_by_role("button", name="My templates").click()
    page.get_by_label("For which situation?").select_option(label="Check-in after a date they gave")
    page.get_by_role("button", name="Write a new one").press("Enter")
    expect(page.get_by_role("heading", name="My template")).to_be_focused()

    status = page.get_by_role("status").first
    expect(status).to_contain_text("It cannot be used until what is marked below is mended.")
    tab_to("title", keys, page.evaluate, within=60)
    keys.type("My check-in")
    tab_to("subject", keys, page.evaluate, within=60)
    expect(page.get_by_label("Subject line")).to_have_accessible_description("This is empty. A note needs it.")
    keys.type("The ")
    # The button puts its field in where the caret was, and the focus goes on from there.
    tab_to("Put a field into the subject line", keys, page.evaluate, within=60)
    keys.press("Enter")
    tab_to("Role", keys, page.evaluate, within=60)
    keys.press("Enter")
    keys.type(" interview")
    expect(page.get_by_label("Subject line")).to_have_value("The {{role}} interview")
    tab_to("body", keys, page.evaluate, within=60)
    keys.type("Dear {{interviewer_nam}},\n\nThe job.{{#hobby\n\nThank you for [topic].")
    body = page.get_by_label("Text", exact=True)
    expect(page.locator(".mistakes .error")).to_have_count(2)
    expect(page.locator(".mistakes .warn")).to_contain_text(["Line 5: Nothing fills in “[topic]”"])
    expect(page.locator(".paper mark")).to_have_text(["{{interviewer_nam}}", "{{#hobby"])
    tab_to("Put in {{interviewer_name}}", keys, page.evaluate, within=60)
    keys.press("Enter")
    expect(body).to_be_focused()
    expect(body).to_have_value(re.compile(r"^Dear \{\{interviewer_name\}\},"))
    tab_to("Show it", keys, page.evaluate, within=60)
    keys.press("Enter")
    assert page.evaluate("() => document.getSelection().toString()") in ("{{#hobby", "")
    keys.press("Backspace")
    expect(status).to_contain_text("It is offered in Write for: Check-in after a date they gave")
    expect(page.locator(".paper .body")).to_contain_text("The job.\n\nThank you for [topic].")
    # One undo takes back what a button put in.
    keys.press("Control+End")
    page.get_by_role("group", name="Put a field into the text").get_by_role("button", name="Your name").press("Enter")
    expect(body).to_have_value(re.compile(r"\{\{my_name\}\}$"))
    keys.press("Control+z")
    expect(body).to_have_value(re.compile(r"\[topic\]\.$"))

    # Closed in the middle of it, nothing is lost.
    page.reload()
    page.get_by_role("button", name="My templates").click()
    page.get_by_role("button", name=re.compile("^My check-in")).click()
    expect(page.get_by_label("Subject line")).to_have_value("The {{role}} interview")
    page.get_by_label("Text", exact=True).fill("{{#role}}")
    expect(page.get_by_role("status").first).to_contain_text("It cannot be used")
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_text("It cannot be used until that is mended.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Which note?").locator("option", has_text="My check-in (to be mended)")).to_be_disabled()


def test_a_template_of_ones_own_takes_the_place_of_its_original_for_an_application(page: Page) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat("2026-03-04T15:00:00+00:00"))
    load(page)
    page.evaluate(SAVED)
    page.goto(page.url + "?view=today")
    page.get_by_role("button", name="Write it").first.click()
    note = page.get_by_label("Which note?")
    suggested = note.locator("option:checked").text_content()

    # Also where it is for another situation than the step: whoever comes back finds it chosen.
    note.select_option(label="Last email")
    page.get_by_role("button", name="Make this template my own").click()
    expect(page.get_by_label("Show it with").locator("option:checked")).to_have_text("Contoso · Product Manager")
    expect(page.locator(".paper .body")).to_contain_text("Product Manager")
    page.get_by_role("button", name="Done").click()
    expect(note.locator("option:checked")).to_have_text("Last email (mine)")

    # A copy of what the step asks for is what it is written with from now on.
    note.select_option(label=suggested)
    page.get_by_role("button", name="Make this template my own").click()
    page.get_by_label("Name", exact=True).fill("My check-in")
    page.get_by_role("button", name="Done").click()
    expect(note.locator("option:checked")).to_have_text("My check-in")
    page.goto(page.url.partition("?")[0] + "?view=today")
    page.get_by_role("button", name="Write it").first.click()
    expect(note.locator("option:checked")).to_have_text("My check-in")


def test_a_template_goes_to_the_trash_and_comes_back(page: Page) -> None:
    page.get_by_role("button", name="Make this template my own").click()
    page.get_by_label("Name", exact=True).fill("For Fridays")
    page.get_by_role("button", name="Move to the trash").click()
    expect(page.locator(".toast [role=status]")).to_have_text("For Fridays is in the trash for 30 days.")
    expect(page.get_by_text("Nothing here yet.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name=re.compile("^For Fridays")).click()
    page.get_by_role("button", name="Move to the trash").click()
    expect(page.get_by_text("Nothing here yet.")).to_be_visible()
    page.get_by_role("navigation").get_by_role("button", name="Write").click()
    expect(page.get_by_label("Which note?").locator("option", has_text="For Fridays")).to_have_count(0)
    page.get_by_role("button", name="My templates").click()
    page.get_by_text("In the trash (1)").click()
    page.get_by_role("button", name="Bring back For Fridays").click()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.get_by_role("button", name=re.compile("^For Fridays"))).to_be_visible()


def test_templates_go_along_with_everything_and_end_with_it(page: Page, window: Chromium, tmp_path: Path) -> None:
    page.get_by_role("button", name="Make this template my own").click()
    page.get_by_label("Name", exact=True).fill("For Fridays")
    page.get_by_role("button", name="Done").click()
    # It is called so here once it is kept.
    expect(page.get_by_label("Which note?").locator("option:checked")).to_have_text("For Fridays")
    page.goto(window.extension_url("options.html"))
    with page.expect_download() as everything:
        page.get_by_role("button", name="Export everything").click()
    file = json.loads(everything.value.path().read_text())
    assert [template["title"] for template in file["templates"]] == ["For Fridays"]
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Delete everything now").click()
    said = page.get_by_role("region", name="Your data").get_by_role("status")
    expect(said.last).to_have_text("Everything is deleted.")
    page.get_by_role("link", name="My templates").click()
    expect(page.get_by_text("Nothing here yet.")).to_be_visible()

    page.goto(window.extension_url("options.html"))
    hostile = tmp_path / "hostile.json"
    hostile.write_text(json.dumps({**file, "templates": [{**file["templates"][0], "subject": ["<img src=x onerror=alert(1)>"]}]}))
    page.get_by_label("Import a file").set_input_files(hostile)
    expect(said.first).to_contain_text("template 1 (For Fridays), subject")
    page.get_by_label("Import a file").set_input_files(everything.value.path())
    expect(said.first).to_have_text("New: 1. Changed: 0. Already here: 0.")
    page.get_by_role("link", name="My templates").click()
    expect(page.get_by_role("button", name=re.compile("^For Fridays"))).to_be_visible()


NEWER = """async more => {
    const playbook = await afterword.currentPlaybook();
    playbook.templates[0].body = playbook.templates[0].body.replace(/Thank.*?(?= to talk)/, more);
    await chrome.storage.local.set({ playbook: { hash: more, backend: '', playbook } });
}"""


def guidance_comes(page: Page, opening: str) -> None:
    """Newer guidance, in which the thank-you begins in another way, and the panel opened anew."""
    load(page)
    page.evaluate(NEWER, opening)
    page.reload()


def test_a_newer_original_is_offered_once_and_never_forced(page: Page) -> None:
    page.get_by_role("button", name="Make this template my own").click()
    body = page.get_by_label("Text", exact=True)
    shipped = body.input_value()
    mine = shipped.replace("Kind regards", "Best wishes")
    body.fill(mine)
    page.get_by_role("button", name="Done").click()
    expect(page.locator(".paper .body")).to_contain_text("Best wishes")
    newer = page.get_by_text("A newer version of the original is there.")
    expect(newer).to_be_hidden()

    guidance_comes(page, "Thank you for the time you took")
    expect(newer).to_be_visible()
    page.get_by_role("button", name="Look at it").click()
    expect(body).to_have_value(mine)
    changed = page.locator(".compare .changed")
    expect(changed).to_contain_text(["Thank you for taking", "Thank you for the time you took", "Best wishes", "Kind regards"])
    page.get_by_role("button", name="Keep mine").click()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(newer).to_be_hidden()
    page.reload()
    expect(page.get_by_label("Which note?")).to_be_visible()
    expect(newer).to_be_hidden()

    # The next one is a new question, and what was taken can be given back.
    guidance_comes(page, "Thanks for taking the time")
    page.get_by_role("button", name="My templates").click()
    page.get_by_role("button", name=re.compile("A newer version of the original is there")).click()
    page.get_by_role("button", name="Take the original’s text").click()
    expect(body).to_have_value(re.compile("Thanks for taking the time"))
    expect(body).to_have_value(re.compile("Kind regards"))
    page.get_by_role("button", name="Undo").click()
    expect(body).to_have_value(mine)
    expect(newer).to_be_visible()


def test_axe_finds_nothing_to_mend_in_ones_own_templates(page: Page, window: Chromium) -> None:
    page.get_by_role("button", name="Make this template my own").click()
    page.get_by_label("Text", exact=True).fill("Dear {{nobody}}, thank you for [topic].")
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_label("Which note?").locator("option[disabled]")).to_have_count(1)
    guidance_comes(page, "Thanks for taking the time")
    page.goto(window.extension_url("panel.html?view=templates"))

    expect(page.get_by_text("It cannot be used until that is mended.")).to_be_visible()
    look_everywhere(page)
    page.get_by_role("button", name=re.compile("mine")).click()
    page.get_by_text("More fields").click()
    expect(page.get_by_text("Yours stays as it is unless")).to_be_visible()
    look_everywhere(page)
