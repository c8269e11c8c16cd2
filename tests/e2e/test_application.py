"""One application from the interview to its end, as its user clicks through it, and what each view is without eyes or a mouse."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .accessibility import look_everywhere
from .backend import ROOT, real_backend
from .browsers.chromium import Chromium
from .browsers.panel import Panel
from .keyboard import tab_to
from .notice import press_in_notice, shown_in
from .processes import wait_until
from .remembered import load

FIT = "At Fabrikam I got three departments to agree on one definition of a late order, and the weekly argument stopped for good."


def at(page: Page, moment: str) -> None:
    """Set the clock of the panel, and open it at that moment."""
    page.clock.set_fixed_time(datetime.fromisoformat(moment))
    page.goto(page.url.split("panel.html?")[0])
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def tab(page: Page, name: str) -> None:
    page.get_by_role("navigation").get_by_role("button", name=re.compile(f"^{name}")).click()
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def happened(page: Page, what: str) -> None:
    page.get_by_role("group", name=re.compile("^(They|You)$")).get_by_role("button", name=what, exact=True).click()


@pytest.fixture
def panel(chromium_browser: Chromium) -> Page:
    """The panel in a tab of its own."""
    page = chromium_browser.page
    page.goto(chromium_browser.extension_url("panel.html"))
    return page


def add(page: Page, company: str, *people: str) -> None:
    """Add an application with an interview on Tuesday, March 3, from two to three in Chicago."""
    tab(page, "Applications")
    page.get_by_role("button", name="Add an application").click()
    page.get_by_label("Company").fill(company)
    page.get_by_label("Role").fill("Data Analyst")
    page.get_by_label("Day", exact=True).fill("2026-03-03")
    page.get_by_label(re.compile("^From")).fill("14:00")
    page.get_by_label(re.compile("^To")).fill("15:00")
    for number, name in enumerate(people):
        if number:
            page.get_by_role("button", name="Add a person").click()
        page.locator(f"[name=person_0_{number}_name]").fill(name)
    page.get_by_text("Where they are").click()
    page.get_by_label("Country").select_option("US")
    page.get_by_label(re.compile("^Time zone")).fill("America/Chicago")
    page.get_by_role("button", name="Add an application").click()
    expect(page.get_by_role("heading", level=1, name=company)).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text(f"Saved: {company}")


def titles(page: Page) -> list[str]:
    """What Today asks for, by its headings."""
    tab(page, "Today")
    return page.locator("main > .cards .title").all_text_contents()


def test_an_application_goes_from_the_interview_to_the_offer(panel: Page) -> None:
    at(panel, "2026-03-03T21:30:00+00:00")
    add(panel, "Northwind Traders", "Dana Reyes", "Pat Kim")

    # The debrief: kept as it is typed, and its date is part of the plan.
    panel.get_by_role("button", name="Write it down").click()
    panel.get_by_label("What you talked about").first.fill("The returns dashboard that four teams read in four ways.")
    panel.get_by_label("What did they say happens next, and when?").fill("They will call me by the end of next week.")
    expect(panel.get_by_label(re.compile("^They want to answer by"))).to_have_value("2026-03-13")
    expect(panel.get_by_text("That is Friday, March 13.").first).to_be_visible()
    panel.get_by_role("button", name="Done").click()
    expect(panel.get_by_text("They want to answer by Friday, March 13.")).to_be_visible()

    # One note for each of them; what was noted is offered, and never put in unasked.
    assert titles(panel) == ["Send a thank-you"]
    panel.get_by_role("button", name="Write it").click()
    expect(panel.get_by_role("button", name="Dana Reyes")).to_have_attribute("aria-pressed", "true")
    expect(panel.locator(".paper .body")).to_contain_text("Dear Dana Reyes")
    panel.get_by_label("Your name").fill("Sam Okafor")
    expect(panel.locator(".paper .body mark")).to_have_text(["[What this person asked or said]"])
    panel.get_by_role("button", name=re.compile("Use it")).first.click()
    expect(panel.locator(".paper .body")).to_contain_text("The returns dashboard that four teams read")
    panel.locator("[name=qualification]").fill(FIT)
    panel.get_by_role("button", name="Pat Kim").click()
    expect(panel.locator(".paper .body")).to_contain_text("Dear Pat Kim")
    expect(panel.locator(".paper .body")).not_to_contain_text("returns dashboard")
    panel.locator("[name=own_words_topic]").fill("Your question about late orders stayed with me.")
    expect(panel.locator(".findings")).not_to_contain_text("another note of yours")
    panel.locator("[name=qualification]").fill(FIT)
    expect(panel.locator(".findings")).to_contain_text("stands in another note of yours")

    # Done for both, taken back, and done again.
    tab(panel, "Today")
    panel.get_by_role("button", name="Done").first.click()
    expect(panel.get_by_text("Nothing is due.")).to_be_visible()
    panel.get_by_role("button", name="Undo").click()
    expect(panel.get_by_role("heading", name="Send a thank-you")).to_be_visible()
    panel.get_by_role("button", name="Done").first.click()
    expect(panel.get_by_text(re.compile("Next: Check in after the date they gave, Northwind Traders, Monday, March 16"))).to_be_visible()

    # Before that day the panel says that it is early, and which rule says so.
    tab(panel, "Write")
    panel.get_by_label("For which application?").select_option(label="Northwind Traders · Data Analyst")
    panel.get_by_label("Which note?").select_option(label="Check-in after a date they gave")
    expect(panel.locator(".moment")).to_contain_text("It is still early for this. Wait until Monday, March 16")

    # The day has come.
    at(panel, "2026-03-16T15:00:00+00:00")
    expect(panel.get_by_role("button", name=re.compile("^Today"))).to_contain_text("1")
    panel.get_by_role("button", name="Write it").first.click()
    expect(panel.locator(".moment")).to_contain_text("Now is a good time for this.")
    expect(panel.locator(".paper .body")).to_contain_text("Friday, March 13")
    tab(panel, "Applications")
    panel.get_by_role("button", name=re.compile("Northwind")).click()
    happened(panel, "Made an offer")
    expect(panel.get_by_role("status")).to_contain_text("Recorded: They made an offer")
    panel.get_by_label(re.compile("^They want to know by")).fill("2026-03-20")
    expect(panel.get_by_text("They have made you an offer.")).to_be_visible()
    assert titles(panel) == ["Say that you have the offer"]


def test_what_is_emptied_is_empty_and_a_double_click_counts_once(panel: Page) -> None:
    load(panel)
    at(panel, "2026-03-03T21:30:00+00:00")
    add(panel, "Northwind Traders", "Dana Reyes")

    def kept() -> Any:
        load(panel)
        [saved] = panel.evaluate("() => afterword.readAll()")
        return saved["case"]

    panel.get_by_role("button", name="Write it down").click()
    topic = panel.get_by_label("What you talked about")
    topic.fill("The returns dashboard.")
    wait_until(lambda: kept()["interviews"][0]["interviewers"][0].get("topic") == "The returns dashboard.", "the words to be kept")
    topic.fill("")
    wait_until(lambda: "topic" not in kept()["interviews"][0]["interviewers"][0], "the words to be gone")

    tab(panel, "Applications")
    panel.get_by_role("button", name=re.compile("Northwind")).click()
    panel.get_by_role("button", name="Made an offer", exact=True).dblclick()
    panel.get_by_label(re.compile("^They want to know by")).fill("2026-03-20")
    wait_until(lambda: [event.get("date") for event in kept()["events"]] == ["2026-03-20"], "one offer with its date")
    panel.get_by_label(re.compile("^They want to know by")).fill("")
    wait_until(lambda: "date" not in kept()["events"][0], "the date to be gone")

    tab(panel, "Applications")
    panel.get_by_role("button", name="Add an application").click()
    panel.get_by_label("Company").fill("Contoso")
    panel.get_by_role("button", name="Add an application").dblclick()
    expect(panel.get_by_role("heading", level=1, name="Contoso")).to_be_visible()
    load(panel)
    assert len(panel.evaluate("() => afterword.readAll()")) == 2


def test_an_application_that_ends_in_silence_says_when_to_move_on(panel: Page) -> None:
    at(panel, "2026-03-03T21:30:00+00:00")
    add(panel, "Northwind Traders", "Dana Reyes")
    seen: list[str] = []
    for moment in ("2026-03-03T21:40", "2026-03-11T16:00", "2026-03-19T16:00", "2026-04-03T16:00"):
        at(panel, f"{moment}:00+00:00")
        seen += titles(panel)
        if seen[-1].startswith("Check in when"):
            # No address is known, so a call is a way too: a card to read from, and to print.
            panel.get_by_role("button", name="Prepare").click()
            expect(panel.get_by_label("Which note?")).to_have_value("TP-11")
            expect(panel.locator(".paper .body")).to_contain_text("Dana Reyes")
            expect(panel.get_by_role("button", name="Print")).to_be_visible()
            tab(panel, "Today")
        button = panel.locator("main > .cards").get_by_role("button", name="Done")
        button.first.click()
        expect(panel.get_by_role("status")).to_contain_text("Done")
    assert seen == ["Send a thank-you", "Check in when they gave no date", "Check in a last time", "Move on"]
    tab(panel, "Applications")
    panel.get_by_text("Finished (1)").click()
    panel.get_by_role("button", name=re.compile("Northwind")).click()
    expect(panel.get_by_text("You have moved on.")).to_be_visible()

    # What was recorded can be dated and taken back; the plan follows.
    panel.get_by_text("Recorded so far (4)").click()
    panel.locator(".history li summary").filter(has_text="You moved on").click()
    panel.get_by_role("button", name="Take it back You moved on").click()
    expect(panel.get_by_text("You have moved on.")).to_be_hidden()
    panel.get_by_role("button", name="Undo").click()
    expect(panel.get_by_text("You have moved on.")).to_be_visible()

    # The background, which empties the trash, goes by the clock on the wall.
    at(panel, datetime.now(UTC).isoformat())
    tab(panel, "Applications")
    panel.get_by_text("Finished (1)").click()
    panel.get_by_role("button", name=re.compile("Northwind")).click()
    panel.get_by_role("button", name="Move to the trash").click()
    expect(panel.get_by_role("status")).to_contain_text("in the trash for 30 days")
    panel.get_by_role("button", name="Undo").click()
    expect(panel.get_by_text("Finished (1)")).to_be_visible()


SAVED = """async () => {
    const talk = (kind, day, ...interviewers) => ({ id: 'i1', kind, start: `${day}T14:00`, end: `${day}T15:00`, interviewers });
    const thanked = (day, ...to) => ({ id: 'e1', type: 'sent', kind: 'thank_you', at: `${day}T18:00`, to, interview: 'i1' });
    const dana = { id: 'p1', name: 'Dana Reyes', email: 'dana@northwind.example', topic: 'The returns dashboard.' };
    const northwind = await afterword.create({
        application: { company: 'Northwind Traders', role: 'Data Analyst', tz: 'America/Chicago', country: 'US' },
        interviews: [talk('panel', '2026-03-03', dana, { id: 'p2', name: 'Pat Kim' })],
        promise: { kind: 'date', date: '2026-03-13', said: '2026-03-03' },
        events: [thanked('2026-03-03', 'Dana Reyes')],
    });
    await afterword.create({
        application: { company: 'Contoso', role: 'Product Manager', tz: 'Europe/Berlin', country: 'DE' },
        interviews: [talk('video', '2026-02-12', { id: 'p1', name: 'Alex Meyer' })],
        events: [thanked('2026-02-12', 'Alex Meyer'), { id: 'e2', type: 'replied', at: '2026-02-13T10:00' }],
    });
    return northwind.id;
}"""


def press(name: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role("button", name=name, exact=True).first.click()


VIEWS: dict[str, tuple[str, list[Callable[[Page], None]]]] = {
    "Welcome to Afterword": ("welcome.html", []),
    "Today": ("panel.html?view=today", [lambda page: page.get_by_text("Later", exact=True).first.click()]),
    "Applications": ("panel.html?view=applications", []),
    "Northwind Traders": ("panel.html?application={id}", [press("Named a date")]),
    "Change the application": ("panel.html?application={id}", [press("Change")]),
    "What do you remember?": ("panel.html?application={id}", [press("What do you remember?")]),
    "Write a note": ("panel.html?view=today", [press("Write it"), lambda page: page.get_by_text("Filled in:").click()]),
    "Add an application": ("panel.html?view=new", [press("Add an application")]),
    "Settings": ("options.html", []),
    "A blank is still there": ("help.html?of=CK-01", []),
}


def test_axe_finds_nothing_to_mend_in_any_view_in_any_light_and_at_any_size(chromium_browser: Chromium) -> None:
    page = chromium_browser.page
    page.clock.set_fixed_time(datetime.fromisoformat("2026-03-04T15:00:00+00:00"))
    page.goto(chromium_browser.extension_url("panel.html"))
    load(page)
    known = page.evaluate(SAVED)
    for heading, (query, steps) in VIEWS.items():
        page.goto(chromium_browser.extension_url(query.format(id=known)))
        for step in steps:
            step(page)
        expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()
        look_everywhere(page)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The practice page of the real backend."""
    with real_backend(ROOT / "content", tmp_path_factory.mktemp("backend") / "log") as address:
        yield f"{address}/practice"


