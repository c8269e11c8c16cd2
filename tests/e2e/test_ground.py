"""The ground itself: what a user writes by hand in a real webmail arrives as written, in both browsers."""

import pytest

from .browsers import RoundcubeWindow
from .browsers.browser import Browser
from .mail import MailHost

BODY = (
    "Hello Bob,\n\nThank you for your time on Friday. "
    + "I liked what you said about the team and its data. " * 3
    + "It fits.\n\n> not a quote\nAlice – é 日本"
)


def test_a_plain_mail_written_by_hand_arrives_exactly(roundcube: RoundcubeWindow, mail: MailHost) -> None:
    roundcube.compose()
    roundcube.add_recipient("bob@example.test")
    roundcube.type_subject("Thank you – é")
    roundcube.type_body(BODY)
    roundcube.send()

    received = mail.bob.newest()
    assert (received.subject, received.text, received.html) == ("Thank you – é", BODY, None)
    assert received.in_reply_to is None


def test_an_html_mail_written_by_hand_arrives_with_its_signature(roundcube: RoundcubeWindow, mail: MailHost) -> None:
    mail.roundcube.set(htmleditor=1)
    mail.roundcube.set_signature("alice@example.test", "<p><b>Alice</b></p>", html=True)
    roundcube.compose()
    roundcube.add_recipient("bob@example.test")
    roundcube.type_subject("Hello")
    roundcube.type_body("Hello Bob")
    roundcube.send()

    html = mail.bob.newest().html
    assert html is not None
    assert "<p>Hello Bob</p>" in html
    assert html.index("Hello Bob") < html.index("<strong>Alice</strong>")


@pytest.mark.parametrize("htmleditor", [0, 1])
def test_a_reply_names_the_message_it_answers(roundcube: RoundcubeWindow, mail: MailHost, htmleditor: int) -> None:
    mail.roundcube.set(htmleditor=htmleditor, reply_mode=1)
    asked = mail.deliver_to_alice("Interview", "When can you come?", html="<p>When can you come?</p>")
    roundcube.reply(asked)
    assert roundcube.subject == "Re: Interview"
    roundcube.type_body("On Monday.")
    roundcube.send()

    received = mail.bob.newest()
    assert received.in_reply_to == asked.message["Message-ID"]
    assert received.text.lstrip().startswith("On Monday.")
    assert "> When can you come?" in received.text


def test_undo_takes_back_what_was_typed(roundcube: RoundcubeWindow) -> None:
    roundcube.compose()
    roundcube.type_body("typed")
    roundcube.undo()
    assert roundcube.text == ""
    roundcube.redo()
    assert roundcube.text == "typed"


def test_the_background_script_ends_and_wakes(browser: Browser) -> None:
    browser.stop_background()
    browser.open(browser.extension_url("options.html"))
    assert browser.run("() => (globalThis.browser ?? chrome).runtime.id")
