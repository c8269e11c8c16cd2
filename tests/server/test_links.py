"""Links that would lead nowhere once the guide is built."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from afterword.playbook.guide import CITATION, Markup
from afterword.playbook.links import SERVED, TEMPLATE
from flask import Flask
from markdown import Markdown

from tests.server.content_tree import ContentTree

PAGE, HOME = "guide/pg-05-checking-in.md", "guide/index.md"


def show_today(tree: ContentTree) -> None:
    """Put a picture into the content."""
    (tree.folder / "pictures").mkdir()
    (tree.folder / "pictures/today.webp").write_bytes(b"RIFF")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("See [it](/v1/playbook.json).", "“/v1/playbook.json” leads nowhere."),
        ("See [it](/v1/template).", "“/v1/template” leads nowhere. Did you mean “/v1/templates”?"),
        ("See [it](/v1/templates/TP-77).", "There is no template “TP-77”. Did you mean “TP-01”?"),
        ("See [it](pg-04-the-thank-you-note.md).", "There is no page “pg-04-the-thank-you-note.md”."),
        (
            "See [it](../the-thank-you-note/).",
            "“../the-thank-you-note/” leads nowhere once the guide is moved. Link to the page by its id: PG-04.",
        ),
        ("See [it](/the-thank-you-note).", "“/the-thank-you-note” leads nowhere once the guide is moved."),
        ("See [it][there].\n\n[there]: /nowhere", "“/nowhere” leads nowhere."),
        ("![A note](../pictures/note.png)", "There is no picture “note.png” in pictures/."),
        ("![A note](../pictures/todays.webp)", "There is no picture “todays.webp” in pictures/. Did you mean “today.webp”?"),
        (
            "![A note](https://example.org/note.png)",
            "“https://example.org/note.png” is no picture of the guide. Put a PNG or WebP",
        ),
        ("![A note](../../pictures/today.webp)", "“../../pictures/today.webp” is no picture of the guide."),
        ("![A note](../pictures/today.svg)", "“../pictures/today.svg” is no picture of the guide."),
        ("![ ](../pictures/today.webp)", "“today.webp” has no words for whoever does not see it."),
        ("[![A note](../pictures/today.webp)](/nowhere)", "“/nowhere” leads nowhere."),
        ("[![A note](../pictures/gone.webp)](PG-05)", "There is no picture “gone.webp” in pictures/."),
        ('<img src="../pictures/today.webp" alt="">', "“../pictures/today.webp” leads nowhere."),
        ('<a href="nowhere.html">it</a>', "“nowhere.html” leads nowhere."),
        ("See [it]().", "A link leads nowhere. Write its address between the parentheses."),
        ("See [it](http://example.org/).", "“http://example.org/” is not encrypted."),
        ("See [it](ftp://example.org/).", "“ftp://example.org/” is no address that a reader can follow."),
        ("See [it](//example.org/).", "“//example.org/” is no address that a reader can follow."),
    ],
)
@pytest.mark.parametrize("name", [PAGE, HOME])
def test_a_dead_link_is_reported_on_its_line(tree: ContentTree, name: str, text: str, says: str) -> None:
    show_today(tree)
    tree.write(name, f"{tree.read(name)}\n{text}\n")
    line = tree.line(name, text.split("\n")[-1])
    assert [problem for problem in tree.proofread() if problem.startswith(f"content/{name}:{line}: {says}")], tree.proofread()


@pytest.mark.parametrize(
    "text",
    [
        "See [it](/v1/index.json), [it](/v1/templates/TP-01) and [it](/v1/templates/thank-you).",
        "Try [it](/practice).",
        "See [it](https://example.org/a_(b)), [it](mailto:sam@example.org) and <https://example.org/>.",
        "See [it](PG-05#ck-16).",
        "Write `[it](nowhere)` for a link.",
        "```\n[it](nowhere)\n```",
        "![Today, with a thank-you that is due](../pictures/today.webp)",
        '![Today](../pictures/today.webp "What is due")',
        "[![Today](../pictures/today.webp)](PG-05)",
        "Write `![](nowhere.png)` for a picture.",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(tree: ContentTree, text: str) -> None:
    show_today(tree)
    tree.write(HOME, f"{tree.read(HOME)}\n{text}\n")
    assert tree.proofread() == []


def test_what_counts_as_served_is_what_the_server_serves(app: Flask) -> None:
    routes = {rule.rule for rule in app.url_map.iter_rules()}
    assert set(SERVED) <= routes
    assert any(route.startswith(TEMPLATE) for route in routes)


@pytest.mark.parametrize("file", sorted((Path(__file__).parents[2] / "content/guide").glob("*.md")), ids=lambda file: file.stem)
def test_the_headings_of_a_page_are_those_that_the_guide_will_have(file: Path) -> None:
    text = CITATION.sub("", file.read_text(encoding="utf-8").split("+++")[2])
    markdown = Markdown(extensions=["extra", "toc"])
    html = markdown.convert(text)
    assert set(re.findall(r'<h[1-6] id="([^"]+)"', html)) <= Markup(text).anchors
