"""The guide in short, which the extension carries for when no backend answers."""

from __future__ import annotations

import json
from pathlib import Path

from afterword.playbook import load, short_guide

from tests.server.content_tree import ContentTree

ROOT = Path(__file__).parents[2]
PAGE = """\
+++
id = "PG-05"
slug = "checking-in"
title = "Checking in"
summary = "Ask once, and kindly."
order = 5
reviewed = 2026-02-01
+++
**Ask *once*, and kindly & calmly.**

See [the note](PG-04) and [what to leave out](#leave-pay-out).[@old-blog]

## Leave pay out

They will name it.

### 1. Not even once

Nor the bonus.

| Pay | Bonus |
|---|---|
| much | little |

> Dear Ms. Reyes

## What to ask

1. **One thing.** Not two.
    - Kindly.
2. Nothing else[@old-blog].

Then wait.

## Where they differ

Some say twice.

{all templates}

{all rules}

{all checks}
"""


def test_a_page_keeps_its_beginning_its_lists_and_what_a_check_points_to(tree: ContentTree) -> None:
    tree.write("guide/pg-05-checking-in.md", PAGE)
    short = {page["id"]: page["sections"] for page in short_guide(load(tree.folder))}
    assert short["PG-05"] == [
        {"anchor": "", "title": "", "blocks": ["Ask once, and kindly & calmly.", "See the note and what to leave out."]},
        {"anchor": "leave-pay-out", "title": "Leave pay out", "blocks": ["They will name it."]},
        {"anchor": "1-not-even-once", "title": "Not even once", "blocks": ["Nor the bonus."]},
        {"anchor": "what-to-ask", "title": "What to ask", "blocks": [["One thing. Not two.", "Kindly.", "Nothing else."], "Then wait."]},
    ]


def test_every_part_of_the_guidance_has_a_short_page_and_every_check_its_section() -> None:
    content = load(ROOT / "content")
    short = {page["id"]: page["sections"] for page in short_guide(content)}
    playbook = content.playbook
    assert {part.page for part in (*playbook.templates, *playbook.rules, *playbook.checks)} == set(short)
    for check in playbook.checks:
        assert check.anchor in [section["anchor"] for section in short[check.page]], check.id
    for page, sections in short.items():
        assert sections[0]["blocks"], page
        assert all(section["title"] for section in sections[1:]), page
    # Everybody who installs the extension downloads it.
    assert len(json.dumps(list(short.values()), ensure_ascii=False).encode()) < 60_000
