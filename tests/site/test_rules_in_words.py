"""Whatever a rule says in data, the guide says in words: no field can be changed without a reader seeing it."""

from __future__ import annotations

from typing import Any

import pytest
from afterword.playbook.model import CapRule, Circumstance, HoursRule, Rule, StepRule, Window
from guide.cards import circumstances_of, rule_facts
from guide.facts import circumstance_fact, say_best, say_close
from pydantic import TypeAdapter

WINDOW = {"anchor": "interview_end", "opens": "+1h", "due": "+2h"}
COMMON = {"id": "SR-01", "slug": "a-rule", "title": "A rule", "reason": "It helps.", "sources": ["s"], "page": "PG-05"}
STEP = {**COMMON, "type": "step", "window": WINDOW, "stops": ["sent"]}
CAP = {**COMMON, "type": "cap", "contacts": 3, "minimum": 2, "maximum": 4, "chasers": 2}
HOURS = {**COMMON, "type": "hours", "opens": "08:00", "closes": "18:00", "after_day_off": "09:00"}
CIRCUMSTANCE = {"id": "SR-01a", "when": "season", "reason": "They are away.", "sources": ["s"]}

STEP_CHANGES: dict[str, Any] = {
    "channel": "email",
    "circumstances": [CIRCUMSTANCE],
    "per_interviewer": True,
    "most_interviewers": 7,
    "any_of": ["phone_ok"],
    "none_of": ["on_hold"],
    "repeat": "+1mo",
    "times": 2,
    "apart": "+7d",
    "unanswered": 2,
    "chaser": True,
    "past_cap": True,
    "any_hour": True,
    "beside": True,
    "stops": ["reply"],
}
CAP_CHANGES = {"contacts": 4, "minimum": 1, "maximum": 5, "chasers": 1, "panel_counts_once": False, "resets_on": ["decision"]}
HOURS_CHANGES = {"opens": "07:00", "closes": "17:00", "after_day_off": "10:00"}
CIRCUMSTANCE_CHANGES = {"when": "before_day_off", "window": WINDOW, "reason": "They rest."}
WINDOW_CHANGES = {"anchor": "offer", "due": "+3h", "closes": "+4h", "closes_at": "deadline", "as_check_in": True}
# Where the theme shows a field as it is.
SHOWN_AS_IT_IS = {"advice", "id", "page", "reason", "slug", "sources", "templates", "then", "title", "type", "window"}


def rule(data: dict[str, Any]) -> Rule:
    read: Rule = TypeAdapter(Rule).validate_python(data)
    return read


def said(data: dict[str, Any]) -> list[str]:
    read = rule(data)
    return [*rule_facts(read), *map(circumstance_fact, circumstances_of(read))]


def window(**changes: Any) -> Window:
    return Window.model_validate({**WINDOW, **changes})


@pytest.mark.parametrize(
    ("base", "field", "value"),
    [
        pytest.param(base, field, value, id=f"{base['type']}.{field}")
        for base, changes in ((STEP, STEP_CHANGES), (CAP, CAP_CHANGES), (HOURS, HOURS_CHANGES))
        for field, value in changes.items()
    ],
)
def test_each_field_of_a_rule_is_told(base: dict[str, Any], field: str, value: Any) -> None:
    assert said({**base, field: value}) != said(base)


@pytest.mark.parametrize(
    ("kind", "told"),
    [(StepRule, STEP_CHANGES), (CapRule, CAP_CHANGES), (HoursRule, HOURS_CHANGES)],
)
def test_no_field_of_a_rule_is_forgotten(kind: type[StepRule | CapRule | HoursRule], told: dict[str, Any]) -> None:
    assert set(kind.model_fields) == set(told) | (SHOWN_AS_IT_IS & set(kind.model_fields))


@pytest.mark.parametrize(("field", "value"), CIRCUMSTANCE_CHANGES.items())
def test_each_field_of_a_circumstance_is_told(field: str, value: Any) -> None:
    base, changed = ({**STEP, "circumstances": [{**CIRCUMSTANCE, **change}]} for change in ({}, {field: value}))
    assert said(base) != said(changed)


def test_a_circumstance_that_depends_on_a_setting_is_a_choice() -> None:
    of_choice = Circumstance.model_validate({**CIRCUMSTANCE, "window": {**WINDOW, "opens": "+14d"}, "setting": "season"})
    assert circumstance_fact(of_choice) == (
        "If it is a time when many people are away: you may choose to wait until 14 days after the interview ends."
    )
    assert set(Circumstance.model_fields) == {*CIRCUMSTANCE_CHANGES, "id", "setting", "sources"}


@pytest.mark.parametrize(("field", "value"), WINDOW_CHANGES.items())
def test_each_field_of_a_window_is_told(field: str, value: Any) -> None:
    plain, changed = window(), window(**{field: value})
    assert (say_best(plain), say_close(plain)) != (say_best(changed), say_close(changed))


def test_no_field_of_a_window_is_forgotten() -> None:
    # The theme says when a window opens, from when it is best, and until when it counts as on time.
    assert set(Window.model_fields) == {*WINDOW_CHANGES, "opens", "best_from", "grace"}


def test_a_window_without_an_end_says_so() -> None:
    assert say_close(window()) == "never"
    assert say_close(window(closes_at="deadline")) == "the deadline that they gave"
    assert say_close(window(closes_at="deadline", closes="+5bd")) == (
        "the deadline that they gave, or 5 business days after the interview ends if that is not known"
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"repeat": "+1mo", "times": None}, "Again every month."),
        ({"repeat": "+7d", "times": 3}, "Again every 7 days, 3 times at most."),
        ({"times": None}, "As often as it comes up."),
        ({"times": 2, "apart": "+7d"}, "Up to twice."),
        ({"apart": "+7d"}, "With at least 7 days between one and the next."),
        ({"unanswered": 2}, "Ends after 2 in a row without an answer."),
        ({"any_of": ["phone_ok", "no_email_address"]}, "Only if they said that you may call or you have no email address for them."),
        ({"stops": ["reply", "decision", "withdrawn"]}, "Done when they answer, they decide or you withdraw."),
    ],
)
def test_a_rule_reads_as_people_talk(changes: dict[str, Any], sentence: str) -> None:
    assert sentence in said({**STEP, **changes})


def test_hours_are_told() -> None:
    assert said(HOURS) == [
        "From 8:00 a.m. to 6:00 p.m. on business days, where the mail arrives.",
        "What would fall on a day off moves to 9:00 a.m. on the next business day.",
    ]
