"""What holds for every page, of a small site and of the real one."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.site.conftest import PROJECT, Built, build
from tests.site.reading import Reading
from tests.site.sample import write_content

BUDGET = 60_000
"""Bytes of HTML and CSS that one page may weigh."""
LOST = "404.html"


def readings(site: Built) -> list[tuple[Path, Reading]]:
    return [(file, Reading(file.read_text(encoding="utf-8"))) for file in site.pages]


def test_every_page_is_there(sample: Built) -> None:
    files = {file.relative_to(sample.folder).as_posix() for file in sample.folder.rglob("*") if file.is_file()}
    assert files == {
        "index.html",
        "the-thank-you-note/index.html",
        "checking-in/index.html",
        "everything/index.html",
        "privacy/index.html",
        "404.html",
        "robots.txt",
        "sitemap.xml",
        "theme/mark.svg",
        "theme/style.css",
    }


def test_ids_are_unique(site: Built) -> None:
    for file, page in readings(site):
        assert len(page.ids) == len(set(page.ids)), file


def test_every_page_has_one_main_heading_and_no_level_is_skipped(site: Built) -> None:
    for file, page in readings(site):
        levels = [int(heading.tag[1]) for heading in page.headings]
        assert levels[0] == 1, file
        assert levels.count(1) == 1, file
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), f"{file}: {levels}"
        assert all(heading.text.strip() for heading in page.headings), file


def test_every_page_has_landmarks_with_names_and_says_what_it_is(site: Built) -> None:
    for file, page in readings(site):
        assert [len(page.all(tag)) for tag in ("html", "main", "title", "footer")] == [1, 1, 1, 1], file
        names = [nav.get("aria-label") or page.by_id(nav.get("aria-labelledby")).text for nav in page.all("nav")]
        assert len(names) == len(set(names)), file
        assert page.all("html")[0].get("lang") == "en", file
        described = {meta.get("name") or meta.get("property"): meta.get("content") for meta in page.all("meta")}
        for name in ("description", "og:title", "og:description", "viewport"):
            assert described[name], f"{file}: {name}"


def test_the_skip_link_comes_first(site: Built) -> None:
    for file, page in readings(site):
        first = page.all("a", "button", "summary")[0]
        assert first.get("href") == "#main", file
        assert page.by_id("main").tag == "main", file


def test_every_link_inside_the_site_leads_somewhere(site: Built) -> None:
    anchors = {file: set(page.ids) for file, page in readings(site)}
    for file, page in readings(site):
        for address in page.addresses:
            parts = urlsplit(address)
            if parts.scheme:
                continue
            root = site.folder if parts.path.startswith("/") else file.parent
            target = (root / unquote(parts.path).lstrip("/")).resolve() if parts.path else file
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{file}: {address}"
            if parts.fragment:
                assert parts.fragment in anchors[target], f"{file}: {address}"


def test_links_are_relative_but_on_the_page_that_is_shown_anywhere(site: Built) -> None:
    for file, page in readings(site):
        own = [address for address in page.addresses if not urlsplit(address).scheme]
        if file.name == LOST:
            assert all(address.startswith(("/", "#")) for address in own)
        else:
            assert not [address for address in own if address.startswith("/")], file
        assert not [address for address in page.addresses if address.startswith("//")], file


def test_a_page_loads_nothing_from_elsewhere_and_runs_nothing(site: Built) -> None:
    for file, page in readings(site):
        loaded = [element.get("src") for element in page.elements if "src" in element.attributes]
        loaded += [link.get("href") for link in page.all("link") if link.get("rel") != "canonical"]
        assert not [address for address in loaded if urlsplit(address).scheme], file
        assert not page.all("script", "style", "iframe", "object", "embed", "base", "form"), file
        inline = [name for element in page.elements for name in element.attributes if name == "style" or name.startswith("on")]
        assert not inline, file
    css = site.page("theme/style.css")
    assert not re.search(r"url\(|@import", css)


def test_every_page_keeps_to_its_budget(site: Built) -> None:
    css = (site.folder / "theme" / "style.css").stat().st_size
    for file in site.pages:
        assert file.stat().st_size + css <= BUDGET, file


def test_a_page_says_when_it_was_reviewed_and_what_comes_before_and_after(sample: Built) -> None:
    page = Reading(sample.page("checking-in/index.html"))
    assert "Last reviewed March 3, 2026" in page.of_class("reviewed")[0].text
    assert [(link.get("rel"), link.get("href")) for link in page.all("a") if "rel" in link.attributes] == [
        ("prev", "../the-thank-you-note/"),
        ("next", "../everything/"),
    ]
    assert page.of_class("breadcrumb")[0].text.split() == ["Guide", "Checking", "in"]


def test_the_list_on_a_page_names_its_parts(sample: Built) -> None:
    page = Reading(sample.page("the-thank-you-note/index.html"))
    lines = page.of_class("on-this-page")[0].text.split("\n")
    assert [line.strip() for line in lines if line.strip()] == ["On this page", "When", "What to write & why", "Pay", "Sources"]


def test_the_home_page_lists_every_page_and_shows_a_note(sample: Built) -> None:
    page = Reading(sample.page("index.html"))
    assert "After the interview, say the right thing" in page.all("title")[0].text
    assert [heading.text for heading in page.all("h3")] == ["The thank-you note & you", "Checking in", "Everything", "Privacy"]
    assert "Dear Ms. Reyes," in page.of_class("sample")[0].text


def test_without_a_known_address_no_page_claims_one(sample: Built) -> None:
    assert not [link for _, page in readings(sample) for link in page.all("link") if link.get("rel") == "canonical"]
    assert "Sitemap" not in sample.page("robots.txt")


def test_with_a_known_address_pages_and_site_map_name_it(tmp_path: Path) -> None:
    site = build(write_content(tmp_path), tmp_path / "out", {"AFTERWORD_SITEURL": "https://example.org/help/"})
    page = Reading(site.page("checking-in/index.html"))
    [canonical] = [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"]
    assert canonical == "https://example.org/help/checking-in/"
    assert page.of_class("brand")[0].get("href") == "../"
    assert "<loc>https://example.org/help/checking-in/</loc><lastmod>2026-03-03</lastmod>" in site.page("sitemap.xml")
    assert "Sitemap: https://example.org/help/sitemap.xml" in site.page("robots.txt")
    assert Reading(site.page(LOST)).of_class("brand")[0].get("href") == "/help/"


@pytest.mark.parametrize(("setting", "links"), [({}, 0), ({"AFTERWORD_PRACTICE": "0"}, 0), ({"AFTERWORD_PRACTICE": "1"}, 2)])
def test_the_practice_page_is_linked_only_where_a_server_has_one(tmp_path: Path, setting: dict[str, str], links: int) -> None:
    site = build(write_content(tmp_path), tmp_path / "out", setting)
    assert Reading(site.page("checking-in/index.html")).addresses.count("../practice") == links


def test_a_second_build_gives_the_same_bytes(sample: Built, tmp_path: Path) -> None:
    again = build(write_content(tmp_path), tmp_path / "out")
    assert {file.relative_to(again.folder): file.read_bytes() for file in again.folder.rglob("*.*")} == {
        file.relative_to(sample.folder): file.read_bytes() for file in sample.folder.rglob("*.*")
    }


def test_the_site_folder_carries_its_own_license() -> None:
    text = (PROJECT / "site" / "LICENSE").read_text(encoding="utf-8")
    assert text.lstrip().startswith("GNU AFFERO GENERAL PUBLIC LICENSE")
    assert "END OF TERMS AND CONDITIONS" in text
