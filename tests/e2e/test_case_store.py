"""What the extension remembers of applications: by the code of the panel, in the pages and frames where that runs."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Frame, Playwright, expect
from playwright.sync_api import Error as PlaywrightError

from . import kept
from .backend import lying_backend
from .browsers import Browser, chromium
from .browsers.chromium import Chromium
from .conftest import built, need
from .processes import wait_until
from .remembered import calling, load

CREATE = "company => afterword.create({ application: { company, role: 'Data Analyst' } }).then(({ id }) => id)"
COMPANIES = "() => afterword.readAll().then(all => all.map(saved => saved.case.application.company))"


@pytest.fixture(scope="module")
def window(playwright: Playwright) -> Iterator[Chromium]:
    """One browser for all tests of this file, each with applications of its own."""
    need(chromium.what_is_missing())
    with Chromium.start(playwright, built("chrome")) as browser:
        browser.open(browser.extension_url("options.html"))
        load(browser.page)
        yield browser


@pytest.fixture(scope="module")
def page_of_a_stranger() -> Iterator[str]:
    """The address of an empty page of another site."""
    with lying_backend({"/": b"<title>Mail</title>"}) as address:
        yield f"{address}/"


def test_an_application_is_kept_changed_thrown_away_and_brought_back(browser: Browser) -> None:
    browser.open(browser.extension_url("options.html"))
    identifier = browser.run(calling(CREATE), "Northwind Traders")
    browser.run(calling("id => afterword.change(id, saved => ({ ...saved, remarks: 'Bus 12' })).then(() => null)"), identifier)
    browser.open(browser.extension_url("options.html"))
    assert browser.run(calling("id => afterword.read(id).then(({ remarks }) => remarks)"), identifier) == "Bus 12"
    browser.run(calling("id => afterword.trash(id).then(() => null)"), identifier)
    assert browser.run(calling(COMPANIES)) == []
    browser.run(calling("id => afterword.restore(id).then(() => null)"), identifier)
    assert browser.run(calling(COMPANIES)) == ["Northwind Traders"]

    # After its thirty days in the trash, what was typed for it is gone as well.
    browser.run(calling("id => afterword.keepNoteFor(id, '', { template: 'TP-01', values: { company: 'Northwind' } })"), identifier)
    browser.run(calling("id => afterword.keepNoteFor(id, 'i1 p1', { template: 'TP-01', values: {} })"), identifier)
    browser.run(calling("id => afterword.keepExported(id, { sequence: 1, entries: [] })"), identifier)
    browser.run(calling("id => afterword.trash(id).then(() => null)"), identifier)
    assert browser.run(calling("() => afterword.emptyTrash()")) == 0
    assert browser.run(calling("id => afterword.readNotesFor(id).then(Object.keys)"), identifier) == ["", "i1 p1"]
    assert browser.run(calling("() => afterword.emptyTrash(Date.now() + 31 * 24 * 60 * 60 * 1000)")) == 1
    assert (
        browser.run(calling("async () => JSON.stringify(await (globalThis.browser ?? chrome).storage.local.get(null))")).count(identifier)
        == 0
    )

    browser.run(calling("() => afterword.eraseEverything()"))
    assert browser.run(calling("() => afterword.readKept()")) == []
    assert browser.run(calling("async () => Object.keys(await (globalThis.browser ?? chrome).storage.local.get(null))")) == []


OWN = """title => afterword.currentPlaybook().then(({ templates: [shipped] }) => {
    const own = afterword.ownFrom(shipped, Date.now());
    return afterword.keepTemplate(own, { ...own, title });
})"""
TITLES = "() => afterword.readTemplates().then(all => all.map(({ title, trashed }) => [title, trashed !== undefined]))"


def test_a_template_of_ones_own_is_kept_changed_thrown_away_and_deleted_with_everything(browser: Browser) -> None:
    browser.open(browser.extension_url("options.html"))
    browser.run(calling("() => afterword.eraseEverything()"))
    own = browser.run(calling(OWN), "My thanks")
    assert (own["situation"], own["original"]["body"]) == ("TP-01", own["body"])
    changed = browser.run(calling("own => afterword.keepTemplate(own, { ...own, title: 'For Fridays' })"), own)
    # Another window still shows the old name, and changes the text alone.
    browser.run(calling("own => afterword.keepTemplate(own, { ...own, body: '{{#role}}' })"), own)
    browser.open(browser.extension_url("options.html"))
    [kept] = browser.run(calling("() => afterword.readTemplates()"))
    assert (kept["title"], kept["body"]) == ("For Fridays", "{{#role}}")
    browser.run(calling("own => afterword.trashTemplate(own, Date.now()).then(() => null)"), kept)
    assert browser.run(calling(TITLES)) == [["For Fridays", True]]
    browser.run(calling("() => afterword.emptyTrash()"))
    assert browser.run(calling(TITLES)) == [["For Fridays", True]]
    browser.run(calling("own => afterword.trashTemplate({ ...own, trashed: 1 }, undefined).then(() => null)"), changed)
    assert browser.run(calling(TITLES)) == [["For Fridays", False]]
    browser.run(calling("own => afterword.trashTemplate(own, Date.now()).then(() => null)"), changed)
    browser.run(calling("() => afterword.emptyTrash(Date.now() + 31 * 24 * 60 * 60 * 1000)"))
    assert browser.run(calling(TITLES)) == []
    browser.run(calling(OWN), "My thanks")
    browser.run(calling("() => afterword.eraseEverything()"))
    assert browser.run(calling(TITLES)) == []


CHOOSE_TWICE = """() => Promise.all([
    afterword.writeSettings({ reminders: { notify: true, hour: 9 } }),
    afterword.writeSettings(({ reminders }) => ({ reminders: { ...reminders, hour: 7 } })),
    afterword.writeSettings(({ reminders }) => ({ reminders: { ...reminders, notify: false } })),
]).then(() => null)"""


def test_a_choice_in_the_settings_keeps_what_another_window_chose(window: Chromium) -> None:
    window.run(CHOOSE_TWICE)
    assert window.run("() => afterword.readSettings().then(({ reminders }) => reminders)") == {"notify": False, "hour": 7}

    # A schedule may have more than the settings show: a file brought it.
    window.run("() => afterword.writeSettings({ schedule: { switched_off: ['SR-09'] } })")
    with window.extension_page("options.html") as page:
        page.get_by_label("Two: a thank-you and one check-in").check()
        wait_until(lambda: bool(page.evaluate(KEPT_CAP)), "the choice to be kept")
    assert window.run("() => afterword.readSettings().then(({ schedule }) => schedule)") == {"switched_off": ["SR-09"], "cap": 2}
    window.run("() => afterword.eraseEverything()")


KEPT_CAP = "() => chrome.storage.local.get('settings').then(({ settings }) => settings.schedule.cap)"
EARLIER = """async version => {
    const done = request => new Promise((good, bad) => Object.assign(request, { onsuccess: () => good(request.result), onerror: bad }));
    // One right behind the other: whatever else opens it, the background for one, comes after both.
    const deleting = done(indexedDB.deleteDatabase('afterword'));
    const opening = indexedDB.open('afterword', version);
    opening.onupgradeneeded = () => {
        const cases = opening.result.createObjectStore('cases', { keyPath: 'id' });
        if (version > 1) cases.createIndex('live', 'live');
    };
    await deleting;
    const database = await done(opening);
    const application = { company: 'Northwind Traders', role: 'Data Analyst' };
    const kept = { application, interviews: [], events: [] };
    const saved = { id: 'a', created: 1, updated: 1, case: kept, notes: [], snoozes: [], stamps: {} };
    await done(database.transaction('cases', 'readwrite').objectStore('cases').put({ id: 'a', revision: 1, saved }));
    database.close();
}"""


@pytest.mark.parametrize(("version", "live"), [(1, ["Northwind Traders"]), (2, [])])
def test_a_database_of_an_earlier_version_is_taken_over_with_all_that_is_in_it(window: Chromium, version: int, live: list[str]) -> None:
    page = window.context.new_page()
    page.goto(window.extension_url("manifest.json"))
    page.evaluate(EARLIER, version)
    load(page)
    # What the second version called settled stays so; the first knew nothing of that.
    assert page.evaluate(LIVE) == live
    assert page.evaluate(COMPANIES) == ["Northwind Traders"]
    page.evaluate(OWN, "My thanks")
    assert page.evaluate(TITLES) == [["My thanks", False]]
    page.evaluate("() => afterword.eraseEverything()")
    page.close()


@pytest.mark.parametrize("version", sorted(file.stem for file in kept.FOLDER.glob("*.json")))
def test_what_a_released_version_kept_is_there_as_it_was(window: Chromium, version: str) -> None:
    page = window.context.new_page()
    page.goto(window.extension_url("manifest.json"))
    file = kept.restore(page, version)
    load(page)
    applications = {row["id"]: row["saved"] for row in file["stores"]["cases"]["rows"]}
    assert {saved["id"]: saved for saved in page.evaluate("() => afterword.readKept()")} == applications
    assert page.evaluate("() => afterword.readTemplates()") == file["stores"]["templates"]["rows"]
    settings = page.evaluate("() => afterword.readSettings()")
    assert file["storage"]["settings"].items() <= settings.items()
    [northwind] = page.evaluate("() => afterword.readAll()")
    assert page.evaluate("id => afterword.readNotesFor(id)", northwind["id"]) == file["storage"][f"unfinished {northwind['id']}"]
    assert page.evaluate("id => afterword.readExported(id)", northwind["id"]) == file["storage"][f"calendar {northwind['id']}"]
    assert page.evaluate("() => afterword.readUnfinished()") == file["storage"]["unfinished"]

    # It can be taken along, and the panel shows it.
    again = page.evaluate("async () => afterword.importEverything(await afterword.exportEverything())")
    assert (again["added"], again["changed"], again["same"]) == (0, 0, len(applications) + len(file["stores"]["templates"]["rows"]))
    page.goto(window.extension_url("panel.html?view=applications"))
    expect(page.get_by_text("Northwind Traders")).to_have_count(1)
    page.goto(window.extension_url("manifest.json"))
    load(page)
    page.evaluate("() => afterword.eraseEverything()")
    page.close()


def panel_beside(window: Chromium, address: str) -> Frame:
    """The panel in a frame of another site's page, as it stands beside the mail."""
    page = window.context.new_page()
    page.goto(address)
    page.evaluate(
        "source => new Promise(done => { const frame = document.createElement('iframe');"
        " Object.assign(frame, { src: source, onload: done }); document.body.append(frame) })",
        window.extension_url("panel.html#nobody"),
    )
    frame = next(frame for frame in page.frames if "panel.html" in frame.url)
    load(frame)
    return frame


