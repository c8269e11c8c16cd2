"""On a site that its user allowed, the extension is at hand without a click on the toolbar; anywhere else it is not."""

from .browsers import Browser, RoundcubeWindow
from .mail import MailHost

BUTTON = "#compose-content .formbuttons > .send + button"


def test_the_button_stands_beside_send_on_an_allowed_site(allowed_browser: Browser, mail: MailHost) -> None:
    window = RoundcubeWindow(allowed_browser, mail)
    window.log_in()
    window.compose()
    allowed_browser.wait_for("button => !!document.querySelector(button)", BUTTON)
    assert allowed_browser.run("button => document.querySelector(button).textContent", BUTTON) == "Afterword"


def test_no_button_stands_on_a_site_that_was_not_allowed(roundcube: RoundcubeWindow) -> None:
    roundcube.compose()
    assert not roundcube.browser.run("button => !!document.querySelector(button)", BUTTON)
