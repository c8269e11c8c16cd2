"""A note goes into a real Roundcube, is sent there by hand, and is read from the recipient's mailbox."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

import pytest

from .browsers import Browser, RoundcubeWindow
from .browsers.panel import Panel
from .browsers.roundcube import EDITOR, PLAIN
from .mail import MailHost

NOTE = {
    "interviewer_name": "Bob Example",
    "role": "Data Analyst",
    "company": "Northwind Traders",
    "own_words_topic": "What you said about the returns dashboard stayed with me.",
    "my_name": "Alice Example",
}
SUBJECT = "Thank you: Data Analyst interview"
SIGNATURE = "Alice Example\nData Analyst in waiting"
BODY = f"{PLAIN}, {EDITOR[0]}"
INVITATION = "Hello Alice,\n\nThank you for coming.\n\nBob"


class Words(HTMLParser):
    """The text of HTML mail as a mail program shows it: one line a block or break, no-break spaces as spaces."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._pieces: list[str] = []
        self.feed(html)
        lines = "".join(self._pieces).replace("\xa0", " ").split("\n")
        self.lines = [line.strip() for line in lines if line.strip()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"p", "div", "br", "blockquote"}:
            self._pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.handle_starttag(tag, [])

    def handle_data(self, data: str) -> None:
        self._pieces.append(data.replace("\n", " "))


def lines(text: str) -> list[str]:
    """The lines of a text that have something in them."""
    return [line.strip() for line in text.split("\n") if line.strip()]


@dataclass
class Desk:
    """Alice at her Roundcube, with the panel open beside a message."""

    window: RoundcubeWindow
    panel: Panel

    def open_panel(self) -> None:
        self.window.browser.click_toolbar_button()
        self.panel = Panel(self.window.browser)
        self.panel.choose("Thank-you note")


@pytest.fixture
def desk(roundcube: RoundcubeWindow) -> Desk:
    return Desk(roundcube, Panel(roundcube.browser))


@pytest.fixture(params=[0, 1], ids=["plain", "html"])
def writing(request: pytest.FixtureRequest, mail: MailHost) -> bool:
    """Alice writes plain text, then HTML; she has a signature."""
    mail.roundcube.set(htmleditor=request.param)
    mail.roundcube.set_signature("alice@example.test", SIGNATURE)
    return bool(request.param)


def open_reply(desk: Desk, mail: MailHost) -> None:
    mail.deliver_to_alice("Your interview", INVITATION)
    desk.window.reply(mail.alice.newest())


@pytest.mark.usefixtures("writing")
def test_a_new_note_arrives_exactly_as_shown_above_the_signature(desk: Desk, mail: MailHost) -> None:
    desk.window.compose()
    desk.open_panel()
    desk.panel.fill(**NOTE)
    shown = desk.panel.note
    assert "Your note is in the message" in desk.panel.insert()
    desk.window.add_recipient("bob@example.test")
    desk.window.send()

    received = mail.bob.newest()
    assert received.subject == SUBJECT
    if received.html is None:
        assert received.text == f"{shown}\n\n-- \n{SIGNATURE}"
    else:
        assert Words(received.html).lines == [*lines(shown), "--", *lines(SIGNATURE)]


@pytest.mark.usefixtures("writing")
def test_a_reply_keeps_its_subject_its_thread_its_quote_and_its_signature(desk: Desk, mail: MailHost) -> None:
    open_reply(desk, mail)
    before = desk.window.text
    desk.open_panel()
    desk.panel.fill(**NOTE)
    assert desk.panel.subject == "Re: Your interview"
    shown = desk.panel.note
    assert "Its subject stayed as it was" in desk.panel.insert()
    desk.window.send()

    received = mail.bob.newest()
    assert received.subject == "Re: Your interview"
    assert received.in_reply_to == mail.alice.newest().message["Message-ID"]
    if received.html is None:
        assert received.text == f"{shown}\n\n{before}"
    else:
        assert Words(received.html).lines == [*lines(shown), *lines(before)]


@pytest.mark.usefixtures("writing")
def test_a_note_stands_above_a_message_that_is_passed_on(desk: Desk, mail: MailHost) -> None:
    mail.deliver_to_alice("Your interview", INVITATION)
    desk.window.forward(mail.alice.newest())
    before = lines(desk.window.text)
    desk.open_panel()
    desk.panel.fill(**NOTE)
    shown = desk.panel.note
    assert "Its subject stayed as it was" in desk.panel.insert()
    assert lines(desk.window.text) == [*lines(shown), *before]
    assert desk.window.subject == "Fwd: Your interview"


