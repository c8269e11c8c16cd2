"""A message with a note in it is sent from a webmail whose page goes away with it: it is noted, and the next page says so."""

from __future__ import annotations

import json

from .browsers import RoundcubeWindow
from .browsers.chromium import Chromium
from .mail import MailHost
from .processes import wait_until
from .remembered import calling
from .test_webmails import EVENTS, REMEMBER
from .webmails import NOTE, Desk, Webmail


def shown(browser: Chromium) -> str:
    """Everything in the page, closed shadow roots too."""
    session = browser.context.new_cdp_session(browser.page)
    tree = json.dumps(session.send("DOM.getDocument", {"depth": -1, "pierce": True}))
    session.detach()
    return tree


def test_a_message_sent_from_roundcube_is_noted_and_the_next_page_says_so(allowed_chromium: Chromium, mail: MailHost) -> None:
    browser = allowed_chromium
    with browser.extension_page("options.html") as page:
        case = page.evaluate(calling(REMEMBER), NOTE)
    window = RoundcubeWindow(browser, mail)
    window.log_in()
    window.compose()
    desk = Desk(browser, Webmail("roundcube", mail.url))
    browser.click("[data-afterword-button]")
    desk.panel_opened()
    assert desk.insert()["done"] is True
    desk.close_panel()
    window.add_recipient("bob@example.test")
    window.send()
    assert mail.bob.count() == 1
    wait_until(lambda: "Afterword noted that you sent this message." in shown(browser), "the notice on the next page")
    with browser.extension_page("options.html") as page:
        assert page.evaluate(f"async id => ({calling(EVENTS)})(id)", case) == [NOTE]
