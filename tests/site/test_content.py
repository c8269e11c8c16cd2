"""What the writers' marks become on a page."""

from __future__ import annotations

import pytest

from tests.site.conftest import Built
from tests.site.reading import Reading

THANK_YOU = """\
Dear [Interviewer's name],

Thank you for talking with me about the [Role] position at A & B <Ltd>. I can send you [What you could send].

[What you talked about]

Kind regards"""

EXAMPLE = """\
Dear Ms. Reyes,

Thank you for talking with me about the R&D Analyst position at A & B <Ltd>.

I keep thinking about x < y.

If you would like to see anything else, please ask.

Kind regards"""


@pytest.fixture
def note(sample: Built) -> Reading:
    return Reading(sample.page("the-thank-you-note/index.html"))


@pytest.fixture
def check_in(sample: Built) -> Reading:
    return Reading(sample.page("checking-in/index.html"))


def links(page: Reading, text: str) -> list[str]:
    return [link.get("href") for link in page.all("a") if link.text == text]


def test_a_template_can_be_copied_letter_for_letter(note: Reading) -> None:
    texts = [block.text for block in note.all("pre")]
    assert THANK_YOU in texts
    assert EXAMPLE in texts
    assert "This is [Your name]. Thank you." in texts


def test_the_blanks_of_a_template_stand_out_and_own_words_more_so(note: Reading) -> None:
    first = [blank.text for blank in note.of_class("blank")][:5]
    assert first == ["[Role]", "[Interviewer's name]", "[Role]", "[What you could send]", "[What you talked about]"]
    assert {blank.text for blank in note.of_class("own-words") if "blank" in blank.classes} == {"[What you talked about]"}


def test_only_a_message_with_a_subject_line_shows_one(note: Reading) -> None:
    assert [" ".join(subject.text.split()) for subject in note.of_class("subject")] == [
        "Subject Thank you: [Role] interview",
        "Subject Thank you: R&D Analyst interview",
        "Subject Thank you: [Role] interview",
        "Subject Thank you: R&D Analyst interview",
    ]


def test_a_template_tells_when_to_use_it(note: Reading) -> None:
    letter = note.by_id("tp-01").text
    assert "Thank one person & mean it." in letter
    assert "When to use it. After any interview." in letter
    assert "Aim for 5 to 50 words." in letter


def test_a_rule_says_when_why_and_what_to_write(note: Reading) -> None:
    rule = note.by_id("sr-03").text
    for said in (
        "as soon as the interview ends",
        "Best from 2 hours after the interview ends",
        "Best by24 hours after the interview ends",
        "Still on time until the end of the day after the interview",
        "Too late after7 days after the interview ends",
        "Why. The talk is still fresh.",
        "One for each person you met.",
        "If they decide the same day: best by 2 hours after the interview ends, too late after the day of the interview.",
    ):
        assert said in rule
    assert links(note, "Check in") == ["../checking-in/#sr-04"]
    assert links(note, "Thank-you note") == ["../the-thank-you-note/#tp-01"]


def test_a_rule_about_when_to_stop_says_how_many(note: Reading) -> None:
    cap = note.by_id("sr-10").text
    assert "At most 3 messages without an answer, of which 2 may be check-ins." in cap
    assert "You can set this to anything from 2 to 4." in cap


def test_a_circumstance_of_a_rule_can_be_shown_alone(check_in: Reading) -> None:
    assert "They decide today." in check_in.by_id("sr-03a").text
    assert links(check_in, "Send a thank-you") == ["../the-thank-you-note/#sr-03"]


def test_a_check_says_what_it_finds_and_what_it_leaves_alone(note: Reading) -> None:
    check = note.by_id("ck-16").text
    for said in ("Talk about pay", "Fix before you send", "“…” is about pay. Leave it out of a note to [name].", "Wait for the offer."):
        assert said in check
    assert "What is the <salary>?" in check
    assert "I liked the talk." in check
    assert "For everything but replies to an offer." in check
    assert "Looks for 2 phrases." in check
    assert links(note, "phrase book") == ["../everything/"]


def test_a_card_leads_to_its_entry_in_the_list(note: Reading, check_in: Reading) -> None:
    assert links(note, "CK-16") == ["../everything/#ck-16"]
    assert links(note, "SR-03") == ["../everything/#sr-03"]
    assert links(check_in, "SR-03a") == ["../everything/#sr-03a"]


def test_a_template_shown_twice_has_its_anchor_once(note: Reading) -> None:
    assert len(note.of_class("letter")) == 3
    assert note.ids.count("tp-01") == 1


def test_sources_are_numbered_as_a_reader_meets_them(note: Reading) -> None:
    cites = note.of_class("cite")
    assert [cite.text for cite in cites[:2]] == ["1", "2"]
    listed = [item.get("id") for item in note.all("li") if item.get("id").startswith("source-")]
    assert listed == ["source-loose-claim", "source-career-office", "source-quiet-voice"]
    for link in note.all("a"):
        if link.get("aria-label").startswith("Source "):
            assert link.get("aria-label") == f"Source {link.text}"
            assert link.get("href") == f"#{listed[int(link.text) - 1]}"


def test_the_source_list_says_who_when_and_what_lacks_evidence(note: Reading) -> None:
    said = " ".join(note.by_id("source-career-office").text.split())
    assert said == "A career office: After the interview, 2024. Read March 2, 2026. Thank people within a day."
    assert links(note, "After the interview") == ["https://example.org/after?a=1&b=2"]
    assert "The author gives no evidence for this." in note.by_id("source-loose-claim").text
    assert "no evidence" not in note.by_id("source-quiet-voice").text


def test_links_by_page_id_lead_to_the_page_and_its_heading(note: Reading) -> None:
    assert links(note, "checking in") == ["../checking-in/"]
    assert links(note, "its first part") == ["../checking-in/#first"]
    assert links(note, "pay") == ["#pay"]


def test_marks_in_code_stay_as_they_are(note: Reading) -> None:
    assert [code.text.strip() for code in note.all("code")] == ["[@career-office]", "{template TP-01}"]


def test_nothing_of_the_marks_is_left_over(site: Built) -> None:
    for file in site.pages:
        page = Reading(file.read_text(encoding="utf-8"))
        text = page.all("body")[0].text
        for code in page.all("code"):
            text = text.replace(code.text, "")
        for left in ("{template", "{rule", "{check", "{all", "{phrase", "[@", "{{", "\ue000", "\ue001", "\ue002", "PG-04)"):
            assert left not in text, f"{file}: {left}"


def test_a_wide_table_scrolls_in_a_frame_that_the_keyboard_reaches(note: Reading) -> None:
    [frame] = note.of_class("table")
    assert frame.get("tabindex") == "0"
    assert frame.get("aria-label") == "Table"


def test_every_template_rule_and_check_of_the_project_can_be_drawn() -> None:
    from afterword.playbook import load
    from guide.cards import Cards
    from guide.drawing import environment

    from tests.site.conftest import PROJECT

    content = load(PROJECT / "content")
    cards = Cards(content, environment(PROJECT / "site" / "theme"))
    playbook = content.playbook
    for thing in (*playbook.templates, *playbook.rules, *playbook.checks):
        anchor = thing.id.lower()
        drawn = Reading(cards.draw(thing.id, anchor=anchor, entry=None, where=lambda _: None, cite=lambda source: f"<sup>{source}</sup>"))
        assert thing.title in drawn.by_id(thing.id.lower()).text