def test_the_older_skin_has_the_button_and_takes_a_note(allowed_browser: Browser, mail: MailHost) -> None:
    mail.roundcube.set(skin="larry")
    window = RoundcubeWindow(allowed_browser, mail)
    window.log_in()
    window.compose()
    allowed_browser.click("#_to")
    allowed_browser.type("bob@example.test")
    allowed_browser.click("#messagetoolbar [data-afterword-button]")
    panel = Panel(allowed_browser)
    panel.choose("Thank-you note")
    panel.fill(**NOTE)
    shown = panel.note
    panel.insert()
    allowed_browser.click("#messagetoolbar .button.send")
    received = mail.bob.newest()
    assert (received.subject, received.text) == (SUBJECT, shown)


@pytest.mark.usefixtures("writing")
def test_one_undo_takes_out_subject_and_text_and_nothing_of_the_users(desk: Desk) -> None:
    desk.window.compose()
    desk.window.type_body("Before the interview I ")
    before = desk.window.text
    desk.open_panel()
    desk.panel.fill(**NOTE)
    desk.panel.insert()
    with_note = desk.window.text
    assert "returns dashboard" in with_note
    assert "Before the interview I" in with_note
    assert desk.window.subject == SUBJECT

    desk.window.undo()
    desk.window.browser.wait_for("() => document.querySelector('#compose-subject').value === ''")
    assert desk.window.text == before

    desk.window.redo()
    desk.window.browser.wait_for("subject => document.querySelector('#compose-subject').value === subject", SUBJECT)
    assert desk.window.text == with_note

    desk.window.undo()
    desk.window.browser.wait_for("() => document.querySelector('#compose-subject').value === ''")
    assert desk.window.text == before


@pytest.mark.usefixtures("writing")
def test_a_word_typed_after_the_note_is_undone_first_and_alone(desk: Desk) -> None:
    desk.window.compose()
    before = desk.window.text
    desk.open_panel()
    desk.panel.fill(**NOTE)
    desk.panel.insert()
    with_note = desk.window.text
    desk.window.browser.type("X")
    assert desk.window.text != with_note
    desk.window.undo()
    assert desk.window.text == with_note
    assert desk.window.subject == SUBJECT
    desk.window.undo()
    desk.window.browser.wait_for("() => document.querySelector('#compose-subject').value === ''")
    assert desk.window.text == before


@pytest.mark.usefixtures("writing")
def test_what_the_user_wrote_stays_and_the_note_comes_below_it(desk: Desk, mail: MailHost) -> None:
    desk.window.compose()
    desk.window.type_subject("My own subject")
    desk.window.type_body("My own words.")
    desk.open_panel()
    desk.panel.fill(**NOTE)
    shown = desk.panel.note
    desk.panel.insert()
    desk.window.add_recipient("bob@example.test")
    desk.window.send()

    received = mail.bob.newest()
    assert received.subject == "My own subject"
    words = received.text if received.html is None else "\n".join(Words(received.html).lines)
    assert lines(words) == ["My own words.", *lines(shown), "--", *lines(SIGNATURE)]


def test_the_note_goes_above_a_signature_that_stands_above_the_quote(desk: Desk, mail: MailHost, writing: bool) -> None:
    mail.roundcube.set(htmleditor=int(writing), reply_mode=1)
    open_reply(desk, mail)
    before = desk.window.text
    desk.open_panel()
    desk.panel.fill(**NOTE)
    shown = desk.panel.note
    desk.panel.insert()
    assert lines(desk.window.text) == [*lines(shown), *lines(before)]


@pytest.mark.usefixtures("writing")
def test_a_second_insert_replaces_the_first(desk: Desk) -> None:
    desk.window.compose()
    desk.open_panel()
    desk.panel.fill(**NOTE)
    desk.panel.insert()
    desk.panel.fill(own_words_topic="I would like to hear more about the four teams.")
    shown = desk.panel.note
    desk.panel.insert()
    assert lines(desk.window.text) == [*lines(shown), "--", *lines(SIGNATURE)]


@pytest.mark.usefixtures("writing")
def test_a_note_that_the_user_changed_is_theirs_and_a_second_copy_is_asked_about(desk: Desk) -> None:
    desk.window.compose()
    desk.open_panel()
    desk.panel.fill(**NOTE)
    desk.panel.insert()
    desk.window.browser.press("Control+Home")
    desk.window.browser.press("End")
    desk.window.browser.type(" and everyone I met,")
    changed = desk.window.text
    desk.panel.fill(own_words_topic="Something else.")
    assert "you have changed it there" in desk.panel.insert()
    assert desk.window.text == changed
    desk.panel.click("Insert another copy")
    desk.panel.wait_for("() => document.querySelector('footer [role=status]').textContent.includes('is in the message')")
    assert "and everyone I met," in desk.window.text
    assert "Something else." in desk.window.text


