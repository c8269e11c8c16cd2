"""The command line."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from afterword.cli import main
from afterword.playbook import schema

from tests.server.content_tree import ContentTree


def test_check_says_what_there_is(tree: ContentTree, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", str(tree.folder)]) == 0
    assert capsys.readouterr().out == "1 template, 3 rules, 1 check, 2 pages, 2 sources, no problems\n"


def test_check_lists_every_problem(tree: ContentTree, capsys: pytest.CaptureFixture[str]) -> None:
    tree.replace("playbook.toml", '"en"', '"english"')
    tree.replace("guide/pg-05-checking-in.md", "[@old-blog]", "[@new-blog]")
    assert main(["check", "--content", str(tree.folder)]) == 1
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "content/guide/pg-05-checking-in.md:15: There is no source “new-blog”. Did you mean “old-blog”?",
        "content/playbook.toml:1: “locale” is “english”. Write a language such as en or en-US.",
    ]
    assert said.err == "2 problems.\n"


def test_build_writes_the_playbook_and_its_schema(tree: ContentTree, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "made" / "anew"
    assert main(["build", "--content", str(tree.folder), "--out", str(out)]) == 0
    body = (out / "playbook.json").read_bytes()
    assert sha256(body).hexdigest() in capsys.readouterr().out
    assert json.loads((out / "schema.json").read_text()) == schema()


def test_build_writes_nothing_when_the_content_has_mistakes(tree: ContentTree, tmp_path: Path) -> None:
    tree.remove("playbook.toml")
    assert main(["build", "--content", str(tree.folder), "--out", str(tmp_path / "out")]) == 1
    assert not (tmp_path / "out").exists()


def test_build_says_when_it_cannot_write(tree: ContentTree, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert main(["build", "--content", str(tree.folder), "--out", str(tmp_path / "file")]) == 1
    assert "cannot be written: File exists. Name another folder with --out." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check", "--content", "nowhere"], "there is no folder nowhere here. Name one, or start Afterword in the project's folder"),
        (["serve", "--port", "80a"], "80a is no port. Give a number from 0 to 65535"),
        (["serve", "--port", "70000"], "70000 is no port."),
        (["serve", "--guide", "a", "--site", "b"], "there is no folder a here"),
        ([], "the following arguments are required: check | build | serve"),
    ],
)
def test_a_wrong_call_is_explained(
    tree: ContentTree, arguments: list[str], says: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tree.folder.parent)
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert says in capsys.readouterr().err


def test_serve_does_not_start_with_broken_content(tree: ContentTree, capsys: pytest.CaptureFixture[str]) -> None:
    tree.remove("sources.toml")
    assert main(["serve", "--content", str(tree.folder), "--port", "0"]) == 1
    assert "content/sources.toml:1: This file is missing. Add it." in capsys.readouterr().out
