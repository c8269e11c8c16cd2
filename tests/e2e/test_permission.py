"""On a site that its user allowed, the extension is at hand without a click on the toolbar; anywhere else it is not."""

from .browsers import Browser, RoundcubeWindow
from .browsers.chromium import Chromium
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


def test_a_button_whose_permission_was_taken_back_asks_for_it_again(allowed_chromium: Chromium, mail: MailHost) -> None:
    window = RoundcubeWindow(allowed_chromium, mail)
    window.log_in()
    window.compose()
    allowed_chromium.wait_for("button => !!document.querySelector(button)", BUTTON)
    with allowed_chromium.extension_page("options.html") as page:
        assert page.evaluate("() => chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] })")
    allowed_chromium.page.bring_to_front()
    with allowed_chromium.context.expect_page() as opened:
        allowed_chromium.click(BUTTON)
    opened.value.wait_for_selector("#site")
    assert "no longer lets Afterword into this site" in opened.value.inner_text("main")
    assert opened.value.input_value("#site") == mail.url.rstrip("/")
