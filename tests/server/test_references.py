"""Ids that name nothing, or two things: each is reported where it stands."""

from __future__ import annotations

import pytest

from tests.server.content_tree import ContentTree

TEMPLATE, SCHEDULE, CHECKS = "templates/tp-01-thank-you.md", "rules/schedule.toml", "rules/checks.toml"
PAGE, CHECKING_IN, HOME = "guide/pg-04-the-thank-you-note.md", "guide/pg-05-checking-in.md", "guide/index.md"


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (TEMPLATE, 'page = "PG-04"', 'page = "PG-40"', "There is no page “PG-40”. Did you mean “PG-"),
        (TEMPLATE, '["princeton"]', '["princetown"]', "There is no source “princetown”. Did you mean “princeton”?"),
        (SCHEDULE, 'templates = ["TP-01"]', 'templates = ["TP-77"]', "There is no template “TP-77”."),
        (SCHEDULE, 'then = "SR-05"', 'then = "SR-06"', "There is no rule “SR-06”. Did you mean “SR-"),
        (SCHEDULE, 'then = "SR-05"', 'then = "SR-03a"', "There is no rule “SR-03a”. Did you mean “SR-03”?"),
        (SCHEDULE, 'page = "PG-05"', 'page = "PG-06"', "There is no page “PG-06”."),
        (SCHEDULE, '["princeton"]', '["xyz"]', "There is no source “xyz”. Add it, or name another source."),
        (SCHEDULE, '["old-blog"]\nwindow', '["old-blgo"]\nwindow', "There is no source “old-blgo”. Did you mean “old-blog”?"),
        (CHECKS, 'page = "PG-05"', 'page = "PG-06"', "There is no page “PG-06”."),
        (CHECKS, '["princeton"]', '["princetons"]', "There is no source “princetons”."),
        (CHECKS, '"leave-pay-out"', '"leave-out-pay"', "PG-05 has no heading “leave-out-pay”. Did you mean “leave-pay-out”?"),
        (PAGE, 'sources = ["princeton"]', 'sources = ["princeto"]', "There is no source “princeto”. Did you mean “princeton”?"),
        (PAGE, "[@princeton]", "[@prinzeton]", "There is no source “prinzeton”. Did you mean “princeton”?"),
        (PAGE, "(PG-05#leave-pay-out)", "(PG-50#leave-pay-out)", "There is no page “PG-50”. Did you mean “PG-05”?"),
        (PAGE, "(PG-05#leave-pay-out)", "(pg-05#leave-pay-out)", "There is no page “pg-05”. Did you mean “PG-05”?"),
        (PAGE, "(PG-05#leave-pay-out)", "(PG-05#leave-pay)", "PG-05 has no heading “leave-pay”. Did you mean “leave-pay-out”?"),
        (CHECKING_IN, "(#leave-pay-out)", "(#leave-it-out)", "This page has no heading “leave-it-out”. Did you mean “leave-pay-out”?"),
        (PAGE, "{template TP-01}", "{template TP-10}", "There is no template “TP-10”. Did you mean “TP-01”?"),
        (PAGE, "{rule SR-03}", "{rule SR-99}", "There is no rule “SR-99”."),
        (CHECKING_IN, "{check CK-16}", "{check CK-17}", "There is no check “CK-17”. Did you mean “CK-16”?"),
        (CHECKING_IN, "{check CK-16}", "{checks CK-16}", "“{checks CK-16}” puts nothing in."),
        (CHECKING_IN, "{check CK-16}", "{Check CK-16}", "“{Check CK-16}” puts nothing in."),
        (CHECKING_IN, "{check CK-16}", "See {check CK-16}.", "“{check CK-16}” puts nothing in. Write {template TP-01}"),
        (CHECKING_IN, "{check CK-16}", "{gallery}", "“{gallery}” puts nothing in."),
        (HOME, "(PG-04)", "(PG-44)", "There is no page “PG-44”. Did you mean “PG-04”?"),
    ],
)
def test_a_reference_to_nothing_is_reported_on_its_line(tree: ContentTree, name: str, old: str, new: str, says: str) -> None:
    tree.replace(name, old, new)
    line = tree.line(name, new.split("\n")[0])
    problems = tree.problems()
    assert len(problems) == 1
    assert problems[0].startswith(f"content/{name}:{line}: {says}")


@pytest.mark.parametrize(
    ("name", "copy", "key", "value"),
    [
        ("templates/tp-02.md", TEMPLATE, "id", "TP-01"),
        ("templates/tp-02.md", TEMPLATE, "slug", "thank-you"),
        ("guide/pg-06.md", PAGE, "id", "PG-04"),
        ("guide/pg-06.md", PAGE, "slug", "the-thank-you-note"),
    ],
)
def test_an_id_or_slug_used_in_two_files_names_both_places(tree: ContentTree, name: str, copy: str, key: str, value: str) -> None:
    tree.write(name, tree.read(copy))
    first, second = sorted([copy, name])
    says = f"The {key} “{value}” is already used at content/{first}:{tree.line(first, f'{key} =')}. Give one of the two another."
    assert f"content/{second}:{tree.line(second, f'{key} =')}: {says}" in tree.problems()


def test_an_id_used_twice_in_one_file_names_both_lines(tree: ContentTree) -> None:
    tree.replace(SCHEDULE, 'id = "SR-10"', 'id = "SR-03a"')
    assert tree.problems() == [
        "content/rules/schedule.toml:23: The id “SR-03a” is already used at content/rules/schedule.toml:45. Give one of the two another."
    ]


def test_a_source_declared_twice_names_both_lines(tree: ContentTree) -> None:
    tree.replace("sources.toml", 'id = "old-blog"', 'id = "princeton"')
    says = "The id “princeton” is already used at content/sources.toml:2. Give one of the two another."
    assert f"content/sources.toml:12: {says}" in tree.problems()


def test_a_page_may_not_take_an_address_of_the_server(tree: ContentTree) -> None:
    tree.replace(CHECKING_IN, "checking-in", "practice")
    assert tree.problems() == [
        "content/guide/pg-05-checking-in.md:3: The address /practice/ is taken by Afterword itself. Choose another slug."
    ]


def test_a_file_that_cannot_be_read_is_not_blamed_on_those_who_refer_to_it(tree: ContentTree) -> None:
    tree.replace(TEMPLATE, 'id = "TP-01"', 'id = "TP-01')
    assert [problem for problem in tree.problems() if "There is no" in problem] == []


def test_an_invalid_table_still_counts_as_declared(tree: ContentTree) -> None:
    tree.replace(TEMPLATE, 'channel = "email"', 'channel = "fax"')
    assert len(tree.problems()) == 1


def test_a_card_is_an_anchor_too(tree: ContentTree) -> None:
    tree.replace(PAGE, "PG-05#leave-pay-out", "PG-05#ck-16")
    tree.replace(CHECKS, 'anchor = "leave-pay-out"', 'anchor = "ck-16"')
    assert tree.problems() == []


def test_repeated_headings_get_numbered_anchors(tree: ContentTree) -> None:
    tree.replace(CHECKING_IN, "Ask one thing", "## Leave pay out\n\nAsk one thing")
    tree.replace(PAGE, "#leave-pay-out", "#leave-pay-out_1")
    assert tree.problems() == []
