"""Says in plain English what the playbook says in data. Pure functions, no HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from afterword.playbook.model import OffsetParts

# For each anchor: the moment itself, the moment as something to count from, its day, and what to count days from.
ANCHORS = {
    "interview_start": ("when the interview starts", "the interview starts", "the day of the interview", "the interview"),
    "interview_end": ("as soon as the interview ends", "the interview ends", "the day of the interview", "the interview"),
    "first_interview": ("right after your first talk", "your first talk", "the day of your first talk", "your first talk"),
    "slot_start": ("when the talk should start", "the talk should start", "the day of the talk", "the talk"),
    "promise_date": ("on the date they gave", "the date they gave", "the date they gave", "the date they gave"),
    "first_thank_you": ("right after your thank-you", "your thank-you", "the day of your thank-you", "your thank-you"),
    "last_chaser": ("right after your last check-in", "your last check-in", "the day of your last check-in", "your last check-in"),
    "last_call": ("right after your call", "your call", "the day of your call", "your call"),
    "last_contact": ("right after your last contact", "your last contact", "the day of your last contact", "your last contact"),
    "last_own_message": ("right after your last message", "your last message", "the day of your last message", "your last message"),
    "rejected": ("as soon as they turn you down", "they turn you down", "the day they turn you down", "the day they turn you down"),
    "offer": ("as soon as they make the offer", "the offer", "the day of the offer", "the offer"),
    "other_offer": ("as soon as they make the other offer", "the other offer", "the day of the other offer", "the other offer"),
    "decided_to_withdraw": ("as soon as you have decided", "you have decided", "the day you decide", "the day you decide"),
    "check_in_opens": (
        "as soon as it is time for a check-in", "it is time for a check-in", "the day of the check-in", "the check-in",
    ),
}  # fmt: skip
UNITS = {"minute": "minute", "hour": "hour", "day": "day", "business_day": "business day", "month": "month"}
ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
END_OF_DAY = "23:59"

SEVERITIES = {"info": "A thought", "warn": "Worth a second look", "error": "Fix before you send"}
KINDS = {
    "thank_you": "thank-you notes",
    "brief": "brief thank-you notes",
    "check_in": "check-ins",
    "last": "last emails",
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
ONE = {
    "thank_you": "a thank-you note",
    "brief": "a brief thank-you note",
    "check_in": "a check-in",
    "last": "a last email",
    "value": "a value check-in",
    "rejection_reply": "a reply to a rejection",
    "offer": "a reply to an offer",
    "withdraw": "a withdrawal",
    "networking": "a networking thank-you",
    "agency": "a note to an agency",
    "coordinator": "a note to a coordinator",
    "competing_offer": "a note about another offer",
    "no_show": "an apology for a missed interview",
    "clarify": "a correction or addition",
    "letter": "a letter",
    "card": "a card",
    "call": "a call",
    "voicemail": "a voicemail",
}
STOPS = {
    "sent": "you have sent it",
    "reply": "they answer",
    "decision": "they decide",
    "withdrawn": "you withdraw",
    "answered": "you have the answer",
    "saved": "you have saved your notes",
    "moved_on": "you move on",
    "accepted": "you accept an offer",
    "switched_off": "you switch it off",
}
CONDITIONS = {
    "promised": "they have said when they would answer",
    "keep_in_touch": "they said that you may keep in touch",
    "phone_ok": "they said that you may call",
    "no_email_address": "you have no email address for them",
    "asked_to_call_again": "they asked you to call again",
    "unanswered_call": "a call of yours went unanswered",
    "on_hold": "they put the search on hold",
    "delayed": "they said that it takes longer",
    "rejected_and_opted_in": "they turned you down and you chose to stay in touch",
    "cap_reached": "you have reached the limit for messages without an answer",
    "value_check_ins_ended": "your monthly notes went unanswered",
    "pending": "you are still waiting to hear",
    "informational": "it was a talk for advice",
    "via_agency": "an agency stands between you and them",
}
CIRCUMSTANCES = {
    "decision_same_day": "If they decide the same day",
    "before_day_off": "If a day off comes next",
    "season": "If it is a time when many people are away",
}
CLOSINGS = {"interview_end": "the end of the interview", "deadline": "the deadline that they gave"}
CHANNELS = {
    "email": "By email.",
    "call": "By phone.",
    "voicemail": "By voicemail.",
    "letter": "By letter.",
    "card": "On a card.",
    None: "For you alone. Nothing is sent.",
}
WEEKDAYS = {
    "monday": "Monday",
    "tuesday": "Tuesday",
    "wednesday": "Wednesday",
    "thursday": "Thursday",
    "friday": "Friday",
    "saturday": "Saturday",
    "sunday": "Sunday",
}
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
TIMES = ("", "once", "twice")
SLOT = re.compile(r"\{(\w+)\}")
# What a reader sees for the slots of a message or a phrase; for any other, “…”.
SLOTS = {"name": "[name]", "role": "[role]", "company": "[company]", "number": "[a number]"}


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
    return f"{say_time(at)} on "


def say_time(at: str) -> str:
    """“9:00 a.m.”"""
    hour, minute = int(at[:2]), at[3:]
    return f"{hour % 12 or 12}:{minute} {'a.m.' if hour < 12 else 'p.m.'}"


def say_date(day: date) -> str:
    """A date for readers: “March 3, 2026”."""
    return f"{day:%B} {day.day}, {day.year}"


def say_month_day(day: str) -> str:
    """“December 15” for “12-15”."""
    return f"{MONTHS[int(day[:2]) - 1]} {int(day[3:])}"


def say_week(days: Sequence[str]) -> str:
    """“Monday to Friday”, or every day by name where they do not follow each other."""
    names = list(WEEKDAYS)
    first = names.index(days[0])
    in_a_row = [names[(first + number) % len(names)] for number in range(len(days))]
    said = [WEEKDAYS[day] for day in days]
    return f"{said[0]} to {said[-1]}" if len(days) > 2 and list(days) == in_a_row else join(said)


def join(parts: Iterable[str], last_word: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”."""
    *most, last = parts
    return f"{', '.join(most)} {last_word} {last}" if most else last


def fill_slots(text: str) -> str:
    """Replace {slots}, which the extension fills, with what they stand for."""
    return SLOT.sub(lambda slot: SLOTS.get(slot[1], "…"), text)


def say_times(times: int) -> str:
    """“once”, “twice”, “3 times”."""
    return TIMES[times] if times < len(TIMES) else f"{times} times"


def capital(text: str) -> str:
    """Some text as the start of a sentence."""
    return text[0].upper() + text[1:]


def count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def ordinal(number: int) -> str:
    if number < len(ORDINALS):
        return ORDINALS[number]
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