def test_the_panel_beside_the_mail_sees_what_the_full_page_sees(window: Chromium, page_of_a_stranger: str) -> None:
    frame = panel_beside(window, page_of_a_stranger)
    window.page.evaluate("() => { globalThis.heard = []; afterword.onChange(ids => heard.push(...ids)) }")
    here = window.run(CREATE, "Contoso")
    there = frame.evaluate(CREATE, "Fabrikam")
    assert set(frame.evaluate(COMPANIES)) >= {"Contoso", "Fabrikam"}
    assert set(window.run(COMPANIES)) >= {"Contoso", "Fabrikam"}
    window.wait_for("(...ids) => ids.every(id => heard.includes(id))", here, there)


def test_two_windows_that_change_one_application_lose_nothing(window: Chromium, page_of_a_stranger: str) -> None:
    identifier = window.run(CREATE, "Adventure Works")
    frame = panel_beside(window, page_of_a_stranger)
    start = """([id, name]) => { globalThis.ended = false; (async () => {
        for (let number = 0; number < 25; number++)
            await afterword.change(id, saved => afterword.withEvent(saved, { id: `${name}${number}`, type: 'replied', at: '2026-03-03' }));
        ended = true;
    })(); }"""
    frame.evaluate(start, [identifier, "frame"])
    window.page.evaluate(start, [identifier, "page"])
    window.wait_for("() => ended", seconds=30)
    frame.wait_for_function("() => ended", timeout=30_000)
    events = window.run("id => afterword.read(id).then(saved => saved.case.events.map(({ id }) => id))", identifier)
    assert len(events) == len(set(events)) == 50


