"""The number on the toolbar button, the notifications and the alarms of the real background, over days that pass as the test says."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Playwright, Worker

from .browsers import Browser
from .browsers.chromium import Chromium
from .conftest import built
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
def browser_allowed(playwright: Playwright, tmp_path: Path) -> Iterator[Chromium]:
    """Chromium on the clocks of Chicago, with notifications allowed as if the user had been asked."""
    extension = shutil.copytree(built("chrome"), tmp_path / "extension")
    manifest = json.loads((extension / "manifest.json").read_text())
    manifest["permissions"] += manifest.pop("optional_permissions")
    (extension / "manifest.json").write_text(json.dumps(manifest))
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
        "(id, until) => afterword.change(id, saved => afterword.withStepSnoozed(saved, 'SR-05:first', until)).then(() => null)",
        identifier,
        later,
    )
    wait_until(lambda: (background.badge, background.notifications) == ("", []), "the step to be put off")
    assert background.live_until(on(13, "12:00")) == [on(13, "09:00")]

    window.run("id => afterword.trash(id).then(() => null)", identifier)
    wait_until(lambda: (background.badge, background.alarm) == ("", None), "the trash to be silent")


def test_the_badge_counts_what_is_due_today(browser: Browser) -> None:
    browser.open(browser.extension_url("options.html"))
    ended = (datetime.now(UTC) - timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M")
    talk: dict[str, Any] = {**TALK, "start": ended, "end": ended, "tz": "UTC"}
    identifier = browser.run(calling(CREATE), {"interviews": [talk]})
    browser.wait_for("() => (globalThis.browser ?? chrome).action.getBadgeText({}).then(text => text === '1')")
    assert "1" not in browser.run("() => (globalThis.browser ?? chrome).action.getTitle({})")
    browser.run(calling("id => afterword.trash(id).then(() => null)"), identifier)
    browser.wait_for("() => (globalThis.browser ?? chrome).action.getBadgeText({}).then(text => text === '')")
