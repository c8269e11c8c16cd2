"""Keys that are missing, unknown or of the wrong type: named with their line, in plain words."""

from __future__ import annotations

import json
import re

import pytest
from afterword.playbook import schema
from afterword.playbook.explain import PATTERNS

from tests.server.content_tree import ContentTree

TEMPLATE, SCHEDULE, CHECKS = "templates/tp-01-thank-you.md", "rules/schedule.toml", "rules/checks.toml"
PAGE = "guide/pg-04-the-thank-you-note.md"


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "says"),
    [
        (TEMPLATE, 'title = "Thank-you note"\n', "", 2, "“title” is missing. Add it."),
        (TEMPLATE, "purpose =", "purpos =", 7, "“purpos” is no key that Afterword knows here. Did you mean “purpose”?"),
        (TEMPLATE, "required = true", 'required = "yes"', 18, "“required” must be true or false."),
        (TEMPLATE, "min = 10", 'min = "10"', 10, "“min” must be a whole number."),
        (TEMPLATE, "min = 10", "min = 10.5", 10, "“min” must be a whole number."),
        (TEMPLATE, "[7, 25]", "[7, 250]", 11, "Entry 2 of “advice” is 250. It must be at most 122."),
        (TEMPLATE, '"TP-01"', '"TP-1"', 2, "“id” is “TP-1”. Write an id such as TP-06."),
        (TEMPLATE, 'title = "Thank-you note"', "title = 3", 4, "“title” must be a text in quotes."),
        (TEMPLATE, 'title = "Thank-you note"', 'title = ""', 4, "“title” is too short. It needs at least 1 letter."),
        (TEMPLATE, "Say thanks while", "Say thanks " * 30, 7, "“purpose” has 349 letters. At most 200 fit. Shorten it."),
        (TEMPLATE, '["princeton"]', '"princeton"', 12, "“sources” must be a list in [ ]."),
        (TEMPLATE, '["princeton"]', "[]", 12, "“sources” is too short a list. It needs at least 1 entry."),
        (
            TEMPLATE,
            'name = "role"',
            'name = "Role"',
            21,
            "“name” is “Role”. Write lower-case letters, digits and underscores, such as my_name.",
        ),
        (TEMPLATE, "words = { min = 10, max = 40 }", "words = 40", 10, "“words” must be a table."),
        (
            SCHEDULE,
            'due = "+24h"',
            'due = "24h"',
            18,
            "“due”: “24h” is not an offset. Write for example +24h, +7d roll, +10bd or +1bd 09:00.",
        ),
        (SCHEDULE, 'opens = "+0h"\n', "", 15, "“opens” is missing. Add it."),
        (SCHEDULE, 'type = "cap"', 'type = "capp"', 44, "“type” is “capp”. Choose one of step, cap, hours. Did you mean “cap”?"),
        (SCHEDULE, '"decision_same_day"', '"same_day"', 24, "Choose one of decision_same_day, before_day_off, season."),
        (SCHEDULE, "contacts = 3\n", "", 43, "“contacts” is missing. Add it."),
        (SCHEDULE, "chaser = true", "chasers = true", 36, "“chasers” is no key that Afterword knows here. Did you mean “chaser”?"),
        (
            CHECKS,
            'severity = "error"',
            'severity = "eror"',
            12,
            "“severity” is “eror”. Choose one of info, warn, error. Did you mean “error”?",
        ),
        (CHECKS, 'text = "bonus"', 'txt = "bonus"', 24, "“txt” is no key that Afterword knows here. Did you mean “text”?"),
        (CHECKS, 'text = "bonus"', 'text = "b"', 24, "“text” is too short. It needs at least 2 letters."),
        (CHECKS, "[checks.matcher]", '[checks.matcher]\nkind = "phrase"', 22, "“kind” is “phrase”. Choose one of"),
        (CHECKS, "unless =", "unles =", 26, "“unles” is no key that Afterword knows here. Did you mean “unless”?"),
        (CHECKS, '"Is there a bonus?", ', "", 18, "“caught” is too short a list. It needs at least 3 entries."),
        (CHECKS, 'kind = "check_in" }', 'kind = "checkin" }', 18, "Did you mean “check_in”?"),
        (
            CHECKS,
            "[example_record]",
            "[exmple_record]",
            1,
            "“exmple_record” is no key that Afterword knows here. Did you mean “example_record”?",
        ),
        (PAGE, "reviewed = 2026-02-01", 'reviewed = "last week"', 7, "“reviewed” must be a date such as 2026-03-06."),
        (PAGE, "order = 4", "order = true", 6, "“order” must be a whole number."),
        ("sources.toml", "https://example.org", "http://example.org", 8, "Write an address that starts with https://."),
        ("playbook.toml", '"0.1.0"', '"0.1"', 2, "“minimum_extension” is “0.1”. Write a version such as 0.1.0."),
    ],
)
def test_a_mistyped_key_is_explained_on_its_line(tree: ContentTree, name: str, old: str, new: str, line: int, says: str) -> None:
    tree.replace(name, old, new)
    problems = tree.problems()
    assert any(problem.startswith(f"content/{name}:{line}: ") and says in problem for problem in problems), problems


def test_messages_hold_no_jargon_of_the_validator(tree: ContentTree) -> None:
    for name, old, new in [
        (TEMPLATE, "required = true", "required = 1"),
        (TEMPLATE, "[example]", "[[example]]"),
        (SCHEDULE, "[rules.window]", "[[rules.window]]"),
        (CHECKS, "[checks.matcher]", "[[checks.matcher]]"),
        (PAGE, 'summary = "What to write, and when."', "summary = true"),
    ]:
        tree.replace(name, old, new)
    text = "\n".join(tree.problems())
    assert not re.search(r"Input|valid (string|integer|dict)|pydantic|should|NoneType|\bloc\b", text), text
    assert text.count("\n") == 4


def test_a_wrong_entry_does_not_make_its_list_too_short(tree: ContentTree) -> None:
    tree.replace(CHECKS, 'kind = "check_in" }', 'kind = "checkin" }')
    assert len(tree.problems()) == 1


def test_every_pattern_of_the_models_has_an_example_in_words() -> None:
    used = set(re.findall(r'"pattern": "(.*?)"[,}]', json.dumps(schema())))
    assert {json.loads(f'"{pattern}"') for pattern in used} <= PATTERNS.keys()


def test_a_list_of_tables_must_be_written_as_one(tree: ContentTree) -> None:
    tree.write("sources.toml", 'sources = "none"\n')
    assert "content/sources.toml:1: Write each entry as a table that starts with [[sources]]." in tree.problems()
