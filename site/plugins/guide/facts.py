"""What else there is to know about a rule, in sentences. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .words import (
    CHANNELS,
    CIRCUMSTANCES,
    CLOSINGS,
    CONDITIONS,
    STOPS,
    count,
    join,
    say_distance,
    say_last,
    say_offset,
    say_time,
    say_times,
)

if TYPE_CHECKING:
    from afterword.playbook.model import CapRule, Circumstance, HoursRule, StepRule, Window


def step_facts(rule: StepRule) -> Iterator[str]:
    """By which channel, on what condition, how often, and until when."""
    yield CHANNELS[rule.channel]
    if rule.any_of:
        yield f"Only if {join((CONDITIONS[condition] for condition in rule.any_of), 'or')}."
    if rule.none_of:
        yield f"Not if {join((CONDITIONS[condition] for condition in rule.none_of), 'or')}."
    if rule.per_interviewer:
        yield "One for each person you met."
    if rule.most_interviewers:
        yield f"After more than {count(rule.most_interviewers, 'interviewer')}, one for all of them, to whoever arranged the interview."
    yield from how_often(rule)
    if rule.chaser:
        yield "Counts as a check-in."
    if rule.past_cap:
        yield "May go out although you have reached the limit for messages without an answer."
    if rule.any_hour:
        yield "Any hour will do."
    if rule.beside:
        yield "Shown beside your messages, and never as the next thing to do."
    yield f"Done when {join((STOPS[stop] for stop in rule.stops), 'or')}."


def how_often(rule: StepRule) -> Iterator[str]:
    most = say_times(rule.times) if rule.times else None
    if rule.repeat is not None:
        yield f"Again every {say_every(rule.repeat.amount, say_distance(rule.repeat))}{f', {most} at most' if most else ''}."
    elif most is None:
        yield "As often as it comes up."
    elif rule.times != 1:
        yield f"Up to {most}."
    if rule.apart is not None:
        yield f"With at least {say_distance(rule.apart)} between one and the next."
    if rule.unanswered:
        yield f"Ends after {rule.unanswered} in a row without an answer."


def say_every(amount: int, distance: str) -> str:
    """“month” for “1 month”, since it follows the word “every”."""
    return distance.removeprefix("1 ") if abs(amount) == 1 else distance


def say_close(window: Window) -> str:
    """What follows the words “too late after”."""
    fixed = say_last(window.closes, window.anchor) if window.closes else None
    if window.closes_at:
        return CLOSINGS[window.closes_at] + (f", or {fixed} if that is not known" if fixed else "")
    if window.as_check_in:
        return "the time for the check-in by email"
    return fixed or "never"


def say_best(window: Window) -> str:
    """What follows the words “best by”."""
    return "when the check-in by email is due" if window.as_check_in else say_offset(window.due, window.anchor)


def circumstance_fact(circumstance: Circumstance) -> str:
    """What changes in a circumstance, in one sentence."""
    return f"{circumstance_name(circumstance)}: {circumstance_change(circumstance)}"


def circumstance_name(circumstance: Circumstance) -> str:
    return CIRCUMSTANCES[circumstance.when]


def circumstance_change(circumstance: Circumstance) -> str:
    """What changes: the rest of a sentence that starts with the circumstance."""
    window = circumstance.window
    if window is None:
        return circumstance.reason
    if circumstance.setting:
        return f"you may choose to wait until {say_offset(window.opens, window.anchor)}."
    has_close = window.closes or window.closes_at or window.as_check_in
    return f"best by {say_best(window)}{f', too late after {say_close(window)}' if has_close else ''}."


def cap_facts(rule: CapRule) -> Iterator[str]:
    """How many messages without an answer are enough."""
    yield f"At most {count(rule.contacts, 'message')} without an answer, of which {rule.chasers} may be check-ins."
    yield f"You can set this to anything from {rule.minimum} to {rule.maximum}."
    if rule.panel_counts_once:
        yield "Notes to several people after one interview count as one."
    yield f"The count starts anew when {join((STOPS[stop] for stop in rule.resets_on), 'or')}."


def hours_facts(rule: HoursRule) -> Iterator[str]:
    """At which hours messages go out."""
    yield f"From {say_time(rule.opens)} to {say_time(rule.closes)} on business days, where the mail arrives."
    yield f"What would fall on a day off moves to {say_time(rule.after_day_off)} on the next business day."