def test_a_message_to_an_interviewer_is_written_reviewed_and_inserted_by_keyboard(chromium_browser: Chromium, practice: str) -> None:
    with chromium_browser.extension_page("panel.html") as page:
        load(page)
        page.evaluate(SAVED)
    mail, keys = chromium_browser.page, chromium_browser.page.keyboard
    chromium_browser.open(practice)
    mail.get_by_label("To").fill("Pat Kim <dana@northwind.example>")
    chromium_browser.click_toolbar_button()
    panel = Panel(chromium_browser)

    # The recipient says for which application and for whom; the first field to be filled has the focus.
    panel.wait_for("() => document.activeElement.name === 'own_words_topic'")
    assert (
        panel.run("() => document.querySelector('[name=application]').selectedOptions[0].textContent") == "Northwind Traders · Data Analyst"
    )
    assert panel.run("() => document.querySelector('[aria-pressed=true]').textContent") == "✓ Dana Reyes (done)"

    keys.type("I keep thinking about the the returns dashboard that your four teams read in four different ways.")
    tab_to("Filled in", keys, panel.run, within=40)
    keys.press("Enter")
    tab_to("my_name", keys, panel.run, within=40)
    keys.type("Sam Okafor")
    tab_to("Change “the the” to “the”", keys, panel.run, within=40)
    keys.press("Enter")
    panel.wait_for("() => !document.querySelector('[name=own_words_topic]').value.includes('the the')")
    assert panel.run("() => document.activeElement.textContent") == "Before you send it"
    assert panel.run("() => document.querySelector('.findings [role=status]').textContent") == "Changed “the the” to “the”."
    tab_to("Insert", keys, panel.run, within=40)
    keys.press("Enter")
    mail.wait_for_function("() => document.querySelector('[name=body]').value.includes('the returns dashboard')")
    assert mail.get_by_label("To").input_value() == "Pat Kim <dana@northwind.example>"
    panel.wait_for("() => document.querySelector('footer [role=status]').textContent.includes('Your note is in the message')")

    # It is that application's note from now on, and can be noted as sent.
    with chromium_browser.extension_page("panel.html") as page:
        load(page)
        kept = "async () => (await afterword.readAll()).flatMap(({ notes }) => notes)"
        wait_until(lambda: bool(page.evaluate(kept)), "the note to be kept")
        [note] = page.evaluate(kept)
        assert (note["to"], note["interview"], note["interviewer"], note["kind"]) == (["Dana Reyes"], "i1", "p1", "thank_you")
        assert "the returns dashboard" in note["body"]