def test_a_note_that_was_sent_is_one_event_and_can_be_taken_back(window: Chromium) -> None:
    identifier = window.run(CREATE, "Tailspin Toys")
    note = {
        "id": "note-1",
        "inserted": 0,
        "kind": "thank_you",
        "channel": "email",
        "template": "TP-01",
        "rule": "SR-03",
        "to": ["Dana Reyes"],
        "subject": "Thank you",
        "body": "Dear Dana Reyes",
    }
    window.run("(id, note) => afterword.change(id, saved => afterword.withNote(saved, note)).then(() => null)", identifier, note)
    window.run("() => Promise.all([afterword.noteSent('note-1'), afterword.noteSent('note-1')]).then(() => null)")
    events = "id => afterword.read(id).then(saved => saved.case.events.map(({ type, rule, to }) => [type, rule, ...to]))"
    assert window.run(events, identifier) == [["sent", "SR-03", "Dana Reyes"]]
    window.run("() => afterword.noteUnsent('note-1').then(() => null)")
    assert window.run(events, identifier) == []


LIVE = "() => afterword.readLive().then(all => all.map(saved => saved.case.application.company))"


def test_today_reads_only_what_may_still_come_to_something(window: Chromium) -> None:
    window.run("() => afterword.eraseEverything()")
    change = "(id, part) => afterword.change(id, saved => ({ ...saved, case: { ...saved.case, ...part } })).then(() => null)"
    over = {
        "interviews": [{"id": "i1", "start": "2020-03-03T14:00", "end": "2020-03-03T15:00", "interviewers": []}],
        "events": [{"id": "e1", "type": "rejected", "at": "2020-03-10T09:00"}],
    }
    invited = {"interviews": [{"id": "i2", "start": "2099-03-03T14:00", "end": "2099-03-03T15:00", "interviewers": []}], "events": []}
    waiting, ended = window.run(CREATE, "Fourth Coffee"), window.run(CREATE, "Blue Yonder")
    window.run(change, waiting, invited)
    window.run(change, ended, over)
    window.wait_for(f"() => ({LIVE})().then(companies => companies.join() === 'Fourth Coffee')")
    window.run(change, ended, invited)
    assert sorted(window.run(LIVE)) == ["Blue Yonder", "Fourth Coffee"]


