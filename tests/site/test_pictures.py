"""Pictures on the pages: they are there, keep their room, and a folder of changes may bring its own."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from tests.site.conftest import PROJECT, Built, build
from tests.site.reading import Element, Reading
from tests.site.sample import write_content

CHROMIUM = "/usr/bin/chromium"
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4//8/EGFhAgBV1AX7jvOFIwAAAABJRU5ErkJggg==")
ANOTHER = (PROJECT / "content/pictures/today.webp").read_bytes()
SHOWN = "\n\n![Today, with {what}](../pictures/today.png)\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content whose home page and one other show the same picture; another picture is shown nowhere."""
    content = write_content(tmp_path)
    (content / "pictures").mkdir()
    for name in ("today.png", "spare.png"):
        (content / "pictures" / name).write_bytes(PNG)
    for page in (content / "guide/index.md", *sorted(content.glob("guide/pg-04*.md"))):
        page.write_text(page.read_text(encoding="utf-8") + SHOWN.format(what="a thank-you that is due"), encoding="utf-8")
    return content


def pictures(built: Built, page: str) -> list[Element]:
    assert built.status == 0, built.messages
    return [picture for picture in Reading(built.page(page)).all("img") if "pictures/" in picture.get("src")]


def test_a_picture_is_published_beside_the_pages_that_show_it(content: Path, tmp_path: Path) -> None:
    built = build(content, tmp_path / "out")
    for page, source in (("index.html", "./pictures/today.png"), ("the-thank-you-note/index.html", "../pictures/today.png")):
        [picture] = pictures(built, page)
        assert picture.attributes == {
            "alt": "Today, with a thank-you that is due",
            "src": source,
            "loading": "lazy",
            "width": "3",
            "height": "2",
        }
    assert sorted(file.name for file in (built.folder / "pictures").iterdir()) == ["today.png"]
    assert (built.folder / "pictures/today.png").read_bytes() == PNG


def test_a_folder_of_changes_brings_its_own_picture_under_the_same_name_or_with_a_page_of_its_own(content: Path, tmp_path: Path) -> None:
    overlay = tmp_path / "school"
    (overlay / "pictures").mkdir(parents=True)
    (overlay / "guide").mkdir()
    (overlay / "pictures/today.png").write_bytes(PNG + b"ours")
    (overlay / "pictures/office.webp").write_bytes(ANOTHER)
    (overlay / "guide/office.md").write_text(
        '+++\nid = "PG-90"\nslug = "our-office"\ntitle = "Our office"\nsummary = "Where to find us."\norder = 90\nreviewed = 2026-03-02\n'
        'sources = ["career-office"]\n+++\nCome and see us.\n\n![Our office](../pictures/office.webp)\n',
        encoding="utf-8",
    )
    built = build(content, tmp_path / "out", {"AFTERWORD_OVERLAYS": str(overlay)})
    [picture] = pictures(built, "our-office/index.html")
    assert (picture.get("src"), picture.get("width"), picture.get("height")) == ("../pictures/office.webp", "1280", "860")
    assert (built.folder / "pictures/office.webp").read_bytes() == ANOTHER
    assert (built.folder / "pictures/today.png").read_bytes() == PNG + b"ours"


def test_a_picture_that_is_gone_takes_no_page_with_it(content: Path, tmp_path: Path) -> None:
    (content / "pictures/today.png").unlink()
    [picture] = pictures(build(content, tmp_path / "out"), "index.html")
    assert picture.get("alt") == "Today, with a thank-you that is due"


def test_every_picture_of_the_guide_has_words_and_its_own_size(guide: Built, playwright: Playwright) -> None:
    shown = {file: Reading(file.read_text(encoding="utf-8")).all("img") for file in guide.pages}
    found = [(file, picture) for file, all_ in shown.items() for picture in all_ if "pictures/" in picture.get("src")]
    assert len(found) >= 15
    assert all(picture.get("alt").strip() for _, picture in found)
    browser: Browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    page = browser.new_page()
    for file, picture in found:
        source = (file.parent / picture.get("src")).resolve()
        page.goto(source.as_uri())
        size = page.evaluate("() => [document.images[0].naturalWidth, document.images[0].naturalHeight].map(String)")
        assert size == [picture.get("width"), picture.get("height")], source
    browser.close()
