"""On a site that its user allowed and that nobody told us about, the button comes to a message and to nothing else."""

from __future__ import annotations

from .backend import lying_backend
from .browsers import Browser
from .browsers.panel import Panel
from .conftest import allow_this_machine
from .test_any_webmail import EDITABLE, NOTHING, TALL
from .test_panel import NOTE

MESSAGE = f"""<div id="mail"><input id="to" placeholder="To"><input placeholder="Subject" data-subject>{EDITABLE}
    <button id="send">Send</button></div>"""
PAGE = f"""<!doctype html><title>A page</title><body>{NOTHING["a comment box"]}{NOTHING["a chat"]}
    <button id="write" onclick="this.replaceWith(document.querySelector('template').content)">Write</button>
    <template>{MESSAGE}</template>"""
OTHER = f"<!doctype html><title>No mail</title><body><input name='subject'><textarea {TALL}></textarea><button>Publish</button>"
BUTTONS = "() => [...document.querySelectorAll('[data-afterword-button]')].map(({ previousElementSibling: { id } }) => id)"


def test_the_button_comes_when_its_user_begins_to_write_and_goes_when_the_site_is_forgotten(allowed_browser: Browser) -> None:
    browser = allowed_browser
    with lying_backend({"/": PAGE.encode(), "/other": OTHER.encode()}) as site:
        browser.open(f"{site}/other")
        browser.click("textarea")
        browser.open(f"{site}/")
        for place in ("textarea", "[aria-label='Type a message']"):
            browser.click(place)
        assert browser.run(BUTTONS) == []
        browser.click("#write")
        browser.click("[data-body]")
        browser.wait_for(f"() => ({BUTTONS})().join() === 'send'")

        browser.click("[data-afterword-button]")
        panel = Panel(browser)
        panel.choose("Thank-you note")
        panel.fill(**NOTE)
        assert "Your note is in the message" in panel.insert()
        assert "returns dashboard" in browser.run("() => document.querySelector('[data-body]').innerText")
        # Wherever the focus goes now, it stays one.
        for place in ("#to", "[data-body]", "textarea"):
            browser.click(place)
        assert browser.run(BUTTONS) == ["send"]

        with browser.in_another_tab(browser.extension_url("options.html")):
            browser.click("[aria-label='Remove http://127.0.0.1']")
            browser.wait_for("() => !document.querySelector('[aria-label^=Remove]')")
        browser.wait_for(f"() => ({BUTTONS})().length === 0")
        browser.click("[data-body]")
        browser.click("#to")
        assert browser.run(BUTTONS) == []


def test_a_message_that_is_open_while_its_site_is_allowed_gets_the_button(firefox_browser: Browser) -> None:
    browser = firefox_browser
    with lying_backend({"/": PAGE.encode()}) as site:
        browser.open(f"{site}/")
        browser.click("#write")
        browser.click_toolbar_button()
        Panel(browser).close()
        browser.click("[data-body]")
        assert browser.run(BUTTONS) == []
        with browser.in_another_tab(browser.extension_url("options.html")):
            allow_this_machine(browser)
        browser.wait_for(f"() => ({BUTTONS})().join() === 'send'")
