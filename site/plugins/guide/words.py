"""Says in plain English what the playbook says in data. Pure functions, no HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from afterword.playbook.model import OffsetParts

# For each anchor: the moment itself, the moment as something to count from, its day, and what to count days from.
ANCHORS = {
    "interview_start": ("when the interview starts", "the interview starts", "the day of the interview", "the interview"),
    "interview_end": ("as soon as the interview ends", "the interview ends", "the day of the interview", "the interview"),
    "promise_date": ("on the date they gave", "the date they gave", "the date they gave", "the date they gave"),
    "last_chaser": ("right after your last check-in", "your last check-in", "the day of your last check-in", "your last check-in"),
    "first_thank_you": ("right after your thank-you", "your thank-you", "the day of your thank-you", "your thank-you"),
    "last_contact": ("right after your last contact", "your last contact", "the day of your last contact", "your last contact"),
}
UNITS = {"minute": "minute", "hour": "hour", "day": "day", "business_day": "business day", "month": "month"}
ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
END_OF_DAY = "23:59"

SEVERITIES = {"info": "A thought", "warn": "Worth a second look", "error": "Fix before you send"}
KINDS = {
    "thank_you": "thank-you notes",
    "brief": "brief thank-you notes",
    "check_in": "check-ins",
    "last": "last e-mails",
    "value": "value check-ins",
    "rejection_reply": "replies to a rejection",
    "offer": "replies to an offer",
    "withdraw": "withdrawals",
    "networking": "networking thank-yous",
    "agency": "notes to an agency",
    "coordinator": "notes to a coordinator",
    "competing_offer": "notes about another offer",
    "no_show": "apologies for a missed interview",
    "clarify": "corrections and additions",
    "letter": "letters",
    "card": "cards",
    "call": "calls",
    "voicemail": "voicemails",
}
STOPS = {
    "sent": "you have sent it",
    "reply": "they answer",
    "decision": "they decide",
    "withdrawn": "you withdraw",
    "answered": "you know",
    "saved": "you have saved your notes",
}
TIMES = ("", "once", "twice")


def say_offset(offset: OffsetParts, anchor: str) -> str:
    """The moment that lies `offset` away from `anchor`, for example “24 hours after the interview ends”."""
    moment, event, day, base = ANCHORS[anchor]
    roll = ", or the next business day if that is a day off" if offset.roll else ""
    if offset.at is not None:
        return say_clock(offset.at) + say_day(offset, day, base) + roll
    if offset.amount == 0:
        return moment + roll
    return f"{count(abs(offset.amount), UNITS[offset.unit])} {say_side(offset)} {event}{roll}"


def say_last(offset: OffsetParts, anchor: str) -> str:
    """The same after the words “too late after”: at the end of a day, the day says it all."""
    return say_offset(offset, anchor).removeprefix("the end of ")


def say_distance(offset: OffsetParts) -> str:
    """A distance without direction, for example “1 month”."""
    return count(abs(offset.amount), UNITS[offset.unit])


def say_day(offset: OffsetParts, day: str, base: str) -> str:
    if offset.amount == 0:
        return day
    distance = abs(offset.amount)
    if distance == 1 and offset.unit == "day":
        return f"the day {say_side(offset)} {base}"
    return f"the {ordinal(distance)} {UNITS[offset.unit]} {say_side(offset)} {base}"


def say_side(offset: OffsetParts) -> str:
    return "after" if offset.amount > 0 else "before"


def say_clock(at: str) -> str:
    """A time of day as an American reader writes it, with the words that lead to the day: “9:00 a.m. on ”."""
    if at == END_OF_DAY:
        return "the end of "
    hour, minute = int(at[:2]), at[3:]
    return f"{hour % 12 or 12}:{minute} {'a.m.' if hour < 12 else 'p.m.'} on "


def say_date(day: date) -> str:
    """A date for readers: “March 3, 2026”."""
    return f"{day:%B} {day.day}, {day.year}"


def say_times(times: int) -> str:
    """“once”, “twice”, “3 times”."""
    return TIMES[times] if times < len(TIMES) else f"{times} times"


def count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def ordinal(number: int) -> str:
    if number < len(ORDINALS):
        return ORDINALS[number]
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
