"""The number on the toolbar button, the notifications and the alarms of the real background, over days that pass as the test says."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Playwright, Worker, expect

from .browsers import Browser, chromium, desktop, permission
from .browsers.chromium import Chromium, extension_id
from .browsers.desktop import Desktop
from .browsers.firefox import Firefox
from .conftest import built, need
from .processes import wait_until
from .remembered import calling, load

CHICAGO = ZoneInfo("America/Chicago")
CREATE = """kept => afterword.create({
    application: { company: 'Northwind Traders', role: 'Data Analyst', tz: 'America/Chicago', country: 'US' }, ...kept,
}).then(({ id }) => id)"""
# A first Tuesday of March that is still to come: an alarm for a time that has passed would ring at once.
TUESDAY = next(day for day in (date(date.today().year + 1, 3, number) for number in range(1, 8)) if day.weekday() == 1)


def on(days: int, clock: str) -> str:
    """A time some days after that Tuesday."""
    return f"{TUESDAY + timedelta(days=days)}T{clock}"


TALK = {"id": "i1", "start": on(0, "14:00"), "end": on(0, "15:00"), "interviewers": [{"id": "p1", "name": "Dana Reyes"}]}
# The worker's clock: real time, moved. The browser's own alarms keep real time, so the test rings them.
MOVE = """to => {
    const Real = globalThis.Unmoved ??= Date, ahead = to - Real.now();
    globalThis.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
        static now() { return Real.now() + ahead; }
    };
}"""


class Background:
    """The extension's worker, on a clock that the test moves."""

    def __init__(self, worker: Worker) -> None:
        self.worker = worker

    def move_to(self, time: str) -> None:
        """Move the clock to a time in Chicago, such as "2027-03-03T09:00", and say nothing of it."""
        moment = datetime.fromisoformat(time).replace(tzinfo=CHICAGO)
        self.worker.evaluate(MOVE, moment.timestamp() * 1000)

    def ring(self, alarm: str) -> None:
        """Let an alarm go off now, and wait until the worker is done with it."""
        self.worker.evaluate("() => chrome.storage.local.remove('looked')")
        self.worker.evaluate("alarm => chrome.alarms.create(alarm, { when: (globalThis.Unmoved ?? Date).now() })", alarm)
        wait_until(lambda: bool(self.worker.evaluate("() => chrome.storage.local.get('looked').then(({ looked }) => looked)")), alarm)

    @property
    def alarm(self) -> str | None:
        """When it wants to look again, on Chicago's clocks."""
        found = self.worker.evaluate("() => chrome.alarms.get('remind').then(alarm => alarm?.scheduledTime)")
        return found and datetime.fromtimestamp(found / 1000, tz=UTC).astimezone(CHICAGO).isoformat()[:16]

    def lives_by(self, zone: str) -> None:
        """Wait until it has looked by that zone's clock."""
        looked = "() => chrome.storage.local.get('looked').then(({ looked }) => looked?.tz)"
        wait_until(lambda: bool(self.worker.evaluate(looked) == zone), f"the worker to live by {zone}")

    @property
    def badge(self) -> str:
        return str(self.worker.evaluate("() => chrome.action.getBadgeText({})"))

    @property
    def notifications(self) -> list[str]:
        return list(self.worker.evaluate("() => chrome.notifications.getAll().then(Object.keys)"))

    def live_until(self, time: str) -> list[str]:
        """Let time pass from alarm to alarm until then, and give when a notification came."""
        came = []
        while (alarm := self.alarm) is not None and alarm <= time:
            before = self.notifications
            self.move_to(alarm)
            self.ring("remind")
            came += [alarm for _ in set(self.notifications) - set(before)]
        self.move_to(time)
        return came


@pytest.fixture
def extension(tmp_path: Path) -> Path:
    """The extension with notifications allowed as if the user had been asked."""
    folder: Path = shutil.copytree(built("chrome"), tmp_path / "extension")
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["permissions"] += manifest.pop("optional_permissions")
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


@pytest.fixture
def browser_allowed(playwright: Playwright, extension: Path) -> Iterator[Chromium]:
    """Chromium on the clocks of Chicago, with notifications allowed."""
    with Chromium.start(playwright, extension, env={"TZ": "America/Chicago"}) as browser:
        yield browser


