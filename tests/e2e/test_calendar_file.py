"""The calendar file, read by a library and imported into a calendar."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from .backend import ROOT
from .conftest import need
from .remembered import called

EXPORTS = """
export { calendarFile } from './case/calendar';
export { caseForPlan } from './case/for-engine';
export { plan } from './engine/plan';
"""
WRITE = """({ saved, playbook, now, before }) => {
    const { steps } = afterword.plan(afterword.caseForPlan(saved), playbook, new Date(now).toISOString());
    const entries = steps.filter(({ beside }) => !beside).map(step => ({ saved, step }));
    return { ...afterword.calendarFile(entries, now, before), steps: entries.map(({ step }) => step) };
}"""
HOSTILE = "Bär, Söhne; & Co \\ “Ltd”\nEND:VEVENT\n" + "長い名前" * 20
ZONES = ["America/Chicago", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns"]


def an_application(
    tz: str | None = "America/Chicago", company: str = "Northwind Traders", more: dict[str, Any] | None = None
) -> dict[str, Any]:
    application = {"company": company, "role": "Data Analyst"} | ({"tz": tz} if tz else {})
    talk = {"id": "i1", "start": "2026-03-03T14:00", "end": "2026-03-03T15:00", "interviewers": [{"id": "p1", "name": "Dana Reyes"}]}
    return {"id": "case-1", "case": {"application": application, "interviews": [talk], "events": []} | (more or {})}


def made(saved: dict[str, Any], now: str = "2026-03-03T20:00Z", before: Any = None) -> dict[str, Any]:
    """The file for the steps of an application at a time, after earlier ones; these steps; and what is to be remembered of it."""
    playbook = json.loads((ROOT / "build/playbook.json").read_text())
    moment = int(datetime.fromisoformat(now.replace("Z", "+00:00")).timestamp() * 1000)
    given = {"saved": saved, "playbook": playbook, "now": moment} | ({"before": before} if before else {})
    return dict(called(EXPORTS, WRITE, given))


def written(saved: dict[str, Any], now: str = "2026-03-03T20:00Z") -> tuple[str, list[dict[str, Any]]]:
    """The file for the steps of an application at a time, and these steps."""
    result = made(saved, now)
    return result["file"], result["steps"]


def events_in(file: str) -> dict[str, Any]:
    """The events of a file by the step they are for."""
    return {str(event["uid"]).split(".", 1)[1].removesuffix("@afterword"): event for event in parts_of(file, "VEVENT")}


def parts_of(file: str, name: str) -> list[Any]:
    return list(Calendar.from_ical(file).walk(name))


@pytest.mark.parametrize("tz", ZONES)
def test_every_time_is_the_employers_also_after_their_clocks_change(tz: str) -> None:
    file, steps = written(an_application(tz))
    [zone] = parts_of(file, "VTIMEZONE")
    events = events_in(file)
    own = zone.to_tz()
    assert {"SR-03:i1:p1", "check-in:email:first"} <= set(events)
    # It is 20:00 in London: further east the best hour has passed, and what counts is when the note is due.
    by_step = {step["id"]: step for step in steps}
    thanks = by_step["SR-03:0-0"]
    west = tz.startswith("America")
    assert events["SR-03:i1:p1"].decoded("dtstart").isoformat()[:16] == thanks["best_from" if west else "due"][:16]
    assert events["check-in:email:first"].decoded("dtstart").isoformat()[:16] == by_step["SR-05:first"]["opens"][:16]
    for event in events.values():
        start = event["dtstart"].dt.replace(tzinfo=None)
        # What the file says about the zone, and what is known about it.
        assert start.replace(tzinfo=own).utcoffset() == start.replace(tzinfo=ZoneInfo(tz)).utcoffset()


@pytest.mark.parametrize("tz", ZONES)
def test_the_zone_in_the_file_is_right_on_every_day_of_the_year(tz: str) -> None:
    file, _ = written(an_application(tz))
    [zone] = parts_of(file, "VTIMEZONE")
    own = zone.to_tz()
    for day in range(365):
        noon = datetime(2026, 1, 1, 12) + timedelta(days=day)
        assert noon.replace(tzinfo=own).utcoffset() == noon.replace(tzinfo=ZoneInfo(tz)).utcoffset(), noon


def test_the_file_keeps_to_its_grammar_whatever_the_company_is_called() -> None:
    file, steps = written(an_application(company=HOSTILE))
    assert all(len(line.encode()) <= 75 for line in file.split("\r\n"))
    assert "\n" not in file.replace("\r\n", "")
    events = events_in(file)
    title = next(step["title"] for step in steps if step["id"] == "SR-05:first")
    assert str(events["check-in:email:first"]["summary"]) == f"{title} ({HOSTILE})"
    for event in events.values():
        assert event["dtstamp"].dt == datetime(2026, 3, 3, 20, tzinfo=UTC)
        [alarm] = event.walk("VALARM")
        assert alarm["action"] == "DISPLAY"
        assert alarm["trigger"].dt == timedelta(0)


def test_without_a_zone_a_time_is_the_users_own() -> None:
    file, _ = written(an_application(tz=None))
    assert "VTIMEZONE" not in file
    assert events_in(file)["check-in:email:first"]["dtstart"].dt.tzinfo is None


class Khal:
    """A calendar program with one empty calendar, on the clocks of Chicago."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "calendar").mkdir()
        (folder / "config").write_text(
            f"[calendars]\n[[mine]]\npath = {folder / 'calendar'}\n[sqlite]\npath = {folder / 'khal.db'}\n"
            "[locale]\nlocal_timezone = America/Chicago\ndefault_timezone = America/Chicago\n"
            "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
            "longdatetimeformat = %Y-%m-%d %H:%M\n[default]\ndefault_calendar = mine\n"
        )

    def run(self, *arguments: str) -> str:
        ran = subprocess.run(
            ["/usr/bin/khal", "--config", str(self.folder / "config"), *arguments], capture_output=True, text=True, check=True, timeout=60
        )
        return ran.stdout

    def take(self, file: str) -> list[str]:
        """Import a file and give every entry of the year after it, as "2026-03-04 15:00 Title CONFIRMED"."""
        (self.folder / "import.ics").write_bytes(file.encode())
        self.run("import", "--batch", "-a", "mine", str(self.folder / "import.ics"))
        shown = self.run("list", "--day-format", "", "--format", "{start-long} {title} {status}", "2026-03-01", "2027-03-01")
        return [line.strip() for line in shown.splitlines() if line.strip()]