def test_a_message_to_two_interviewers_is_told_to_go_to_each_of_them(chromium_browser: Chromium, practice: str) -> None:
    with chromium_browser.extension_page("panel.html") as page:
        load(page)
        page.evaluate(SAVED)
    chromium_browser.open(practice)
    chromium_browser.page.get_by_label("To").fill("Dana Reyes <dana@northwind.example>, Pat Kim <pat@northwind.example>")
    chromium_browser.click_toolbar_button()
    panel = Panel(chromium_browser)
    panel.wait_for("() => document.querySelector('.findings')?.textContent.includes('several people you met')")


def test_everything_can_be_taken_along_deleted_and_brought_back(chromium_browser: Chromium, tmp_path: Path) -> None:
    page = chromium_browser.page
    page.clock.set_fixed_time(datetime.fromisoformat("2026-03-04T15:00:00+00:00"))
    page.goto(chromium_browser.extension_url("panel.html"))
    load(page)
    page.evaluate(SAVED)
    page.goto(chromium_browser.extension_url("options.html"))
    said = page.get_by_role("region", name="Your data").get_by_role("status")
    page.get_by_label("Your name").fill("Sam Okafor")
    page.get_by_label("Two: a thank-you and one check-in").check()
    page.get_by_label("Where the employers usually are").select_option("DE")

    with page.expect_download() as table:
        page.get_by_role("button", name="Export a table").click()
    rows = list(csv.DictReader(table.value.path().read_text("utf-8-sig").splitlines()))
    assert {(row["Company"], row["People"]) for row in rows} == {("Northwind Traders", "Dana Reyes; Pat Kim"), ("Contoso", "Alex Meyer")}
    with page.expect_download() as everything:
        page.get_by_role("button", name="Export everything").click()

    page.get_by_role("button", name="Delete everything").click()
    expect(said.last).to_contain_text("It cannot be undone.")
    page.get_by_role("button", name="Delete everything now").click()
    expect(said.last).to_have_text("Everything is deleted.")
    page.reload()
    expect(page.get_by_label("Your name")).to_have_value("")
    expect(page.get_by_label("Three: a thank-you and two check-ins")).to_be_checked()

    wrong = tmp_path / "wrong.json"
    wrong.write_text("{")
    page.get_by_label("Import a file").set_input_files(wrong)
    expect(said.first).to_contain_text("This file was not imported")
    page.get_by_label("Import a file").set_input_files(everything.value.path())
    expect(said.first).to_have_text("New: 2. Changed: 0. Already here: 0.")
    page.reload()
    expect(page.get_by_label("Your name")).to_have_value("Sam Okafor")
    expect(page.get_by_label("Where the employers usually are")).to_have_value("DE")
    expect(page.get_by_label("Two: a thank-you and one check-in")).to_be_checked()
    page.get_by_role("link", name="Applications").click()
    expect(page.get_by_text("Northwind Traders")).to_be_visible()

    # One application in the user's own calendar, as a file.
    page.get_by_role("button", name=re.compile("Northwind")).click()
    page.get_by_text("Put it into your calendar").click()
    with page.expect_download() as calendar:
        page.get_by_role("button", name="Save as a file").click()
    assert calendar.value.suggested_filename == "afterword.ics"
    assert calendar.value.path().read_text().startswith("BEGIN:VCALENDAR")

    # Once they have decided there is nothing to do, and what stands in the calendar is taken out.
    happened(page, "Said no")
    page.get_by_role("button", name="Not this one").first.click()
    expect(page.get_by_text("Take it out of your calendar")).to_be_visible()
    with page.expect_download() as calendar:
        page.get_by_role("button", name="Save as a file").click()
    assert set(re.findall("STATUS:(.*?)\r", calendar.value.path().read_bytes().decode())) == {"CANCELLED"}
    expect(page.get_by_text("Take it out of your calendar")).to_be_hidden()