def test_what_is_settled_is_behind_today_and_in_it_when_the_clock_is_set_back(window: Chromium) -> None:
    window.run("() => afterword.eraseEverything()")
    change = "(id, part) => afterword.change(id, saved => ({ ...saved, case: { ...saved.case, ...part } })).then(() => null)"
    for company, year in (("Fourth Coffee", 2099), ("Blue Yonder", 2020)):
        people = [{"id": "p1", "name": "Dana Reyes"}]
        talk = {"id": "i1", "start": f"{year}-03-03T14:00", "end": f"{year}-03-03T15:00", "interviewers": people}
        events = [{"id": "e1", "type": "rejected", "at": "2020-03-10T09:00"}] if year == 2020 else []
        window.run(change, window.run(CREATE, company), {"interviews": [talk], "events": events})
    window.wait_for(f"() => ({LIVE})().then(companies => companies.join() === 'Fourth Coffee')")
    page = window.context.new_page()
    page.goto(window.extension_url("panel.html"))
    expect(page.locator("main")).to_contain_text("Fourth Coffee")
    expect(page.locator("main")).not_to_contain_text("Blue Yonder")
    page.get_by_role("button", name="Applications").click()
    expect(page.locator("main")).to_contain_text("Blue Yonder")
    page.clock.set_fixed_time(datetime(2020, 3, 4, 15, tzinfo=UTC))
    page.goto(window.extension_url("panel.html"))
    expect(page.locator("main .cards").first).to_contain_text("Blue Yonder")
    page.close()


