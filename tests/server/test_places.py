"""Lists of everything of one kind, and that everything has its place in the guide."""

from __future__ import annotations

import pytest
from afterword.playbook.guide import LISTS, Markup

from tests.server.content_tree import ContentTree

TEMPLATE, SCHEDULE, CHECKS = "templates/tp-01-thank-you.md", "rules/schedule.toml", "rules/checks.toml"
PAGE, CHECKING_IN = "guide/pg-04-the-thank-you-note.md", "guide/pg-05-checking-in.md"


def drop_list(tree: ContentTree, noun: str) -> None:
    tree.replace(CHECKING_IN, f"{{all {noun}s}}", "")


@pytest.mark.parametrize(
    ("noun", "card", "page", "name", "identifier"),
    [
        ("template", "{template TP-01}", "PG-04", TEMPLATE, "TP-01"),
        ("rule", "{rule SR-03}", "PG-04", SCHEDULE, "SR-03"),
        ("check", "{check CK-16}", "PG-05", CHECKS, "CK-16"),
    ],
)
def test_what_is_neither_shown_nor_listed_is_reported_where_it_names_its_page(
    tree: ContentTree, noun: str, card: str, page: str, name: str, identifier: str
) -> None:
    drop_list(tree, noun)
    shown_on = PAGE if page == "PG-04" else CHECKING_IN
    tree.replace(shown_on, card, "")
    line = tree.line(name, f'page = "{page}"')
    says = f"{identifier} has no place in the guide. Write {{{noun} {identifier}}} on a line of {page}, or {{all {noun}s}} on any page."
    assert f"content/{name}:{line}: {says}" in tree.problems()


def test_a_card_on_another_page_is_not_enough(tree: ContentTree) -> None:
    drop_list(tree, "template")
    tree.replace(TEMPLATE, 'page = "PG-04"', 'page = "PG-05"')
    assert [problem.split(": ")[1] for problem in tree.problems()] == [
        "TP-01 has no place in the guide. Write {template TP-01} on a line of PG-05, or {all templates} on any page."
    ]


def test_a_link_to_its_heading_is_a_place(tree: ContentTree) -> None:
    drop_list(tree, "template")
    tree.replace(TEMPLATE, 'page = "PG-04"', 'page = "PG-05"')
    tree.replace(CHECKING_IN, "[the note](PG-04)", "[the note](PG-04#tp-01)")
    assert tree.problems() == []


def test_a_list_on_any_page_is_a_place_for_all(tree: ContentTree) -> None:
    for directive in ("{template TP-01}", "{rule SR-03}"):
        tree.replace(PAGE, directive, "")
    tree.replace(CHECKING_IN, "{check CK-16}", "")
    assert tree.problems() == []


def test_a_page_that_cannot_be_read_is_not_blamed_on_those_who_belong_there(tree: ContentTree) -> None:
    for noun in ("template", "rule", "check"):
        drop_list(tree, noun)
    tree.replace(PAGE, 'title = "The thank-you note"', "title = The thank-you note")
    assert not [problem for problem in tree.problems() if "has no place" in problem]


@pytest.mark.parametrize("anchor", ["tp-01", "sr-05", "sr-03a", "sr-10", "ck-16"])
def test_what_is_listed_can_be_linked_to(tree: ContentTree, anchor: str) -> None:
    tree.replace(PAGE, "PG-05#leave-pay-out", f"PG-05#{anchor}")
    tree.replace(CHECKING_IN, "(#leave-pay-out)", f"(#{anchor})")
    assert tree.problems() == []


@pytest.mark.parametrize("name", LISTS)
def test_a_list_stands_on_a_line_of_its_own(name: str) -> None:
    text = f"Before.\n\n{{{name}}}\n\nSee {{{name}}}.\n\n```\n{{{name}}}\n```\n"
    assert [(listing.name, listing.line) for listing in Markup(text, 10).listings] == [(name, 12)]
    assert list(Markup(text, 10).misspelt_directives) == [(f"{{{name}}}", 14)]


@pytest.mark.parametrize("written", ["{all check}", "{All checks}", "{phrasebook}", "{all phrases}", "See {all the templates} here."])
def test_a_misspelt_list_is_reported(tree: ContentTree, written: str) -> None:
    tree.replace(CHECKING_IN, "{check CK-16}", f"{{check CK-16}}\n\n{written}")
    [problem] = tree.problems()
    assert "puts nothing in. Write {template TP-01}" in problem