def test_a_first_note_is_remembered_with_what_was_written(chromium_browser: Chromium, practice: str) -> None:
    chromium_browser.open(practice)
    chromium_browser.click_toolbar_button()
    panel = Panel(chromium_browser)
    panel.fill(interviewer_name="Dana Reyes", role="Data Analyst", company="Northwind Traders", my_name="Sam Okafor")
    panel.fill(own_words_topic="What you said about the returns dashboard stayed with me.")
    panel.insert()
    panel.run("() => document.querySelector('.remember summary').click()")
    panel.click("Remember it")
    panel.wait_for("() => document.querySelector('.toast').textContent.includes('Northwind Traders is saved')")
    assert panel.run("() => document.querySelector('[name=own_words_topic]').value").startswith("What you said")
    # It is over by now, whatever the hour: the thank-you is due, and the note in the message is it.
    panel.wait_for("() => document.querySelector('header .count')?.textContent.startsWith('1')")
    with chromium_browser.extension_page("panel.html") as page:
        load(page)
        [saved] = page.evaluate("async () => afterword.readAll()")
    assert [person["name"] for person in saved["case"]["interviews"][0]["interviewers"]] == ["Dana Reyes"]
    assert [note["to"] for note in saved["notes"]] == [["Dana Reyes"]]


