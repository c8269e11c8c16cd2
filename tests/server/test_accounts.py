"""No piece of advice is forgotten: each is used somewhere, or listed with the reason why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.content_tree import ContentTree

USED = [7, 25]
"""What the small content uses."""


def account(tree: ContentTree, count: int, unusable: list[int]) -> None:
    listed = "".join(f'[[advice.unusable]]\nnumber = {number}\nwhy = "It is cut off."\n' for number in unusable)
    tree.write("playbook.toml", f"{tree.read('playbook.toml')}[advice]\ncount = {count}\n{listed}")


def test_a_number_that_nothing_uses_is_named(tree: ContentTree) -> None:
    account(tree, 8, [1, 2, 3, 4, 5])
    says = "Name it under “advice” of a rule, template, check or page, or list it as unusable."
    assert tree.proofread() == [f"content/playbook.toml:4: Nothing uses advice {number}. {says}" for number in (6, 8)]


@pytest.mark.parametrize(
    ("name", "old"),
    [
        ("rules/schedule.toml", "advice = [7]"),
        ("templates/tp-01-thank-you.md", "advice = [7, 25]"),
        ("rules/checks.toml", 'slug = "pay"'),
        ("guide/pg-04-the-thank-you-note.md", "advice = [7]"),
    ],
)
def test_a_rule_a_template_a_check_and_a_page_all_count(tree: ContentTree, name: str, old: str) -> None:
    account(tree, 8, [1, 2, 3, 4, 5, 6])
    tree.replace(name, old, "advice = [7, 8]" if old.startswith("advice") else f"{old}\nadvice = [8]")
    assert tree.proofread() == []


def test_what_is_used_cannot_be_unusable(tree: ContentTree) -> None:
    account(tree, 7, [1, 2, 3, 4, 5, 6, 7])
    line = tree.line("playbook.toml", "number = 7")
    place = f"content/rules/schedule.toml:{tree.line('rules/schedule.toml', 'advice = [7]')}"
    assert tree.proofread() == [f"content/playbook.toml:{line}: Advice 7 is called unusable, and {place} uses it. Keep one of the two."]


def test_an_unusable_number_needs_a_reason(tree: ContentTree) -> None:
    account(tree, 1, [1])
    tree.replace("playbook.toml", 'why = "It is cut off."\n', "")
    assert tree.proofread() == ["content/playbook.toml:5: “why” is missing. Add it."]


def test_content_that_does_not_count_its_advice_and_an_overlay_are_left_alone(tree: ContentTree, tmp_path: Path) -> None:
    assert tree.proofread() == []
    account(tree, 122, [])
    (tmp_path / "school").mkdir()
    assert tree.proofread(tmp_path / "school") == []


def test_a_server_lives_with_forgotten_advice(tree: ContentTree) -> None:
    account(tree, 122, [])
    assert tree.problems() == []
