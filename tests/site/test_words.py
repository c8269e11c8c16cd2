"""How times and scopes are said."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from afterword.playbook.model import Anchor, Channel, Circumstance, MessageKind, OffsetParts, Severity, Stop, read_offset
from guide.facts import CIRCUMSTANCES
from guide.words import ANCHORS, KINDS, SEVERITIES, STOPS, UNITS, ordinal, say_date, say_last, say_offset, say_times
from hypothesis import given
from hypothesis import strategies as st


def offset(written: str) -> OffsetParts:
    return OffsetParts.model_validate(read_offset(written))


@pytest.mark.parametrize(
    ("written", "anchor", "said"),
    [
        ("+0min", "interview_end", "as soon as the interview ends"),
        ("+24h", "interview_end", "24 hours after the interview ends"),
        ("-1h", "interview_start", "1 hour before the interview starts"),
        ("+0d", "promise_date", "on the date they gave"),
        ("+1bd 09:00", "promise_date", "9:00 a.m. on the first business day after the date they gave"),
        ("+1d 23:59", "interview_end", "the end of the day after the interview"),
        ("+0d 23:59", "interview_end", "the end of the day of the interview"),
        ("+7d roll", "interview_end", "7 days after the interview ends, or the next business day if that is a day off"),
        ("+1mo roll", "last_contact", "1 month after your last contact, or the next business day if that is a day off"),
        ("+15bd 12:30", "last_chaser", "12:30 p.m. on the 15th business day after your last check-in"),
        ("+2bd 00:05", "first_thank_you", "12:05 a.m. on the second business day after your thank-you"),
        ("-1d 18:00", "interview_start", "6:00 p.m. on the day before the interview"),
    ],
)
def test_a_time_is_said_as_people_say_it(written: str, anchor: str, said: str) -> None:
    assert say_offset(offset(written), anchor) == said


def test_too_late_after_a_day_names_the_day_alone() -> None:
    assert say_last(offset("+0d 23:59"), "interview_end") == "the day of the interview"
    assert say_last(offset("+7d"), "interview_end") == "7 days after the interview ends"


def test_numbers_and_dates_are_said_as_people_say_them() -> None:
    assert [ordinal(number) for number in (1, 10, 11, 12, 21, 22, 23, 111, 112)] == [
        "first", "tenth", "11th", "12th", "21st", "22nd", "23rd", "111th", "112th",
    ]  # fmt: skip
    assert [say_times(times) for times in (1, 2, 3)] == ["once", "twice", "3 times"]
    assert say_date(date(2026, 3, 3)) == "March 3, 2026"


def test_everything_that_the_playbook_can_name_has_words() -> None:
    assert set(ANCHORS) == set(get_args(Anchor))
    assert set(KINDS) == set(get_args(MessageKind))
    assert set(SEVERITIES) == set(get_args(Severity))
    assert set(STOPS) == set(get_args(Stop))
    assert set(UNITS) == set(get_args(OffsetParts.model_fields["unit"].annotation))
    assert set(CIRCUMSTANCES) == set(get_args(Circumstance.model_fields["when"].annotation))
    assert "email" in get_args(Channel)


@given(
    amount=st.integers(-999, 999),
    unit=st.sampled_from(sorted(UNITS)),
    at=st.none() | st.times().map(lambda time: time.strftime("%H:%M")),
    roll=st.booleans(),
    anchor=st.sampled_from(sorted(ANCHORS)),
)
def test_every_time_is_said_without_gaps(amount: int, unit: str, at: str | None, roll: bool, anchor: str) -> None:
    said = say_offset(OffsetParts.model_validate({"amount": amount, "unit": unit, "at": at, "roll": roll}), anchor)
    assert said == " ".join(said.split())
    assert (" before " in said) == (amount < 0)
    assert (" after " in said.replace("right after", "")) == (amount > 0)
    assert ("day off" in said) == roll