def test_the_weeks_after_an_interview_are_told_once_each_and_in_time(browser_allowed: Chromium) -> None:
    window = browser_allowed
    window.open(window.extension_url("options.html"))
    load(window.page)
    background = Background(window.context.service_workers[0])
    background.move_to(on(-1, "08:00"))
    assert (background.badge, background.alarm, background.notifications) == ("", None, [])

    identifier = window.run(CREATE, {"interviews": [TALK]})
    wait_until(lambda: background.alarm is not None, "an alarm for the interview")
    assert background.live_until(on(0, "14:59")) == []
    assert background.badge == ""
    assert background.live_until(on(0, "23:00")) == []
    assert background.badge == "1"
    assert background.live_until(on(1, "12:00")) == [on(1, "09:00")]

    # The user closes it; it does not come back, not even after the clock was put back and on again.
    for notification in background.notifications:
        window.run("id => chrome.notifications.clear(id)", notification)
    background.move_to(on(0, "12:00"))
    background.ring("look-again")
    assert background.badge == ""
    background.move_to(on(1, "12:00"))
    background.ring("remind")
    assert (background.badge, background.notifications) == ("1", [])

    # Once the note is sent there is nothing to do, until it is time to ask.
    sent = {"id": "e1", "type": "sent", "kind": "thank_you", "at": on(1, "12:00"), "to": ["Dana Reyes"], "interview": "i1"}
    window.run("(id, event) => afterword.change(id, saved => afterword.withEvent(saved, event)).then(() => null)", identifier, sent)
    wait_until(lambda: background.badge == "", "the note to count as sent")
    assert background.live_until(on(9, "12:00")) == [on(8, "09:00")]
    assert background.badge == "1"

    # Put off, it is silent until that morning.
    later = datetime.fromisoformat(on(13, "09:00")).replace(tzinfo=CHICAGO).timestamp() * 1000
    window.run(
        "(id, until) => afterword.change(id, saved => afterword.withStepSnoozed(saved, { id: 'SR-05:first' }, until)).then(() => null)",
        identifier,
        later,
    )
    wait_until(lambda: (background.badge, background.notifications) == ("", []), "the step to be put off")
    assert background.live_until(on(13, "12:00")) == [on(13, "09:00")]

    window.run("id => afterword.trash(id).then(() => null)", identifier)
    wait_until(lambda: (background.badge, background.alarm) == ("", None), "the trash to be silent")


def test_whoever_travels_is_told_once_at_the_hour_of_the_place_or_of_home(playwright: Playwright, extension: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    with Chromium.start(playwright, extension, profile=profile, in_place=True, env={"TZ": "America/Chicago"}) as home:
        home.open(home.extension_url("options.html"))
        load(home.page)
        home.run(CREATE, {"interviews": [TALK]})
        wait_until(lambda: Background(home.context.service_workers[0]).alarm is not None, "an alarm for the interview")

    # The computer is in Tokyo when it wakes: nine o'clock there is the evening before in Chicago.
    with Chromium.start(playwright, extension, profile=profile, in_place=True, env={"TZ": "Asia/Tokyo"}) as abroad:
        abroad.open(abroad.extension_url("options.html"))
        background = Background(abroad.context.service_workers[0])
        background.lives_by("Asia/Tokyo")
        background.move_to(on(0, "16:00"))
        background.ring("look-again")
        assert abroad.page.locator("#tz option").first.inner_text() == "As on this computer: Asia/Tokyo"

        # Living by Chicago's clock, its user would hear of it the next morning; by Tokyo's, that evening.
        for zone, when in (("America/Chicago", on(1, "09:00")), ("", on(0, "18:00"))):
            abroad.page.locator("#tz").select_option(zone)
            background.lives_by(zone or "Asia/Tokyo")
            assert background.alarm == when
        assert background.live_until(on(0, "20:00")) == [on(0, "18:00")]

        # Told in Tokyo, and closed, it is not told again when it is nine in Chicago.
        for notification in background.notifications:
            abroad.run("id => chrome.notifications.clear(id)", notification)
        abroad.page.locator("#tz").select_option("America/Chicago")
        background.lives_by("America/Chicago")
        assert background.live_until(on(1, "12:00")) == []
        assert background.badge == "1"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Desktop]:
    need(desktop.what_is_missing())
    with Desktop.start(tmp_path) as found:
        yield found


