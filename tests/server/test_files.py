"""Files that cannot be read as they should: each gives a sentence with its place."""

from __future__ import annotations

import pytest

from tests.server.content_tree import FILES, ContentTree


def test_the_example_content_has_no_problems(tree: ContentTree) -> None:
    assert tree.problems() == []


def test_a_missing_folder_is_named(tree: ContentTree) -> None:
    tree.folder = tree.folder.with_name("nowhere")
    assert tree.problems() == ["nowhere:1: This folder does not exist. Name the folder with the content."]


@pytest.mark.parametrize("name", ["playbook.toml", "sources.toml", "rules/schedule.toml", "rules/checks.toml", "guide/index.md"])
def test_a_missing_file_is_named_and_nothing_else_is_blamed(tree: ContentTree, name: str) -> None:
    tree.remove(name)
    assert tree.problems() == [f"content/{name}:1: This file is missing. Add it."]


def test_an_empty_folder_of_templates_is_named(tree: ContentTree) -> None:
    tree.remove("templates/tp-01-thank-you.md")
    assert "content/templates:1: There are no Markdown files here. Add the first." in tree.problems()


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_not_utf8_is_named_with_the_line(tree: ContentTree, name: str) -> None:
    line = 2
    rows = tree.read(name).encode().split(b"\n")
    rows[line - 1] += b" # caf\xe9"
    tree.write(name, b"\n".join(rows))
    assert f"content/{name}:{line}: This line is not UTF-8. Save the file as UTF-8." in tree.problems()


@pytest.mark.parametrize("name", FILES)
def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tree: ContentTree, name: str) -> None:
    before = tree.load()
    tree.write(name, b"\xef\xbb\xbf" + tree.read(name).replace("\n", "\r\n").encode())
    assert tree.load() == before


def test_invisible_characters_are_named(tree: ContentTree) -> None:
    tree.replace("templates/tp-01-thank-you.md", "Thank you for", "Thank\u200byou for")
    line = tree.line("templates/tp-01-thank-you.md", "Thank\u200b")
    assert tree.problems() == [f"content/templates/tp-01-thank-you.md:{line}: This line holds an invisible character (U+200B). Delete it."]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('slug = "thank-you"', 'slug = "thank-you', 3, "A text in quotes does not end on its line. Close the quotes."),
        ("advice = [7, 25]", "advice [7, 25]", 11, "An equals sign is missing after the key. Write key = value."),
        ('kind = "thank_you"', "kind = thank_you", 5, "This value is missing or cannot be read. Text needs quotes around it."),
        ('kind = "thank_you"', "kind =", 5, "This value is missing or cannot be read. Text needs quotes around it."),
        ('page = "PG-04"', 'page = "PG-04"\npage = "PG-05"', 14, "This key is given twice in one table. Keep one of the two."),
        ("[example]", "[example]\n[example]", 37, "This table is given twice. Keep one, or write [[…]] for a list of tables."),
    ],
)
def test_a_toml_mistake_in_front_matter_is_found_on_its_line(tree: ContentTree, old: str, new: str, line: int, says: str) -> None:
    tree.replace("templates/tp-01-thank-you.md", old, new)
    [problem] = tree.problems()
    assert problem.startswith(f"content/templates/tp-01-thank-you.md:{line}: This is not valid TOML")
    assert problem.endswith(says)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("x = [1", "A list does not end. Close it with ]."),
        ("x = [1,", "The text ends before its last value does. Close the list, or write the value."),
        ('x = """one', "A text in quotes does not end. Close the quotes."),
    ],
)
def test_what_is_left_open_is_found_at_the_end(tree: ContentTree, written: str, says: str) -> None:
    tree.write("playbook.toml", f'locale = "en"\n{written}\n')
    assert tree.problems() == [f"content/playbook.toml:2: This is not valid TOML. {says}"]


def test_front_matter_must_begin_and_end(tree: ContentTree) -> None:
    tree.write("guide/index.md", "# Hello\n")
    tree.write("guide/pg-05-checking-in.md", '+++\nid = "PG-05"\n')
    assert tree.problems() == [
        "content/guide/index.md:1: The front matter is missing. Start the file with a line +++.",
        "content/guide/pg-05-checking-in.md:1: The front matter does not end. Put a line +++ below its last key.",
    ]


def test_mistakes_in_several_files_are_all_reported_at_once(tree: ContentTree) -> None:
    tree.replace("playbook.toml", '"en"', '"english"')
    tree.replace("sources.toml", 'kind = "article"', 'kind = "artikle"')
    tree.replace("rules/schedule.toml", 'templates = ["TP-01"]', 'templates = ["TP-10"]')
    tree.replace("guide/pg-05-checking-in.md", "{check CK-16}", "{check CK-61}")
    tree.replace("templates/tp-01-thank-you.md", "{{my_name}}", "{{my_nam}}")
    assert [problem.split(":")[0] for problem in tree.problems()] == [
        "content/guide/pg-05-checking-in.md",
        "content/playbook.toml",
        "content/rules/schedule.toml",
        "content/sources.toml",
        "content/templates/tp-01-thank-you.md",
        "content/templates/tp-01-thank-you.md",
    ]
