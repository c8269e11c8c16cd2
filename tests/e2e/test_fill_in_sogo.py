"""A note goes into a real SOGo, is sent there by hand, and is read from the recipient's mailbox.

SOGo is a single page: messages come and go without one being loaded, and what its framework is not told of is not sent.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .browsers import Browser
from .browsers.panel import Panel
from .browsers.sogo import SUBJECT as SUBJECT_LINE
from .browsers.sogo import SogoWindow
from .conftest import need
from .contrast import READABLE, VISIBLE, contrast_of
from .mail import MailHost
from .mail import sogo as sogo_module
from .notice import NOTICE
from .test_fill_in_roundcube import INVITATION, NOTE, SUBJECT, Words, lines
from .test_sent import insert_for_application, remember_application, sent_notes

SIGNATURE = "Alice Example, Data Analyst in waiting"
BUTTON = ".sg-mail-editor [data-afterword-button]"


@pytest.fixture(scope="module")
def sogo(mail_host: MailHost) -> Iterator[str]:
    need(sogo_module.what_is_missing())
    with sogo_module.sogo(mail_host) as address:
        yield address


@pytest.fixture
def window(allowed_browser: Browser, mail: MailHost, sogo: str) -> SogoWindow:
    """Alice's SOGo, logged in, with the button allowed."""
    window = SogoWindow(allowed_browser, sogo)
    window.log_in(mail.alice.address, mail.alice.password)
    return window


def insert(window: SogoWindow) -> tuple[str, str]:
    """Press the button beside Send, write a note and insert it; gives the note and what the panel says."""
    browser = window.browser
    browser.wait_for("button => document.querySelectorAll(button).length === 1", BUTTON)
    browser.click(BUTTON)
    panel = Panel(browser)
    panel.choose("Thank-you note")
    panel.fill(**NOTE)
    shown = panel.note
    said = panel.insert()
    # Once the panel is gone, nothing of it can answer.
    panel.close()
    browser.wait_for("() => document.querySelectorAll('html > div').length === 0")
    return shown, said


def body_of(mail: MailHost) -> list[str]:
    received = mail.bob.newest()
    return lines(received.text) if received.html is None else Words(received.html).lines


@pytest.mark.parametrize("html", [False, True], ids=["plain", "html"])
def test_a_note_is_sent_as_it_is_shown_in_a_new_message_a_reply_and_a_forwarded_one(window: SogoWindow, mail: MailHost, html: bool) -> None:
    window.prefer(html=html, signature=SIGNATURE)

    window.compose()
    before = lines(window.text)
    assert SIGNATURE in before
    shown, said = insert(window)
    assert "Your note is in the message" in said
    assert window.subject == SUBJECT
    with_note = window.text
    contrast = contrast_of(window.browser)
    assert contrast.text >= READABLE
    assert contrast.edge >= VISIBLE
    # One undo takes out subject and text, one redo brings both back.
    window.browser.press("Control+z")
    window.browser.wait_for("subject => document.querySelector(subject).value === ''", SUBJECT_LINE)
    assert lines(window.text) == before
    window.browser.press("Control+Shift+z")
    window.browser.wait_for("(line, subject) => document.querySelector(line).value === subject", SUBJECT_LINE, SUBJECT)
    assert lines(window.text) == lines(with_note)
    window.add_recipient("bob@example.test")
    window.send()
    assert mail.bob.newest().subject == SUBJECT
    assert (mail.bob.newest().html is not None) == html
    assert body_of(mail) == [*lines(shown), *before]

    asked = mail.deliver_to_alice("Your interview", INVITATION)
    mail.bob.empty()
    window.answer(asked, "reply")
    before = lines(window.text)
    shown, said = insert(window)
    assert "Its subject stayed as it was" in said
    assert lines(window.text) == [*lines(shown), *before]
    window.send()
    received = mail.bob.newest()
    assert received.subject == "Re: Your interview"
    assert received.in_reply_to == asked.message["Message-ID"]
    assert body_of(mail)[: len(lines(shown))] == lines(shown)
    assert any("Thank you for coming." in line for line in body_of(mail)[len(lines(shown)) :])

    mail.bob.empty()
    window.answer(asked, "forward")
    shown, _ = insert(window)
    window.add_recipient("bob@example.test")
    window.send()
    assert mail.bob.newest().subject.startswith("Fwd: Your interview")
    assert body_of(mail)[: len(lines(shown))] == lines(shown)
    assert any("Thank you for coming." in line for line in body_of(mail)[len(lines(shown)) :])


def test_a_message_to_a_person_of_an_application_is_noted_when_it_is_sent_and_not_when_it_is_dropped(
    window: SogoWindow, mail: MailHost
) -> None:
    browser = window.browser
    application = remember_application(browser)
    window.prefer(html=True, signature="")
    window.compose()
    browser.click(BUTTON)
    insert_for_application(browser)
    window.drop()
    assert sent_notes(browser, application) == 0

    window.compose()
    browser.click(BUTTON)
    shown = insert_for_application(browser)
    window.send()
    assert mail.bob.newest().message["To"] == "Bob Example <bob@example.test>"
    assert body_of(mail)[: len(lines(shown))] == lines(shown)
    browser.wait_for(NOTICE)
    assert sent_notes(browser, application) == 1
