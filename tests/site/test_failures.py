"""A mistake in the content ends the build, says where it is, and leaves no page behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.conftest import build
from tests.site.sample import write_content

PAGE = "guide/pg-05-checking-in.md"
MISTAKES = {
    "an unknown template": ("{rule SR-04}", "{template TP-99}", 9),
    "a misspelt directive": ("{rule SR-04}", "{rules SR-04}", 9),
    "an unknown source": ("Read [what", "As said [@nobody]. Read [what", 15),
    "a link to a missing page": ("https://example.org/elsewhere", "PG-77", 15),
    "a link to a missing heading": ("https://example.org/elsewhere", "PG-04#nowhere", 15),
    "a missing title": ('title = "Checking in"\n', "", 2),
    "an unreadable front matter": ('title = "Checking in"', "title = Checking in", 4),
}


@pytest.mark.parametrize(("right", "wrong", "line"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_fails_the_build_with_its_file_and_line(tmp_path: Path, right: str, wrong: str, line: int) -> None:
    content = write_content(tmp_path)
    page = content / PAGE
    text = page.read_text(encoding="utf-8")
    assert right in text
    page.write_text(text.replace(right, wrong), encoding="utf-8")
    built = build(content, tmp_path / "out")
    assert built.status == 1
    assert f"content/{PAGE}:{line}: " in built.messages
    assert "Traceback" not in built.messages
    assert not built.folder.exists() or not built.pages


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    for name in ("pg-05-checking-in.md", "pg-30-privacy.md"):
        with (content / "guide" / name).open("a", encoding="utf-8") as page:
            page.write("\n{template TP-99}\n")
    built = build(content, tmp_path / "out")
    assert "content/guide/pg-05-checking-in.md:17: " in built.messages
    assert "content/guide/pg-30-privacy.md:11: " in built.messages


def test_a_page_in_a_folder_below_the_guide_is_refused(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    (content / "guide" / "more").mkdir()
    (content / PAGE).rename(content / "guide" / "more" / "page.md")
    (content / PAGE).write_text((content / "guide" / "more" / "page.md").read_text(encoding="utf-8"), encoding="utf-8")
    built = build(content, tmp_path / "out")
    assert built.status == 1
    assert "content/guide/more/page.md:1: A page has to stand directly in the folder guide." in built.messages


def test_a_failed_build_leaves_the_last_site_as_it_was(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    before = build(content, tmp_path / "out").page("checking-in/index.html")
    (content / PAGE).write_text("no front matter", encoding="utf-8")
    after = build(content, tmp_path / "out")
    assert after.status == 1
    assert after.page("checking-in/index.html") == before


def test_files_that_editors_leave_are_no_pages(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    (content / "guide" / ".#pg-05.md").write_text("half a thought", encoding="utf-8")
    assert build(content, tmp_path / "out").status == 0


def test_a_plugin_that_cannot_be_loaded_ends_the_build(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "afterword.py").write_text("raise ImportError('afterword is broken')", encoding="utf-8")
    built = build(write_content(tmp_path), tmp_path / "out", {"PYTHONPATH": str(tmp_path / "broken")})
    assert built.status == 1
    assert "afterword is broken" in built.messages
    assert not built.pages


def test_a_missing_content_folder_is_named(tmp_path: Path) -> None:
    built = build(tmp_path / "nothing", tmp_path / "out")
    assert built.status == 1
    assert (
        built.messages.strip() == f"{tmp_path}/nothing: This folder does not exist. Name the folder with the content in AFTERWORD_CONTENT."
    )
