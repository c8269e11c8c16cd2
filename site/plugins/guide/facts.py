"""What else there is to know about a rule, in sentences. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .words import STOPS, count, say_distance, say_last, say_offset, say_times

if TYPE_CHECKING:
    from afterword.playbook.model import CapRule, Circumstance, StepRule

CIRCUMSTANCES = {
    "decision_same_day": "If they decide the same day",
    "before_day_off": "If a day off comes next",
}


def step_facts(rule: StepRule) -> Iterator[str]:
    """How often, on what condition, and until when."""
    if rule.per_interviewer:
        yield "One for each person you met."
    if "promised" in rule.none_of:
        yield "Only while they have not said when they would answer."
    if rule.repeat is not None:
        yield f"Again after {say_distance(rule.repeat)}{f', {say_times(rule.times)} at most' if rule.times else ''}."
    if rule.chaser:
        yield "Counts as a check-in."
    yield f"Done when {' or '.join(STOPS[stop] for stop in rule.stops)}."


def circumstance_fact(circumstance: Circumstance) -> str:
    """What changes in a circumstance."""
    lead, window = CIRCUMSTANCES[circumstance.when], circumstance.window
    if window is None:
        return f"{lead}: {circumstance.reason}"
    if circumstance.setting:
        return f"{lead}, you may hold it until {say_offset(window.opens, window.anchor)}."
    last = f", too late after {say_last(window.closes, window.anchor)}" if window.closes else ""
    return f"{lead}: best by {say_offset(window.due, window.anchor)}{last}."


def cap_facts(rule: CapRule) -> Iterator[str]:
    """How many messages without an answer are enough."""
    yield f"At most {count(rule.contacts, 'message')} without an answer, of which {rule.chasers} may be check-ins."
    yield f"You can set this to anything from {rule.minimum} to {rule.maximum}."
    if rule.panel_counts_once:
        yield "Notes to several people after one interview count as one."
    yield f"The count starts anew when {' or '.join(STOPS[stop] for stop in rule.resets_on)}."