def opens(window: Chromium, page: str) -> bool:
    """Whether a page of the extension can be opened: not while it is being loaded."""
    try:
        window.open(window.extension_url(page))
    except PlaywrightError:
        return False
    return True


def afternoon() -> ZoneInfo:
    """A zone in which it is afternoon: notifications come in the daytime."""
    hours = datetime.now(UTC).hour - 15
    return ZoneInfo(f"Etc/GMT{hours:+d}" if hours else "Etc/GMT")


def test_a_notification_is_answered_though_the_worker_was_stopped_and_comes_once(
    playwright: Playwright, extension: Path, screen: Desktop
) -> None:
    zone = afternoon().key
    yesterday = (datetime.now(afternoon()) - timedelta(days=1)).date()
    talk = {**TALK, "start": f"{yesterday}T10:00", "end": f"{yesterday}T11:00", "tz": zone}
    with Chromium.start(playwright, extension, env={**os.environ, **screen.env, "TZ": zone}) as window:
        window.open(window.extension_url("options.html"))
        load(window.page)

        def interviewed(company: str) -> str:
            application = {"company": company, "role": "Data Analyst", "tz": zone}
            return str(
                window.run("kept => afterword.create(kept).then(({ id }) => id)", {"application": application, "interviews": [talk]})
            )

        def kept(identifier: str) -> Any:
            return window.run("id => afterword.read(id)", identifier)

        def badge(text: str) -> None:
            window.wait_for("text => chrome.action.getBadgeText({}).then(shown => shown === text)", text)

        # Tomorrow.
        northwind = interviewed("Northwind Traders")
        told = screen.the("Northwind Traders, Data Analyst")
        assert (told.title, told.buttons) == ("Send a thank-you", ["Tomorrow", "Not this one"])
        window.stop_background()
        screen.press(told, "Tomorrow")
        badge("")
        [snooze] = kept(northwind)["snoozes"]
        until = datetime.fromtimestamp(snooze["until"] / 1000, tz=ZoneInfo(zone))
        assert (until.date() - yesterday, until.hour, until.minute) == (timedelta(days=2), 9, 0)

        # Not this one.
        contoso = interviewed("Contoso")
        told = screen.the("Contoso, Data Analyst")
        badge("1")
        window.stop_background()
        screen.press(told, "Not this one")
        badge("")
        [event] = kept(contoso)["case"]["events"]
        assert (event["type"], event["rule"]) == ("skipped", "SR-03")

        # A press on the notification itself opens its application.
        interviewed("Fabrikam")
        told = screen.the("Fabrikam, Data Analyst")
        window.stop_background()
        with window.context.expect_page() as opened:
            screen.press(told)
        expect(opened.value.get_by_role("heading", level=1)).to_have_text("Fabrikam")
        opened.value.close()

        # An update takes the alarms away; they come back, and nobody hears of anything twice.
        window.run("() => chrome.alarms.clearAll()")
        window.open("chrome://extensions")
        window.run("() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })")
        window.run(f"() => chrome.developerPrivate.reload('{extension_id(extension)}')")
        wait_until(lambda: opens(window, "options.html"), "the extension to be back")
        names = "() => chrome.alarms.getAll().then(all => all.map(({ name }) => name).sort().join())"
        window.wait_for(f"async () => await ({names})() === 'look-again,remind,update-playbook'")
        badge("1")
        assert [each.body.split(",")[0] for each in screen.shown] == ["Northwind Traders", "Contoso", "Fabrikam"]


STANDING = "() => globalThis.browser.notifications.getAll().then(all => Object.keys(all).length)"
HEADING = "text => document.querySelector('h1')?.textContent === text"


