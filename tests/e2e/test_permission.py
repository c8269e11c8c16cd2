"""On a site that its user allowed, the extension is at hand without a click on the toolbar; anywhere else it is not."""

from .browsers import Browser, RoundcubeWindow
from .contrast import READABLE, contrast_of
from .mail import MailHost

BUTTON = "#compose-content .formbuttons > .send + button"


def test_the_button_stands_beside_send_on_an_allowed_site(allowed_browser: Browser, mail: MailHost) -> None:
    window = RoundcubeWindow(allowed_browser, mail)
    window.log_in()
    window.compose()
    allowed_browser.wait_for("button => !!document.querySelector(button)", BUTTON)
    assert allowed_browser.run("button => document.querySelector(button).textContent", BUTTON) == "Afterword"
    for look in ("light", "dark"):
        # As Roundcube's own switch does it.
        allowed_browser.run("dark => document.documentElement.classList.toggle('dark-mode', dark)", look == "dark")
        assert contrast_of(allowed_browser).text >= READABLE


def test_no_button_stands_on_a_site_that_was_not_allowed(roundcube: RoundcubeWindow) -> None:
    roundcube.compose()
    assert not roundcube.browser.run("button => !!document.querySelector(button)", BUTTON)


def test_a_button_whose_permission_was_taken_back_asks_for_it_again(allowed_browser: Browser, mail: MailHost) -> None:
    window = RoundcubeWindow(allowed_browser, mail)
    window.log_in()
    window.compose()
    allowed_browser.wait_for("button => !!document.querySelector(button)", BUTTON)
    # As the browser's own page about extensions does it.
    with allowed_browser.in_another_tab(allowed_browser.extension_url("options.html")):
        assert allowed_browser.run(
            "() => (globalThis.browser ?? chrome).permissions.remove({ origins: ['http://127.0.0.1/*'] })",
        )
    allowed_browser.click(BUTTON)
    allowed_browser.go_to_tab("options.html?lost")
    allowed_browser.wait_for("() => !!document.querySelector('#site')")
    assert "no longer lets Afterword into this site" in allowed_browser.run("() => document.querySelector('main').innerText")
    assert allowed_browser.run("() => document.querySelector('#site').value") == mail.url.rstrip("/")
    assert allowed_browser.run("() => document.querySelector('form:has(#site) button').textContent") == "Allow the button on this site"