EVERYTHING = "() => afterword.readKept().then(all => all.sort((one, other) => (one.id < other.id ? -1 : 1)))"
TAKE_IN = "text => afterword.importEverything(text).catch(error => ({ why: error.why, says: afterword.whyNot(error) }))"


def test_everything_goes_out_as_a_file_and_comes_back_by_merging(window: Chromium) -> None:
    window.run("() => afterword.eraseEverything()")
    first = window.run(CREATE, "Wingtip Toys")
    window.run("() => afterword.writeSettings({ my_name: 'Sam Okafor', country: 'DE', tz: 'Asia/Tokyo', schedule: { cap: 2 } })")
    window.run(CREATE, "Humongous Insurance")
    own = window.run(OWN, "My thanks")
    file = window.run("() => afterword.exportEverything()")
    before = window.run(EVERYTHING)
    assert window.run(TAKE_IN, file) == {"added": 0, "changed": 0, "same": 3}
    window.run("id => afterword.change(id, saved => ({ ...saved, remarks: 'later' })).then(() => null)", first)
    window.run("own => afterword.keepTemplate(own, { ...own, title: 'For Fridays' }).then(() => null)", own)
    assert window.run(TAKE_IN, file) == {"added": 0, "changed": 0, "same": 3}
    assert window.run("id => afterword.read(id).then(({ remarks }) => remarks)", first) == "later"
    assert window.run(TITLES) == [["For Fridays", False]]
    window.run("() => afterword.eraseEverything()")
    assert window.run(TAKE_IN, file) == {"added": 3, "changed": 0, "same": 0}
    assert window.run(EVERYTHING) == before
    assert window.run("() => afterword.readTemplates()") == [own]
    settings = window.run("() => afterword.readSettings()")
    came = ("my_name", "country", "tz", "schedule")
    assert [settings[each] for each in came] == ["Sam Okafor", "DE", "Asia/Tokyo", {"cap": 2}]
    # What was chosen here stays, also that the zone is to be the computer's.
    window.run("() => afterword.writeSettings({ country: '', tz: '', schedule: { cap: 3 } })")
    window.run(TAKE_IN, file)
    settings = window.run("() => afterword.readSettings()")
    assert [settings[each] for each in came] == ["Sam Okafor", "", "", {"cap": 3}]


def test_a_bad_file_is_refused_with_its_place_and_changes_nothing(window: Chromium) -> None:
    window.run(CREATE, "Litware")
    window.run(OWN, "My thanks")
    before, titles = window.run(EVERYTHING), window.run(TITLES)
    file = json.loads(window.run("() => afterword.exportEverything()"))
    # The first is new and good; it must not come in before the second is found to be bad.
    good = {**file["applications"][0], "id": "brand-new"}
    bad = {**good, "id": "bad", "case": {**good["case"], "events": [{"id": "e1", "type": "sent"}]}}
    refused = window.run(TAKE_IN, json.dumps({**file, "applications": [good, bad]}))
    assert refused["why"] == "wrong"
    assert "application 2 (" in refused["says"]
    assert "events 1 at" in refused["says"]
    assert "Nothing has changed" in refused["says"]
    own = {**file["templates"][0], "id": "own-new", "title": "Evil", "body": {"html": "<img>"}}
    refused = window.run(TAKE_IN, json.dumps({**file, "applications": [good], "templates": [own]}))
    assert "template 1 (Evil), body" in refused["says"]
    assert window.run(EVERYTHING) == before
    assert window.run(TITLES) == titles


# By lot, for Chromium packs what repeats.
BIG = """id => {
    const lots = crypto.getRandomValues(new Uint32Array(16_000)).join(' ');
    const remarks = Array.from({ length: 40 }, (_, turn) => lots.replaceAll(turn % 10, turn)).join('');
    return afterword.change(id, saved => ({ ...saved, remarks })).then(() => 'kept', error => [error.why, error.text]);
}"""


