"""Calendars that are kept between one run and the next: quicker, and never wrong for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from afterword.playbook.calendars import calendar_of

SAY = """
import sys
from afterword.playbook.calendars import calendar_of
print(calendar_of("DE", 2026, 1).model_dump_json())
print("holidays" in sys.modules)
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def said() -> tuple[str, bool]:
    """A calendar from a process of its own, and whether it had to be worked out."""
    calendar, worked_out = subprocess.run([sys.executable, "-c", SAY], check=True, capture_output=True, text=True).stdout.split("\n")[:2]
    return calendar, worked_out == "True"


def test_a_calendar_is_worked_out_once_and_the_same_ever_after(cache: Path) -> None:
    first, worked_out = said()
    assert worked_out
    assert "Epiphany" in first
    assert said() == (first, False)
    [kept] = cache.rglob("DE-*.json")
    assert kept.read_text() == first
    assert [file.name for file in kept.parent.iterdir()] == [kept.name]


@pytest.mark.parametrize("damage", ["", "{", '{"code": "DE", "parts": {}}', '{"code": "DE", "parts": {}, "holidays": [{"day": "soon"}]}'])
def test_a_damaged_calendar_is_worked_out_anew(cache: Path, damage: str) -> None:
    first, _ = said()
    [kept] = cache.rglob("DE-*.json")
    kept.write_text(damage)
    assert said() == (first, True)
    assert kept.read_text() == first


def test_calendars_of_other_years_are_kept_apart(cache: Path) -> None:
    days = [{day.day.year for day in calendar_of("IE", first, 1).holidays} for first in (2031, 2032)]
    assert days == [{2031}, {2032}]
    assert len(list(cache.rglob("IE-*.json"))) == 2


def test_a_machine_with_no_place_to_keep_calendars_works_them_out(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A file where a folder should be, since the tests may run as root, whom no permission stops.
    (cache / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache / "file"))
    _, worked_out = said()
    assert worked_out
