"""What a check looks for is said in words, whatever kind of matcher it has."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from afterword.playbook import Example, model
from afterword.playbook.model import Check, Matcher
from guide.examples import chosen, situation
from guide.looking import say_matcher, say_scope, say_severity
from guide.phrases import Advice, chapters
from guide.words import KINDS
from pydantic import TypeAdapter

ESCALATE = {"count": 3, "severity": "error"}
BAND = {"kinds": ["thank_you"], "min": 50, "max": 150, "warn": 200, "error": 400}
# For each kind of matcher: a plain one, and for each of its fields another value.
MATCHERS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "phrases": (
        {"phrases": [{"text": "salary"}]},
        {
            "at_least": 2,
            "escalate": ESCALATE,
            "where": "subject",
            "phrases": [{"text": "salary"}, {"text": "bonus"}],
            "unless": ["bonus track"],
        },
    ),
    "blank": ({"words": ["insert"], "markers": ["TBD"]}, {"words": ["name"], "markers": ["TBA"]}),
    "greeting": ({"greetings": ["Dear"], "impersonal": ["sirs"]}, {"greetings": ["Dear", "Hello"], "impersonal": ["madams"]}),
    "record": ({"ordinary_words": ["will"]}, {"ordinary_words": ["mark"]}),
    "missing": (
        {"record": ["role"]},
        {"record": ["company"], "phrases": ["thank you"], "questions": True, "links": True, "where": "closing"},
    ),
    "length": ({"bands": [BAND]}, {"bands": [{**BAND, "max": 100}]}),
    "count": ({"of": "questions", "more_than": 1}, {"of": "emoji", "more_than": 3, "escalate": ESCALATE}),
    "subject": ({"most_words": 8}, {"most_words": 9, "role_kinds": ["check_in"]}),
    "similarity": ({"to": "own_notes", "warn": 0.6}, {"to": "template", "run": 6, "warn": 0.7, "error": 0.85}),
    "timing": ({"what": "late"}, {"what": "too_early"}),
    "recipients": ({"what": "several_interviewers"}, {"what": "agency_left_out"}),
    "attachment": ({"phrases": ["attached is"]}, {"phrases": ["I attach"], "unless": ["attached to"]}),
    "doubled_word": ({}, {"allowed": ["had"]}),
    "article": ({"vowel_sound": ["hour"], "consonant_sound": ["union"]}, {"vowel_sound": ["heir"], "consonant_sound": ["user"]}),
    "capital": ({"always": ["Monday"]}, {"always": ["English"]}),
    "slip": ({"words": ["from"]}, {"words": ["because"], "unless": ["form"]}),
    "variety": (
        {"pairs": [["color", "colour"]], "better": "Choose one."},
        {"pairs": [["center", "centre"]], "oxford": [["organize", "organise"]], "better": "Keep to one."},
    ),
}


def say(kind: str, data: dict[str, Any]) -> str:
    read: Matcher = TypeAdapter(Matcher).validate_python({"kind": kind, **data})
    return say_matcher(read)


def check(**changes: Any) -> Check:
    plain = {"id": "CK-16", "slug": "pay", "title": "Pay", "severity": "error", "message": "No.", "page": "PG-12", "anchor": "pay"}
    matcher = {"kind": "phrases", "phrases": [{"text": "salary"}]}
    return Check.model_validate({**plain, "matcher": matcher, "sources": ["s"], **changes})


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [pytest.param(kind, field, value, id=f"{kind}.{field}") for kind, (_, others) in MATCHERS.items() for field, value in others.items()],
)
def test_each_field_of_a_matcher_is_told(kind: str, field: str, value: Any) -> None:
    plain, _ = MATCHERS[kind]
    assert say(kind, {**plain, field: value}) != say(kind, plain)


def test_no_field_of_a_matcher_is_forgotten() -> None:
    fields = {
        get_args(matcher.model_fields["kind"].annotation)[0]: set(matcher.model_fields) - {"kind"} for matcher in get_args(model.AMatcher)
    }
    assert {kind: set(others) for kind, (_, others) in MATCHERS.items()} == fields


def test_one_of_several_matchers_is_told_as_all_of_them() -> None:
    parts = [{"kind": "count", "of": "emoji", "more_than": 0}, {"kind": "count", "of": "exclamation_marks", "more_than": 1}]
    assert say("any", {"of": parts}) == "Finds any emoji. Finds 2 or more exclamation marks."


@pytest.mark.parametrize(
    ("kind", "data", "said"),
    [
        ("missing", {"record": ["my_name"], "where": "closing"}, "Wants your own name at the end."),
        ("missing", {"phrases": ["many thanks"], "questions": True}, "Wants one of 1 phrase such as “many thanks” or a question."),
        ("count", {"of": "sentence_words", "more_than": 30}, "Finds 31 or more words in one sentence."),
        ("similarity", {"to": "template", "warn": 0.6}, "Speaks up when 60 percent of your sentences are the template's, unchanged."),
        (
            "length",
            {"bands": [BAND]},
            "The right length is 50 to 150 words for thank-you notes. More than 200 are worth a second look, and more than 400 too many.",
        ),
    ],
)
def test_what_a_check_looks_for_reads_as_people_talk(kind: str, data: dict[str, Any], said: str) -> None:
    assert say(kind, data) == said


def test_bands_that_cover_every_message_end_in_all_others() -> None:
    rest = {**BAND, "kinds": [kind for kind in KINDS if kind != "check_in"]}
    said = say("length", {"bands": [{**BAND, "kinds": ["check_in"], "max": 100, "warn": 125}, rest]})
    assert "50 to 100 words for check-ins and 50 to 150 words for all others" in said
    assert "For check-ins, more than 125 are worth a second look" in said


def test_how_much_a_check_matters_is_told_for_each_kind_of_message() -> None:
    severities = [{"kinds": ["check_in", "last"], "severity": "info"}]
    softened = {"fact": "pay_asked", "severity": "warn"}
    assert say_severity(check(severities=severities, softened=softened)) == (
        "Fix before you send. In check-ins and last emails: a thought. If they asked you about pay: worth a second look."
    )


def test_a_check_says_which_messages_it_looks_at_in_the_fewest_words() -> None:
    assert say_scope(check()) == ""
    assert say_scope(check(kinds=["letter", "card"])) == "Only for letters and cards."
    assert say_scope(check(not_kinds=["offer"])) == "For everything but replies to an offer."
    assert say_scope(check(kinds=[kind for kind in KINDS if kind != "value"])) == "For everything but value check-ins."


def test_an_example_says_what_one_has_to_know_about_it() -> None:
    plain = Example(body="Thank you.")
    special = Example(
        body="Hello.", kind="check_in", subject="", to=("Dana Reyes <dana@x.example>",), attachments=0, now="2026-03-04T09:00"
    )
    assert situation(plain) == ""
    assert situation(special) == "In a check-in, without a subject, to Dana Reyes, with nothing attached, on March 4 at 9:00 a.m.: "


def test_a_list_shows_two_short_examples_and_cuts_long_ones() -> None:
    long = Example(body="word " * 60)
    shown = chosen(check(), [long, Example(body="One."), Example(body="Two.\n\nTwo."), Example(body="Three.", kind="letter")])
    assert [text for _, text in shown] == ["Two. Two.", "One."]
    [(_, cut)] = chosen(check(), [long, long])
    assert cut.endswith("word …")
    assert len(cut) < 110


def test_the_phrase_book_puts_phrases_with_the_same_advice_together_and_leaves_variants_out() -> None:
    phrases = [
        {"text": "salary of {number}", "better": "Wait."},
        {"text": "pay", "better": "Wait."},
        {"text": "alot", "replace": "a lot"},
        {"text": "basically", "replace": ""},
        {"text": "salaries"},
    ]
    [chapter] = chapters([check(matcher={"kind": "phrases", "phrases": phrases}), check(matcher={"kind": "timing", "what": "late"})])
    assert chapter.advice == (
        Advice(("salary of [a number]", "pay"), "Wait.", None),
        Advice(("alot",), None, "a lot"),
        Advice(("basically",), None, ""),
    )
    assert chapter.others == 1


def test_of_many_misspellings_the_phrase_book_shows_the_first() -> None:
    phrases = [{"text": f"misteak {number}", "replace": f"mistake {number}"} for number in range(60)]
    [chapter] = chapters([check(matcher={"kind": "phrases", "phrases": phrases})])
    assert [advice.phrases for advice in chapter.advice][:2] == [("misteak 0",), ("misteak 1",)]
    assert len(chapter.advice) + chapter.others == 60
    assert chapter.others > 0


def test_a_check_whose_phrases_have_no_advice_of_their_own_shows_them_all() -> None:
    [chapter] = chapters([check(matcher={"kind": "phrases", "phrases": [{"text": "salary"}, {"text": "bonus"}]})])
    assert chapter.advice == (Advice(("salary", "bonus"), None, None),)
    assert chapter.others == 0
