"""The compiled playbook: always the same bytes for the same content, and true to its schema."""

from __future__ import annotations

import json
from hashlib import sha256

from afterword.playbook import Playbook, compile_playbook, schema
from jsonschema import Draft202012Validator

from tests.server.content_tree import ContentTree


def test_the_name_is_the_hash_of_the_bytes(tree: ContentTree) -> None:
    compiled = compile_playbook(tree.load().playbook)
    assert compiled.name == sha256(compiled.body).hexdigest()
    assert (
        compiled.body == (json.dumps(json.loads(compiled.body), sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
    )


def test_the_same_content_gives_the_same_bytes_and_another_word_other_bytes(tree: ContentTree) -> None:
    before = compile_playbook(tree.load().playbook)
    assert compile_playbook(tree.load().playbook) == before
    tree.replace("templates/tp-01-thank-you.md", "join your team", "join your group")
    assert compile_playbook(tree.load().playbook).name != before.name


def test_what_does_not_reach_the_playbook_does_not_change_its_name(tree: ContentTree) -> None:
    before = compile_playbook(tree.load().playbook)
    tree.replace("rules/checks.toml", "What is the salary?", "What about the salary?")
    tree.replace("guide/pg-05-checking-in.md", "Ask one thing", "Ask for one thing")
    assert compile_playbook(tree.load().playbook) == before


def test_compiled_json_is_read_back_as_the_same_playbook(tree: ContentTree) -> None:
    playbook = tree.load().playbook
    again = Playbook.model_validate_json(compile_playbook(playbook).body)
    assert again == playbook
    assert compile_playbook(again) == compile_playbook(playbook)


def test_compiled_json_fits_the_schema_and_says_every_default(tree: ContentTree) -> None:
    playbook = json.loads(compile_playbook(tree.load().playbook).body)
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(playbook)
    assert playbook["rules"][0]["window"]["due"] == {"amount": 24, "unit": "hour", "at": None, "roll": False}
    assert playbook["templates"][0]["fields"][0]["own_words"] is False


def test_examples_of_checks_stay_out_of_the_playbook(tree: ContentTree) -> None:
    content = tree.load()
    assert content.check_examples["CK-16"].caught[0].body == "What is the salary?"
    assert content.example_record.company == "Northwind Traders"
    assert b"caught" not in compile_playbook(content.playbook).body


def test_pages_come_in_their_order_with_their_sources(tree: ContentTree) -> None:
    tree.replace("guide/pg-05-checking-in.md", "order = 5", "order = 1")
    pages = tree.load().pages
    assert [page.front.id for page in pages] == ["PG-05", "PG-04"]
    assert [page.sources for page in pages] == [("old-blog",), ("princeton",)]


def test_the_body_of_a_page_knows_its_line_in_the_file(tree: ContentTree) -> None:
    name = "guide/pg-04-the-thank-you-note.md"
    page = next(page for page in tree.load().pages if page.front.id == "PG-04")
    assert page.path == f"content/{name}"
    assert page.body_line == tree.line(name, "# The thank-you note")
    assert [(directive.noun, directive.id) for directive in page.markup.directives] == [
        ("template", "TP-01"),
        ("rule", "SR-03"),
        ("rule", "SR-03a"),
    ]
