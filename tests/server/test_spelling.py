"""Misspelled words are found where they stand; code, addresses, names and allowed words are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from afterword.cli import main

from tests.server.content_tree import ContentTree

TEMPLATE, SCHEDULE, CHECKS = "templates/tp-01-thank-you.md", "rules/schedule.toml", "rules/checks.toml"
PAGE, CHECKING_IN, HOME = "guide/pg-04-the-thank-you-note.md", "guide/pg-05-checking-in.md", "guide/index.md"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (PAGE, "Write it the same day", "Write it the smae day"),
        (CHECKING_IN, "Ask one thing", "Recieve one thing"),
        (HOME, 'summary = "Say the right thing', 'summary = "Say the rihgt thing'),
        (TEMPLATE, "I would be glad", "I woudl be glad"),
        (TEMPLATE, 'purpose = "Say thanks while', 'purpose = "Say thanks whlie'),
        (TEMPLATE, 'hint = "In your own words."', 'hint = "In your own wrods."'),
        (TEMPLATE, 'topic = "your plans', 'topic = "your palns'),
        (SCHEDULE, 'reason = "Two weeks', 'reason = "Two weekes'),
        (SCHEDULE, "comes too late", "comes too laet"),
        (CHECKS, "Wait until they ask", "Wait untill they ask"),
        (CHECKS, "You mention", "You menshun"),
        ("sources.toml", "Write within a day", "Write wihtin a day"),
    ],
)
def test_a_misspelled_word_is_reported_on_its_line(tree: ContentTree, name: str, old: str, new: str) -> None:
    tree.replace(name, old, new)
    [word] = set(new.rstrip('."').split()) - set(old.rstrip('."').split())
    [problem] = tree.proofread()
    assert problem.startswith(f"content/{name}:{tree.line(name, new)}: The dictionary does not know “{word}”.")


def test_a_close_word_is_offered(tree: ContentTree) -> None:
    tree.replace(PAGE, "the same day", "the saem day, but untill when")
    assert any("“untill”. Did you mean “until”?" in problem for problem in tree.proofread())


@pytest.mark.parametrize(
    "text",
    [
        "Type `smae` here, or\n\n```\nsmae\n```\n",
        "See [the page](https://example.org/smae) or <https://example.org/smae>.",
        "Ask Ms. Okonkwo, who wrote “Dear Mr. Okafor” to us. The address is sam@okafor.example and the file is tp-01.md.",
        "Don’t worry: it’s the interviewer's turn, and they’re kind.",
        "It stays on TLS, and JustNotSorry knows.",
        "The hiring-manager’s well-kept follow-up email.",
        "{: .smae}",
    ],
)
def test_what_is_no_misspelled_word_is_left_alone(tree: ContentTree, text: str) -> None:
    tree.write(HOME, f"{tree.read(HOME)}\n{text}\n")
    assert tree.proofread() == []


def test_what_a_check_looks_for_may_be_misspelled(tree: ContentTree) -> None:
    tree.replace(CHECKS, '{ text = "bonus" }', '{ text = "recieve", replace = "receive" }')
    tree.replace(CHECKS, '"Is there a bonus?"', '"I hope to recieve it."')
    assert tree.proofread() == []


def test_allowed_words_stand_in_a_file_of_the_content_or_of_an_overlay(tree: ContentTree, tmp_path: Path) -> None:
    tree.replace(PAGE, "the same day", "the voicemail day, says Zyxwv. Zyxwv knows a qwrtz")
    assert len(tree.proofread()) == 3
    tree.write("spelling.txt", "# Words\nVoicemail zyxwv\n")
    assert len(tree.proofread()) == 1
    (tmp_path / "school").mkdir()
    (tmp_path / "school/spelling.txt").write_text("qwrtz")
    assert tree.proofread(tmp_path / "school") == []


def test_a_server_lives_with_misspelled_words(tree: ContentTree) -> None:
    tree.replace(PAGE, "the same day", "the smae day")
    assert tree.problems() == []


def test_the_words_are_those_of_the_language_of_the_playbook(tree: ContentTree) -> None:
    tree.replace("playbook.toml", '"en"', '"de-DE"')
    tree.replace(PAGE, "Write it the same day", "Schreiben Sie noch am selben Tag")
    found = tree.proofread()
    line = tree.line(PAGE, "Schreiben")
    assert not any(problem.startswith(f"content/{PAGE}:{line}: ") and "Schreiben" in problem for problem in found)
    assert any("“thanks”" in problem for problem in found)


def test_a_language_without_words_is_said_and_the_rest_is_checked(tree: ContentTree, capsys: pytest.CaptureFixture[str]) -> None:
    tree.replace("playbook.toml", '"en"', '"fi"')
    assert main(["check", "--content", str(tree.folder)]) == 0
    assert "The spelling was not checked: pyspellchecker has no words in the language “fi”." in capsys.readouterr().err