@pytest.mark.usefixtures("writing")
def test_tab_goes_from_blank_to_blank_and_what_is_typed_there_is_sent(desk: Desk, mail: MailHost) -> None:
    desk.window.compose()
    desk.window.add_recipient("bob@example.test")
    desk.open_panel()
    desk.panel.fill(**(NOTE | {"role": "", "company": ""}))
    shown = desk.panel.note
    desk.panel.insert()
    desk.panel.click("Insert anyway")
    desk.panel.wait_for("() => document.querySelector('footer [role=status]').textContent.includes('Tab takes you to the next')")
    for typed in (NOTE["role"], NOTE["company"]):
        desk.window.browser.type(typed)
        desk.window.browser.press("Tab")
    # After the last blank it is Roundcube's, and leaves the text: a moment later, since TinyMCE moves the focus by a timer.
    desk.window.browser.wait_for(f"() => !document.activeElement.matches('{BODY}')")
    desk.window.browser.type("!")
    desk.window.send()

    received = mail.bob.newest()
    words = received.text if received.html is None else "\n".join(Words(received.html).lines)
    written = shown.replace("[Role]", NOTE["role"]).replace("[Company]", NOTE["company"])
    assert lines(words) == [*lines(written), "--", *lines(SIGNATURE)]


@pytest.mark.usefixtures("writing")
def test_tab_finds_the_blanks_when_the_message_is_changed_between_plain_text_and_formatting_and_back(desk: Desk, mail: MailHost) -> None:
    window = desk.window
    window.compose()
    window.add_recipient("bob@example.test")
    desk.open_panel()
    desk.panel.fill(**(NOTE | {"role": "", "company": ""}))
    desk.panel.insert()
    desk.panel.click("Insert anyway")
    desk.panel.wait_for("() => document.querySelector('footer [role=status]').textContent.includes('Tab takes you to the next')")
    desk.panel.close()
    window.browser.wait_for("() => !document.querySelector('html > div')")
    for _ in range(2):
        window.change_format()
        window.browser.press("Control+Home")
        for blank in ("[Role]", "[Company]"):
            window.browser.press("Tab")
            assert window.selected == blank
    window.change_format()
    window.browser.press("Control+Home")
    for typed in (NOTE["role"], NOTE["company"]):
        window.browser.press("Tab")
        window.browser.type(typed)
    window.browser.press("Tab")
    window.browser.wait_for(f"() => !document.activeElement.matches('{BODY}')")
    window.send()

    received = mail.bob.newest()
    words = received.text if received.html is None else " ".join(Words(received.html).lines)
    assert f"{NOTE['role']} position at {NOTE['company']}" in " ".join(words.split())


NASTY = """<img src=x onerror="parent.ran=ran=1"> <script>ran=1</script> </textarea></div> &amp; &lt;b&gt; <b>not bold</b>
She said “yes”, 'maybe' and "no"; `code`, ‚low‘, «angles», it\u2019s -- and {{role}} {{{company}}} {{#x}}

👩🏽\u200d💻 and 👨\u200d👩\u200d👧\u200d👦 and 🇮🇱 and e\u0301 and 日本語 and 🎉🎉
תודה רבה על השיחה, dashboard, وشكرا على وقتك (123)
two  spaces,   three, and after them a line

  that begins with two"""
LONG = ("What you said about the returns dashboard stayed with me. " * 200)[:9_999] + "."


@pytest.mark.usefixtures("writing")
@pytest.mark.parametrize("words", [NASTY, LONG], ids=["nasty", "long"])
def test_whatever_is_typed_arrives_as_typed_and_nothing_of_it_runs(desk: Desk, mail: MailHost, words: str) -> None:
    # A subject is one line, and mail knows no two spaces side by side in it.
    in_one_line = " ".join(words.split())
    desk.window.compose()
    desk.window.add_recipient("bob@example.test")
    desk.open_panel()
    desk.panel.fill(interviewer_name=in_one_line, role=in_one_line, company=in_one_line, own_words_topic=words, my_name=in_one_line)
    shown, subject = desk.panel.note, desk.panel.subject
    assert words in shown
    desk.panel.click("Insert")
    desk.panel.wait_for("() => document.querySelector('footer [role=status]').textContent !== ''")
    if "Insert anyway" in desk.panel.text:
        desk.panel.click("Insert anyway")
    desk.panel.wait_for("() => document.querySelector('footer [role=status]').textContent.includes('is in the message')")
    assert desk.panel.run("() => window.ran") is None
    desk.window.send()

    received = mail.bob.newest()
    assert received.subject == subject
    if received.html is None:
        assert received.text == f"{shown}\n\n-- \n{SIGNATURE}"
    else:
        assert Words(received.html).lines == [*lines(shown), "--", *lines(SIGNATURE)]
        assert "<img" not in received.html
        assert "<script" not in received.html
    assert desk.window.browser.run("() => window.ran") is None
