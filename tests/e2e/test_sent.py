"""A note for a saved application: its person is put into To, and when the user sends the message, the application hears of it.

Here in a webmail whose page goes away with the message; in SOGo's tests in one whose page stays.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from .browsers import Browser, RoundcubeWindow
from .browsers.chromium import Chromium
from .browsers.panel import Panel
from .mail import MailHost
from .notice import NOTICE, shown_in
from .processes import wait_until
from .remembered import calling
from .test_webmails import EVENTS

REMEMBER = """day => afterword.create({
    application: { company: 'Northwind Traders', role: 'Data Analyst' },
    interviews: [{ id: 'i1', start: `${day}T14:00`, end: `${day}T15:00`,
        interviewers: [{ id: 'p1', name: 'Bob Example', email: 'bob@example.test' }] }],
}).then(({ id }) => id)"""
CHOOSE = """() => {
    const select = document.querySelector('select[name=application]');
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
}"""
WORDS = "What you said about the returns dashboard stayed with me."


def remember_application(browser: Browser) -> str:
    """Save an application with an interview yesterday; gives its id."""
    yesterday = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    with browser.in_another_tab(browser.extension_url("options.html")):
        return str(browser.run(calling(REMEMBER), yesterday))


def sent_notes(browser: Browser, application: str) -> int:
    """How many notes the application knows to be sent."""
    with browser.in_another_tab(browser.extension_url("options.html")):
        return len(browser.run(f"async id => ({calling(EVENTS)})(id)", application))


def insert_for_application(browser: Browser) -> str:
    """In the panel that opens: write a thank-you for the application and insert it. Gives the note; the panel is closed then."""
    panel = Panel(browser)
    panel.wait_for("() => !!document.querySelector('select[name=application]')")
    panel.run(CHOOSE)
    panel.wait_for("() => document.querySelector('[name=company]')?.value === 'Northwind Traders'")
    panel.choose("Thank-you note")
    panel.fill(own_words_topic=WORDS, my_name="Alice Example")
    shown = panel.note
    assert "Dear Bob Example" in shown
    assert "Your note is in the message" in panel.insert()
    panel.close()
    browser.wait_for(f"() => !({NOTICE})()")
    return shown


def test_a_message_to_a_person_of_an_application_sent_from_roundcube_is_noted(allowed_browser: Browser, mail: MailHost) -> None:
    browser = allowed_browser
    application = remember_application(browser)
    window = RoundcubeWindow(browser, mail)
    window.log_in()
    window.compose()
    browser.click("[data-afterword-button]")
    shown = insert_for_application(browser)
    assert sent_notes(browser, application) == 0
    # As it mostly is by then, since writing takes a while.
    browser.stop_background()
    window.send()
    received = mail.bob.newest()
    assert received.message["To"] == "Bob Example <bob@example.test>"
    assert received.text == shown
    # The next page says so, and offers to take it back.
    browser.wait_for(NOTICE)
    if isinstance(browser, Chromium):
        wait_until(lambda: "Afterword noted that you sent this message." in shown_in(browser), "the words of the notice")
    assert sent_notes(browser, application) == 1