def test_a_calendar_moves_what_has_moved_and_cancels_what_is_settled(tmp_path: Path) -> None:
    need(None if shutil.which("khal") else "there is no khal: run tools/debian.py as root")
    khal = Khal(tmp_path)
    title = "Send a thank-you (Northwind Traders)"
    before = khal.take(written(an_application())[0])
    assert f"2026-03-03 17:00 {title} CONFIRMED" in before
    assert any(line.startswith("2026-03-10 15:00 ") for line in before)
    thanks = {"id": "e1", "type": "sent", "kind": "thank_you", "at": "2026-03-03T17:00", "to": ["Dana Reyes"], "interview": "i1"}
    promise = {"kind": "date", "date": "2026-03-20", "said": "2026-03-03"}
    settled = an_application(more={"promise": promise, "events": [thanks]})
    after = khal.take(written(settled, now="2026-03-03T23:30Z")[0])
    assert [line.split()[-1] for line in after if title in line] == ["CANCELLED"]
    assert any(line.startswith("2026-03-23 09:00 ") and line.endswith(" CONFIRMED") for line in after)
    assert not any(line.startswith("2026-03-10 15:00 ") for line in after), after
    assert khal.take(written(settled, now="2026-03-03T23:31Z")[0]) == after


def test_a_step_that_vanished_from_the_plan_leaves_the_calendar_with_the_next_file(tmp_path: Path) -> None:
    first = made(an_application())
    assert {str(event["status"]) for event in events_in(first["file"]).values()} == {"CONFIRMED"}

    # The interview was entered by mistake, and nothing of its plan is there any more.
    empty = an_application(more={"interviews": []})
    second = made(empty, now="2026-03-03T20:30Z", before=first["exported"])
    before, after = events_in(first["file"]), events_in(second["file"])
    assert {name for name, event in after.items() if str(event["status"]) == "CANCELLED"} >= set(before)
    for name, event in before.items():
        assert int(after[name]["sequence"]) > int(event["sequence"])
        for part in ("uid", "dtstart", "dtend", "summary"):
            assert after[name][part].to_ical() == event[part].to_ical()
        assert not after[name].walk("VALARM")

    # Still so in the file after that, whichever of them is imported; nothing of it once the time has come.
    third = made(empty, now="2026-03-03T20:31Z", before=second["exported"])
    assert {name: str(event["status"]) for name, event in events_in(third["file"]).items()} == dict.fromkeys(after, "CANCELLED")
    assert events_in(made(empty, now="2027-03-03T20:31Z", before=third["exported"])["file"]) == {}

    # A clock that was set back makes no entry older than it was.
    back = made(an_application(), now="2026-03-03T19:00Z", before=third["exported"])
    assert min(int(event["sequence"]) for event in events_in(back["file"]).values()) > third["exported"]["sequence"]

    need(None if shutil.which("khal") else "there is no khal: run tools/debian.py as root")
    khal = Khal(tmp_path)
    assert {line.split()[-1] for line in khal.take(first["file"])} == {"CONFIRMED"}
    assert {line.split()[-1] for line in khal.take(third["file"])} == {"CANCELLED"}
    assert "CONFIRMED" in {line.split()[-1] for line in khal.take(back["file"])}