def test_full_storage_is_told_and_loses_nothing(playwright: Playwright, tmp_path: Path) -> None:
    # The extension itself has no limit but the disk; one without that permission meets the same error at any limit.
    limited = shutil.copytree(built("chrome"), tmp_path / "limited")
    manifest = json.loads((limited / "manifest.json").read_text())
    manifest["permissions"].remove("unlimitedStorage")
    (limited / "manifest.json").write_text(json.dumps(manifest))
    with Chromium.start(playwright, limited) as window:
        window.open(window.extension_url("options.html"))
        load(window.page)
        session = window.context.new_cdp_session(window.page)
        origin = window.extension_url("").rstrip("/")
        # Set before the first write, for Chromium asks only now and then how much room there is.
        session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1_000_000})
        identifier = window.run(CREATE, "Proseware")
        before = window.run(EVERYTHING)
        why, says = window.run(BIG, identifier)
        assert why == "full"
        assert "Everything saved before is safe" in says
        assert window.run(EVERYTHING) == before
        session.send("Storage.overrideQuotaForOrigin", {"origin": origin})
        assert window.run(BIG, identifier) == "kept"


def test_what_version_0_1_0_stored_is_still_read(window: Chromium) -> None:
    stored = {"settings": {"backend": "https://guide.example", "my_name": "Sam Okafor"}, "update": {"at": 1, "result": "same"}}
    window.run("stored => chrome.storage.local.set(stored)", stored)
    settings = window.run("() => afterword.readSettings()")
    assert (settings["backend"], settings["my_name"]) == ("https://guide.example", "Sam Okafor")
    assert settings["reminders"] == {"notify": True, "hour": 9}


def browser_process(profile: Path) -> int:
    """The process of the browser that has this profile, as the others are its children."""
    for folder in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            arguments = (folder / "cmdline").read_bytes().split(b"\0") if folder.name.isdigit() else []
            if f"--user-data-dir={profile}".encode() in arguments and not any(one.startswith(b"--type=") for one in arguments):
                return int(folder.name)
    raise LookupError(f"no browser runs on {profile}")


KILLS = 50
WRITE = """id => void (async () => {
    for (let number = 0; ; number++) {
        await afterword.change(id, saved => afterword.withEvent(saved, { id: crypto.randomUUID(), type: 'replied', at: '2026-03-03' }))
            .then(({ case: { events } }) => console.log(`events ${events.length}`));
        const { id: made } = await afterword.create({ application: { company: `Number ${number}`, role: '' } });
        console.log(`made ${made}`);
    }
})()"""


# Fifty starts of a browser take a minute, and several where others need the machine as well.
@pytest.mark.timeout(900)
def test_nothing_that_was_acknowledged_is_lost_when_the_browser_is_killed(playwright: Playwright, tmp_path: Path) -> None:
    need(chromium.what_is_missing())
    acknowledged: list[str] = []
    identifier, checked = "", 0

    def hear(message: ConsoleMessage) -> None:
        acknowledged.append(message.text)

    for kills in range(KILLS + 1):
        with contextlib.suppress(PlaywrightError), Chromium.start(playwright, built("chrome"), profile=tmp_path, in_place=True) as browser:
            browser.open(browser.extension_url("manifest.json"))
            load(browser.page)
            kept = browser.run("() => afterword.readKept().then(all => all.map(({ id, case: { events } }) => [id, events.length]))")
            made = {line.split()[1] for line in acknowledged if line.startswith("made")}
            counted = [int(line.split()[1]) for line in acknowledged if line.startswith("events")]
            assert made <= {one for one, _ in kept}
            assert not counted or dict(kept)[identifier] >= max(counted)
            checked += 1
            if kills == KILLS:
                break
            identifier = identifier or browser.run(CREATE, "Northwind Traders")
            browser.page.on("console", hear)
            browser.run(WRITE, identifier)
            # Each time a little later, so that it falls into every part of a write.
            goal = len(acknowledged) + 3 + kills % 7
            while len(acknowledged) < goal:
                browser.page.wait_for_event("console")
            os.kill(browser_process(tmp_path), signal.SIGKILL)
    assert checked == KILLS + 1