def test_a_message_sent_on_the_practice_page_is_noted_and_taken_back(chromium_browser: Chromium, practice: str) -> None:
    with chromium_browser.extension_page("panel.html") as page:
        load(page)
        page.evaluate(SAVED)
    mail = chromium_browser.page
    chromium_browser.open(practice)
    mail.get_by_label("To").fill("Dana Reyes <dana@northwind.example>")
    chromium_browser.click_toolbar_button()
    panel = Panel(chromium_browser)
    panel.fill(own_words_topic="What you said about the returns dashboard stayed with me.", my_name="Sam Okafor")
    panel.insert()
    with chromium_browser.extension_page("panel.html") as page:
        load(page)
        sent = "async () => (await afterword.readAll()).flatMap(({ case: { events } }) => events).filter(({ note }) => note).length"
        wait_until(lambda: bool(page.evaluate("async () => (await afterword.readAll()).some(({ notes }) => notes.length)")), "the note")
        mail.bring_to_front()
        assert page.evaluate(sent) == 0
        mail.get_by_role("button", name="Send").click()
        expect(mail.get_by_role("heading", name="This would have been sent")).to_be_visible()
        expect(mail.get_by_label("To")).to_be_hidden()
        wait_until(lambda: "Afterword noted that you sent this message." in shown_in(chromium_browser), "the notice")
        assert page.evaluate(sent) == 1

        press_in_notice(chromium_browser, "Not sent")
        wait_until(lambda: page.evaluate(sent) == 0, "the note to be taken back")
        wait_until(lambda: "Taken back. Afterword counts it as not sent." in shown_in(chromium_browser), "the notice to say so")
    mail.get_by_role("button", name="Write another").click()
    expect(mail.get_by_label("To")).to_be_visible()
