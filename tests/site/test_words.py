"""How times and scopes are said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Literal, get_args, get_origin

import pytest
from afterword.playbook import model
from afterword.playbook.model import OffsetParts, read_offset
from guide.looking import COUNTED, PLACES, RECIPIENTS, RECORDED, SAYINGS, TIMINGS
from guide.words import (
    ANCHORS,
    CHANNELS,
    CIRCUMSTANCES,
    CLOSINGS,
    CONDITIONS,
    KINDS,
    ONE,
    SEVERITIES,
    STOPS,
    UNITS,
    WEEKDAYS,
    ordinal,
    say_date,
    say_last,
    say_month_day,
    say_offset,
    say_times,
    say_week,
)
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


def test_a_week_and_a_day_of_the_year_are_said_as_people_say_them() -> None:
    assert say_week(["sunday", "monday", "tuesday", "wednesday", "thursday"]) == "Sunday to Thursday"
    assert say_week(["monday", "tuesday", "thursday"]) == "Monday, Tuesday and Thursday"
    assert say_week(["friday"]) == "Friday"
    assert say_month_day("01-06") == "January 6"


# For each choice that the model offers, the words for it.
SAID: dict[tuple[str, str], Mapping[Any, object]] = {
    ("OffsetParts", "unit"): UNITS,
    ("Window", "anchor"): ANCHORS,
    ("Window", "closes_at"): CLOSINGS,
    ("Circumstance", "when"): CIRCUMSTANCES,
    ("StepRule", "channel"): CHANNELS,
    ("StepRule", "any_of"): CONDITIONS,
    ("StepRule", "none_of"): CONDITIONS,
    ("StepRule", "stops"): STOPS,
    ("CapRule", "resets_on"): STOPS,
    ("Country", "works"): WEEKDAYS,
    ("Escalation", "severity"): SEVERITIES,
    ("PhraseMatcher", "where"): PLACES,
    ("MissingMatcher", "record"): RECORDED,
    ("MissingMatcher", "where"): PLACES,
    ("LengthBand", "kinds"): KINDS,
    ("CountMatcher", "of"): COUNTED,
    ("SubjectMatcher", "role_kinds"): KINDS,
    ("TimingMatcher", "what"): TIMINGS,
    ("RecipientMatcher", "what"): RECIPIENTS,
    ("KindSeverity", "kinds"): ONE,
    ("KindSeverity", "severity"): SEVERITIES,
    ("Softened", "severity"): SEVERITIES,
    ("Check", "severity"): SEVERITIES,
    ("Check", "kinds"): KINDS,
    ("Check", "not_kinds"): KINDS,
}
# Choices that no page of the guide names, and why.
UNSAID = {
    ("Source", "kind"): "who says it and where is said in full",
    ("Template", "kind"): "the title says it",
    ("Template", "channel"): "the title says it",
    ("Circumstance", "setting"): "settings have titles of their own",
    ("Setting", "name"): "settings have titles of their own",
    ("SimilarityMatcher", "to"): "each of the two has a sentence of its own",
}


def choices() -> Iterator[tuple[tuple[str, str], set[Any]]]:
    """Every field of the model that offers a choice of more than one, with what can be chosen."""
    for name, made in vars(model).items():
        if isinstance(made, type) and issubclass(made, model.Model) and made is not model.Model:
            for field, about in made.model_fields.items():
                values = set(literals(about.annotation))
                if len(values) > 1:
                    yield (name, field), values


def literals(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from literals(part)


@pytest.mark.parametrize(("place", "values"), [pytest.param(*choice, id=".".join(choice[0])) for choice in choices()])
def test_everything_that_the_playbook_can_name_has_words(place: tuple[str, str], values: set[Any]) -> None:
    assert place in SAID or place in UNSAID
    if place in SAID:
        assert values <= set(SAID[place])


def test_no_words_are_left_over() -> None:
    said: dict[int, set[Any]] = {}
    for place, values in choices():
        if place in SAID:
            said.setdefault(id(SAID[place]), set()).update(values)
    for words in SAID.values():
        assert set(words) - said[id(words)] <= {None}


def test_every_kind_of_matcher_has_its_sentences() -> None:
    kinds = {get_args(matcher.model_fields["kind"].annotation)[0] for matcher in get_args(model.AMatcher)}
    assert set(SAYINGS) == kinds


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
