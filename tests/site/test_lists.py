"""The pages that list every template, check, rule and phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest
from afterword.playbook import Content, load
from guide.stylesheet import squeeze

from tests.site.conftest import PROJECT, Built
from tests.site.reading import Element, Reading

PAGES = {"templates": "templates/index.html", "checks": "checks/index.html", "rules": "rules/index.html"}


@pytest.fixture(scope="module")
def content() -> Content:
    return load(PROJECT / "content")


@pytest.fixture
def lists(sample: Built) -> Reading:
    return Reading(sample.page("everything/index.html"))


def after(page: Reading, heading_id: str) -> list[Element]:
    """The elements from a heading to the next of its level or above."""
    start = next(number for number, element in enumerate(page.elements) if element.get("id") == heading_id)
    heading = page.elements[start]
    end = next(
        (
            number
            for number, element in enumerate(page.elements[start + 1 :], start + 1)
            if re.fullmatch("h[1-6]", element.tag) and element.tag <= heading.tag
        ),
        len(page.elements),
    )
    return page.elements[start:end]


def text(page: Reading, heading_id: str) -> str:
    top = [element.text for element in after(page, heading_id) if element.tag in {"h3", "h4", "p", "pre", "dt", "dd", "li"}]
    return "\n".join(" ".join(part.split()) if "\n\n" not in part else part for part in top)


def test_every_template_rule_and_check_has_its_heading(guide: Built, content: Content) -> None:
    playbook = content.playbook
    circumstances = [circumstance for rule in playbook.rules if rule.type == "step" for circumstance in rule.circumstances]
    rules = (*playbook.rules, *circumstances)
    things: dict[str, Sequence[Any]] = {"templates": playbook.templates, "checks": playbook.checks, "rules": rules}
    for name, listed in things.items():
        page = Reading(guide.page(PAGES[name]))
        headings = {heading.get("id"): heading.text for heading in page.headings}
        for thing in listed:
            assert headings[thing.id.lower()].endswith(f" {thing.id}"), thing.id


def test_every_list_names_its_entries_beside_the_page(guide: Built, content: Content) -> None:
    playbook = content.playbook
    lists: dict[str, Sequence[Any]] = {"templates": playbook.templates, "checks": playbook.checks, "rules": playbook.rules}
    for name, things in lists.items():
        page = Reading(guide.page(PAGES[name]))
        [index] = page.of_class("on-this-page")
        for thing in things:
            assert thing.title in index.text
        assert not re.search(r"(TP|SR|CK)-\d\d", index.text)


def test_the_phrase_book_has_every_phrase_that_comes_with_better_words(guide: Built, content: Content) -> None:
    page = Reading(guide.page("phrase-book/index.html"))
    said = page.all("main")[0].text
    checks = [check for check in content.playbook.checks if check.matcher.kind == "phrases"]
    assert checks
    for check in checks:
        assert page.by_id(f"phrases-{check.id.lower()}").text == check.title
        assert check.matcher.kind == "phrases"
        for phrase in check.matcher.phrases:
            assert not phrase.better or phrase.better in said


def test_a_listed_template_can_be_copied_and_shows_its_example(lists: Reading) -> None:
    said = text(lists, "tp-01")
    assert "Thank one person & mean it. When to send it" in said
    assert "Thank you: [Role] interview\n\nDear [Interviewer's name]," in said
    assert "Thank you: R&D Analyst interview\n\nDear Ms. Reyes," in said
    assert [blank.text for blank in lists.all("u")] == ["[What you talked about]"]


def test_a_listed_check_says_what_it_looks_for_and_shows_examples(lists: Reading) -> None:
    said = text(lists, "ck-16")
    for part in (
        "Fix before you send. For everything but replies to an offer. Looks for 2 phrases.",
        "“…” is about pay. Leave it out of a note to [name]. Wait for the offer.",
        "It points out What is the <salary>?",
        "It leaves alone Bonus Foods is a fine company. I liked the talk.",
        "Pay · Sources",
    ):
        assert part in said
    assert "../the-thank-you-note/#pay" in [element.get("href") for element in after(lists, "ck-16")]


def test_a_listed_rule_says_when_why_what_else_and_who_says_so(lists: Reading) -> None:
    said = text(lists, "sr-03")
    for part in (
        "as soon as the interview ends, best from 2 hours after the interview ends",
        "24 hours after the interview ends, still on time until the end of the day after the interview",
        "7 days after the interview ends",
        "The talk is still fresh.",
        "By email.",
        "One for each person you met.",
        "If nothing comes back: Check in.",
        "What to write: Thank-you note.",
        "If they decide the same day SR-03a",
        "Best by 2 hours after the interview ends, too late after the day of the interview. They decide today.",
        "The thank-you note & you · Sources",
    ):
        assert part in said
    assert "#sr-04" in [element.get("href") for element in after(lists, "sr-03")]
    assert "From 8:00 a.m. to 6:00 p.m. on business days" in text(lists, "sr-19")


def test_settings_seasons_and_working_weeks_are_listed(lists: Reading) -> None:
    assert [element.text for element in after(lists, "yours-to-choose") if element.tag == "li"] == ["Three", "Two"]
    assert [element.text for element in after(lists, "away") if element.tag == "li"] == ["The end of the year: December 15 to January 6"]
    cells = [element.text for element in after(lists, "weeks") if element.tag == "td"]
    assert cells[:2] == ["Israel", "Sunday to Thursday"]


def test_the_phrase_book_says_what_to_avoid_and_what_is_better(lists: Reading) -> None:
    said = [" ".join(element.text.split()) for element in after(lists, "phrases-ck-16") if element.tag == "li"]
    assert said[0] == "salary the next step"
    assert "The check knows 1 more phrases like these." not in lists.html
    assert "The check knows 1 more phrase like these." in lists.html


def test_a_long_page_keeps_its_list_of_sources_short(lists: Reading) -> None:
    assert "Thank people within a day." not in lists.of_class("sources")[0].text
    assert "The author gives no evidence for this." in lists.of_class("sources")[0].text
    numbers = [link for link in lists.all("a") if re.fullmatch(r"#s\d+", link.get("href"))]
    assert numbers
    for link in numbers:
        assert link.get("href") == f"#s{link.text}"


def test_a_published_style_sheet_means_the_same_in_fewer_bytes() -> None:
    assert squeeze(
        '/* a\nnote */\na,\nb { content: ", " attr(x) " { "; margin: 0 auto;\n}\n@media (min-width: 1rem) {\n  a:hover { x: y; }\n}\n'
    ) == ('a,b{content:", " attr(x) " { ";margin:0 auto;}@media (min-width:1rem){a:hover{x:y;}}\n')