def test_a_press_on_a_notification_in_firefox_opens_its_application_though_the_background_sleeps(firefox_browser: Firefox) -> None:
    browser = firefox_browser
    zone = afternoon().key
    yesterday = (datetime.now(afternoon()) - timedelta(days=1)).date()
    talk = {**TALK, "start": f"{yesterday}T10:00", "end": f"{yesterday}T11:00", "tz": zone}
    browser.open(browser.extension_url("options.html"))
    browser.run(calling("tz => afterword.writeSettings({ tz })"), zone)
    # Awake when the user allows it: it began without notifications.
    assert browser.run("() => globalThis.browser.runtime.sendMessage({ type: 'cases', ask: ['live'] })") == {"given": []}
    browser.click("[name=notify]")
    browser.wait_for("() => globalThis.browser.permissions.contains({ permissions: ['notifications'] })")
    browser.run(calling(CREATE), {"interviews": [talk]})
    # Nothing is shown that could not be pressed: a background that sleeps hears only what it listened to when it began.
    browser.wait_for("() => globalThis.browser.alarms.get('remind').then(alarm => alarm?.scheduledTime <= Date.now() + 60_000)")
    browser.wait_for("() => globalThis.browser.action.getBadgeText({}).then(text => text === '1')")
    assert browser.run(STANDING) == 0
    browser.stop_background()
    browser.run("() => globalThis.browser.alarms.create('remind', { when: Date.now() })")
    browser.wait_for(f"async () => await ({STANDING})() === 1")
    browser.stop_background()
    browser.press_notification("Northwind Traders, Data Analyst")
    browser.go_to_tab("panel.html?application=")
    browser.wait_for(HEADING, "Northwind Traders")
    browser.wait_for(f"async () => await ({STANDING})() === 0")


def test_notifications_are_asked_for_in_the_browsers_own_dialog_and_a_no_is_taken(playwright: Playwright, tmp_path: Path) -> None:
    need(chromium.what_is_missing() or permission.what_is_missing())
    with permission.with_dialogs(playwright, built("chrome"), tmp_path) as (window, answer):
        window.open(window.extension_url("welcome.html"))
        ask = window.page.get_by_role("button", name="Allow notifications")
        ask.click()
        answer("Escape")
        expect(window.page.get_by_text("Your browser was not allowed to show notifications.")).to_be_visible()
        ask.click()
        answer("Tab Return")
        expect(window.page.get_by_text("Allowed.")).to_be_visible()
        assert window.run("() => chrome.permissions.contains({ permissions: ['notifications'] })")


NAME = "Samantha Okafor-Lindqvist"
COUNT_LOOKS = """() => {
    const { dataset } = document.body;
    dataset.looks = 0;
    (globalThis.browser ?? chrome).storage.local.onChanged.addListener(({ looked }) => { if (looked) dataset.looks++; });
}"""
CHOOSE_SEVEN = """() => {
    const hour = document.querySelector('#hour');
    hour.value = '7';
    hour.dispatchEvent(new Event('change', { bubbles: true }));
}"""
LOOKS = "() => Number(document.body.dataset.looks)"
KEPT = "() => (globalThis.browser ?? chrome).storage.local.get('settings').then(({ settings }) => settings)"


def test_a_name_that_is_typed_gives_the_background_nothing_to_work_out_and_another_hour_does(browser: Browser) -> None:
    browser.open(browser.extension_url("options.html"))
    before = browser.run("() => Date.now()")
    browser.run(calling(CREATE), {"interviews": [TALK]})
    # The end of the look for it: one that began before may still be under way, and sets an alarm too.
    looked = "(globalThis.browser ?? chrome).storage.local.get('looked')"
    browser.wait_for(f"before => {looked}.then(({{ looked }}) => looked?.at >= before)", before)
    browser.run(COUNT_LOOKS)
    browser.click("#my-name")
    for number, letter in enumerate(NAME, 1):
        browser.type(letter)
        browser.wait_for(f"name => ({KEPT})().then(({{ my_name }}) => my_name === name)", NAME[:number])
    # Beginning an application may bring one or two that end only now.
    assert browser.run(LOOKS) <= 2
    before = browser.run(LOOKS)
    browser.run(CHOOSE_SEVEN)
    browser.wait_for(f"before => ({LOOKS})() > before", before)


def test_the_badge_counts_what_is_due_today(browser: Browser) -> None:
    browser.open(browser.extension_url("options.html"))
    ended = (datetime.now(UTC) - timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M")
    talk: dict[str, Any] = {**TALK, "start": ended, "end": ended, "tz": "UTC"}
    identifier = browser.run(calling(CREATE), {"interviews": [talk]})
    browser.wait_for("() => (globalThis.browser ?? chrome).action.getBadgeText({}).then(text => text === '1')")
    assert "1" not in browser.run("() => (globalThis.browser ?? chrome).action.getTitle({})")
    browser.run(calling("id => afterword.trash(id).then(() => null)"), identifier)
    browser.wait_for("() => (globalThis.browser ?? chrome).action.getBadgeText({}).then(text => text === '')")
